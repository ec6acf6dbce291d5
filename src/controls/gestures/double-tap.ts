/** Two taps at the same place within 300 ms. Meanwhile nobody else may have the first one: single taps come late. */
import type { GestureArena } from "./arena.ts";
import { distance, TAP_SLOP, type PointerSample, type Recognizer } from "./pointer-sample.ts";

/** What happens during a double tap. */
export type DoubleTapEvents = {
  /** The second press. */
  readonly down: (sample: PointerSample) => void;
  readonly doubleTap: () => void;
  /** After `down`: it was none. */
  readonly cancel: () => void;
};

type Tap = { readonly press: PointerSample; readonly arena: GestureArena };

const TIMEOUT = 300;
/** Fingers bounce; a mouse that clicks twice at once means it (helper devices and scripts do). */
const MIN_TIME = 40;
/** How far the second press may be from the first. */
const SLOP = 100;

export class DoubleTapRecognizer implements Recognizer {
  readonly #events: DoubleTapEvents;
  #first: Tap | undefined;
  #current: Tap | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: DoubleTapEvents) {
    this.#events = events;
  }

  down(sample: PointerSample, arena: GestureArena): boolean {
    if (this.#current || sample.buttons !== 1) return false;
    if (this.#first) {
      if (distance(sample.global, this.#first.press.global) > SLOP) return false;
      if (sample.kind !== "mouse" && sample.time - this.#first.press.time < MIN_TIME) this.#reset();
    }
    this.#current = { press: sample, arena };
    arena.add(this);
    if (this.#first) this.#events.down(sample);
    return true;
  }

  move(sample: PointerSample): void {
    const press = this.#current?.press;
    if (press?.pointer === sample.pointer && distance(sample.global, press.global) > TAP_SLOP) this.#fail();
  }

  up(sample: PointerSample): void {
    const current = this.#current;
    if (current?.press.pointer !== sample.pointer) return;
    this.#current = undefined;
    if (!this.#first) {
      this.#first = current;
      current.arena.hold();
      this.#timer = setTimeout(() => this.#reset(), TIMEOUT);
      return;
    }
    const first = this.#first;
    first.arena.resolve(this, "accepted");
    current.arena.resolve(this, "accepted");
    this.#events.doubleTap();
    this.#reset();
  }

  cancel(sample: PointerSample): void {
    if (this.#current?.press.pointer === sample.pointer) this.#fail();
  }

  accept(): void {}

  reject(pointer: number): void {
    if (this.#current?.press.pointer === pointer) {
      this.#current = undefined;
      if (this.#first) this.#events.cancel();
      this.#reset();
    } else if (this.#first?.press.pointer === pointer) {
      this.#reset();
    }
  }

  #fail(): void {
    const current = this.#current;
    if (!current) return;
    current.arena.resolve(this, "rejected");
    // Alone in the arena it has won long ago.
    this.reject(current.press.pointer);
  }

  #reset(): void {
    clearTimeout(this.#timer);
    const first = this.#first;
    this.#first = undefined;
    if (!first) return;
    if (this.#current) this.#events.cancel();
    first.arena.resolve(this, "rejected");
    first.arena.release();
  }
}
