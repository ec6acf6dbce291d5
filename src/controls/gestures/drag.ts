/** Dragging with the primary button or a finger: along one axis, or in any direction (pan). */
import type { GestureArena } from "./arena.ts";
import { minus, slopOf, type Point, type PointerSample, type Recognizer } from "./pointer-sample.ts";
import { asFling, VelocityTracker } from "./velocity.ts";

export type DragKind = "horizontal" | "vertical" | "pan";

/** What happens during a drag. */
export type DragEvents = {
  /** The press, at once. */
  readonly down: (sample: PointerSample) => void;
  /** It is a drag; at once if it can be nothing else, as in Flutter. */
  readonly start: (sample: PointerSample) => void;
  /** The pointer has really moved: it is no click any more. */
  readonly engage: (pointer: number) => void;
  /** `primary` is the way along the axis since the last sample, in px; none for pans. */
  readonly update: (sample: PointerSample, primary: number | undefined) => void;
  /** `velocity` in px/s; `primary` the same along the axis. */
  readonly end: (sample: PointerSample, velocity: Point, primary: number | undefined) => void;
  /** It was none. */
  readonly cancel: () => void;
};

export class DragRecognizer implements Recognizer {
  readonly #kind: DragKind;
  readonly #events: DragEvents;
  #arena: GestureArena | undefined;
  #press: PointerSample | undefined;
  #last: PointerSample | undefined;
  #isDragging = false;
  #isEngaged = false;
  #track = new VelocityTracker();

  constructor(kind: DragKind, events: DragEvents) {
    this.#kind = kind;
    this.#events = events;
  }

  down(sample: PointerSample, arena: GestureArena): boolean {
    if (this.#press || sample.buttons !== 1) return false;
    this.#press = this.#last = sample;
    this.#arena = arena;
    this.#track = new VelocityTracker();
    this.#track.add(sample);
    this.#events.down(sample);
    arena.add(this);
    return true;
  }

  move(sample: PointerSample): void {
    const press = this.#press;
    if (press?.pointer !== sample.pointer) return;
    this.#track.add(sample);
    const delta = minus(sample.global, (this.#last ?? press).global);
    this.#last = sample;
    const wasDragging = this.#isDragging;
    const way = minus(sample.global, press.global);
    const slop = slopOf(sample.kind, this.#kind === "pan" ? "pan" : "hit");
    const length = this.#along(way) ?? Math.hypot(way.x, way.y);
    if (Math.abs(length) > slop && !this.#isEngaged) {
      this.#arena?.resolve(this, "accepted");
      // Others may have won this very moment.
      if (!this.#isDragging) return;
      this.#isEngaged = true;
      this.#events.engage(sample.pointer);
    }
    if (wasDragging) this.#events.update(sample, this.#along(delta));
  }

  up(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    if (!this.#isDragging) {
      this.#fail();
      return;
    }
    const velocity = this.#isEngaged ? this.#track.velocity(sample.time) : { x: 0, y: 0 };
    const axial = { x: this.#kind === "vertical" ? 0 : velocity.x, y: this.#kind === "horizontal" ? 0 : velocity.y };
    const fling = asFling(axial);
    this.#reset();
    const isStill = fling.x === 0 && fling.y === 0;
    this.#events.end(sample, fling, isStill ? 0 : this.#along(fling));
  }

  cancel(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    if (!this.#isDragging) return this.#fail();
    this.#reset();
    this.#events.end(sample, { x: 0, y: 0 }, 0);
  }

  accept(pointer: number): void {
    if (this.#press?.pointer !== pointer || this.#isDragging) return;
    this.#isDragging = true;
    this.#events.start(this.#last ?? this.#press);
  }

  reject(pointer: number): void {
    if (this.#press?.pointer !== pointer || this.#isDragging) return;
    this.#reset();
    this.#events.cancel();
  }

  #along({ x, y }: Point): number | undefined {
    return this.#kind === "horizontal" ? x : this.#kind === "vertical" ? y : undefined;
  }

  #fail(): void {
    const pointer = this.#press?.pointer ?? 0;
    this.#arena?.resolve(this, "rejected");
    this.reject(pointer);
  }

  #reset(): void {
    this.#press = this.#last = this.#arena = undefined;
    this.#isDragging = this.#isEngaged = false;
  }
}
