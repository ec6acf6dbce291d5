/** Flet's own multi-touch tap: tells when enough fingers are down at once, and when one of them leaves. */
import type { GestureArena } from "./arena.ts";
import { distance, TAP_SLOP, type PointerSample, type Recognizer } from "./pointer-sample.ts";

/** What happens. */
export type MultiTapEvents = {
  /** True: as many fingers as wanted are down. False: one went up or moved away. */
  readonly multiTap: (isComplete: boolean) => void;
  /** They stayed for a second. */
  readonly longPress: () => void;
};

const LONG_PRESS = 1000;

export class MultiTapRecognizer implements Recognizer {
  readonly #wanted: () => number;
  readonly #events: MultiTapEvents;
  readonly #presses = new Map<number, PointerSample>();
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wanted: () => number, events: MultiTapEvents) {
    this.#wanted = wanted;
    this.#events = events;
  }

  /** Stays out of the arena: it takes nothing from others. */
  down(sample: PointerSample, _arena: GestureArena): boolean {
    this.#presses.set(sample.pointer, sample);
    this.#count += 1;
    if (this.#count === this.#wanted()) {
      this.#count = 0;
      this.#events.multiTap(true);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#events.longPress(), LONG_PRESS);
    }
    return true;
  }

  move(sample: PointerSample): void {
    const press = this.#presses.get(sample.pointer);
    if (press && distance(sample.global, press.global) > TAP_SLOP) this.#leave(sample);
  }

  up(sample: PointerSample): void {
    this.#leave(sample);
  }

  cancel(sample: PointerSample): void {
    this.#leave(sample);
  }

  accept(): void {}

  reject(): void {}

  #leave(sample: PointerSample): void {
    if (!this.#presses.delete(sample.pointer)) return;
    clearTimeout(this.#timer);
    this.#count = 0;
    this.#events.multiTap(false);
  }
}
