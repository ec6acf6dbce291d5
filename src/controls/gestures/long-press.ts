/** A press with one button that stays for half a second; from then on it may move. */
import type { GestureArena } from "./arena.ts";
import { distance, TAP_SLOP, type Point, type PointerSample, type Recognizer } from "./pointer-sample.ts";
import { VelocityTracker } from "./velocity.ts";

/** What happens during a long press. */
export type LongPressEvents = {
  /** At once. */
  readonly down: (sample: PointerSample) => void;
  /** It is one, `press` is where it began. */
  readonly start: (press: PointerSample) => void;
  readonly move: (sample: PointerSample, press: PointerSample) => void;
  /** `velocity` in px/s. */
  readonly end: (sample: PointerSample, velocity: Point) => void;
  /** It was none. */
  readonly cancel: () => void;
};

const TIMEOUT = 500;

export class LongPressRecognizer implements Recognizer {
  readonly #buttons: number;
  readonly #events: LongPressEvents;
  #arena: GestureArena | undefined;
  #press: PointerSample | undefined;
  #isLong = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #track = new VelocityTracker();

  constructor(buttons: number, events: LongPressEvents) {
    this.#buttons = buttons;
    this.#events = events;
  }

  down(sample: PointerSample, arena: GestureArena): boolean {
    if (this.#press || sample.buttons !== this.#buttons) return false;
    this.#press = sample;
    this.#arena = arena;
    this.#track = new VelocityTracker();
    arena.add(this);
    this.#timer = setTimeout(() => this.#start(sample), TIMEOUT);
    this.#events.down(sample);
    return true;
  }

  move(sample: PointerSample): void {
    const press = this.#press;
    if (press?.pointer !== sample.pointer) return;
    this.#track.add(sample);
    if (this.#isLong) this.#events.move(sample, press);
    else if (sample.buttons !== this.#buttons || distance(sample.global, press.global) > TAP_SLOP) this.#fail();
  }

  up(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    if (!this.#isLong) {
      this.#fail();
      return;
    }
    this.#reset();
    this.#events.end(sample, this.#track.velocity(sample.time));
  }

  cancel(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    if (this.#isLong) this.#reset();
    else this.#fail();
  }

  /** Being the only one left says nothing about how long the press will last. */
  accept(): void {}

  reject(pointer: number): void {
    if (this.#press?.pointer !== pointer || this.#isLong) return;
    this.#reset();
    this.#events.cancel();
  }

  #start(press: PointerSample): void {
    this.#isLong = true;
    this.#arena?.resolve(this, "accepted");
    this.#events.start(press);
  }

  #fail(): void {
    const pointer = this.#press?.pointer ?? 0;
    this.#arena?.resolve(this, "rejected");
    this.reject(pointer);
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#press = this.#arena = undefined;
    this.#isLong = false;
  }
}
