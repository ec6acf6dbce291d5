/**
 * Pinching, turning and moving with any number of pointers. Whenever a pointer comes or goes, the gesture ends and the
 * next movement begins another one, as in Flutter.
 */
import type { GestureArena } from "./arena.ts";
import { distance, minus, slopOf, type Point, type PointerSample, type Recognizer } from "./pointer-sample.ts";
import { VelocityTracker } from "./velocity.ts";

/** Where a scale gesture stands. */
export type ScaleState = {
  readonly focal: Point;
  readonly localFocal: Point;
  /** Movement of the focal point since the last state, px. */
  readonly delta: Point;
  readonly pointers: number;
  readonly scale: number;
  readonly horizontalScale: number;
  readonly verticalScale: number;
  /** Radians. */
  readonly rotation: number;
  readonly time: number;
};

/** What happens during a scale gesture. */
export type ScaleEvents = {
  readonly start: (state: ScaleState) => void;
  /** The pointers have really moved: it is no click any more. */
  readonly engage: (pointer: number) => void;
  readonly update: (state: ScaleState) => void;
  /** `velocity` of the focal point in px/s. */
  readonly end: (pointers: number, velocity: Point) => void;
};

type Measure = {
  readonly focal: Point;
  readonly local: Point;
  readonly spans: readonly number[];
  readonly angle: number;
};

export class ScaleRecognizer implements Recognizer {
  readonly #events: ScaleEvents;
  readonly #pointers = new Map<number, { sample: PointerSample; readonly arena: GestureArena }>();
  #state: "idle" | "possible" | "accepted" | "started" = "idle";
  #base: Measure | undefined;
  #focal: Point = { x: 0, y: 0 };
  #track = new VelocityTracker();

  constructor(events: ScaleEvents) {
    this.#events = events;
  }

  down(sample: PointerSample, arena: GestureArena): boolean {
    if (sample.buttons !== 1) return false;
    this.#pointers.set(sample.pointer, { sample, arena });
    if (this.#state === "idle") this.#state = "possible";
    arena.add(this);
    this.#reconfigure(sample.time);
    if (this.#state === "accepted") arena.resolve(this, "accepted");
    return true;
  }

  move(sample: PointerSample): void {
    const entry = this.#pointers.get(sample.pointer);
    const base = this.#base;
    if (!entry || !base) return;
    entry.sample = sample;
    const now = this.#measure();
    this.#track.add({ ...sample, global: now.focal });
    const hasMoved =
      distance(now.focal, base.focal) > slopOf(sample.kind, "pan") ||
      Math.abs((now.spans[0] ?? 0) - (base.spans[0] ?? 0)) > slopOf(sample.kind, "hit");
    if (this.#state === "possible") {
      if (hasMoved) for (const { arena } of this.#pointers.values()) arena.resolve(this, "accepted");
    } else if (this.#state === "accepted") {
      this.#start(sample.time);
    } else if (this.#state === "started") {
      if (hasMoved) for (const pointer of this.#pointers.keys()) this.#events.engage(pointer);
      this.#events.update(this.#stateAt(now, base, sample.time));
      this.#focal = now.focal;
    }
  }

  up(sample: PointerSample): void {
    const entry = this.#pointers.get(sample.pointer);
    if (!entry) return;
    this.#pointers.delete(sample.pointer);
    this.#reconfigure(sample.time);
    if (this.#pointers.size > 0) return;
    this.#state = "idle";
    entry.arena.resolve(this, "rejected");
  }

  cancel(sample: PointerSample): void {
    this.up(sample);
  }

  accept(): void {
    if (this.#state === "possible") this.#start(this.#pointers.values().next().value?.sample.time ?? 0);
  }

  reject(pointer: number): void {
    if (!this.#pointers.delete(pointer)) return;
    if (this.#pointers.size > 0) this.#base = this.#measure();
    else if (this.#state === "possible") this.#state = "idle";
  }

  #start(time: number): void {
    this.#state = "started";
    const base = this.#measure();
    this.#base = base;
    this.#focal = base.focal;
    this.#track = new VelocityTracker();
    this.#events.start(this.#stateAt(base, base, time));
  }

  /** A pointer came or went. */
  #reconfigure(time: number): void {
    if (this.#pointers.size > 0) this.#base = this.#measure();
    if (this.#state !== "started") return;
    this.#state = "accepted";
    this.#events.end(this.#pointers.size, this.#track.velocity(time));
  }

  #stateAt(now: Measure, base: Measure, time: number): ScaleState {
    const ratio = (index: number) => {
      const before = base.spans[index] ?? 0;
      return before > 0 ? (now.spans[index] ?? 0) / before : 1;
    };
    return {
      focal: now.focal,
      localFocal: now.local,
      delta: minus(now.focal, this.#focal),
      pointers: this.#pointers.size,
      scale: ratio(0),
      horizontalScale: ratio(1),
      verticalScale: ratio(2),
      rotation: now.angle - base.angle,
      time,
    };
  }

  #measure(): Measure {
    const samples = [...this.#pointers.values()].map(({ sample }) => sample);
    const mean = (read: (sample: PointerSample) => number) =>
      samples.reduce((sum, sample) => sum + read(sample), 0) / Math.max(1, samples.length);
    const focal = { x: mean(({ global }) => global.x), y: mean(({ global }) => global.y) };
    const [a, b] = samples;
    return {
      focal,
      local: { x: mean(({ local }) => local.x), y: mean(({ local }) => local.y) },
      spans: [
        mean(({ global }) => distance(global, focal)),
        mean(({ global }) => Math.abs(global.x - focal.x)),
        mean(({ global }) => Math.abs(global.y - focal.y)),
      ],
      angle: a && b ? Math.atan2(b.global.y - a.global.y, b.global.x - a.global.x) : 0,
    };
  }
}
