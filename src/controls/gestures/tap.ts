/** A tap with one button, as Flutter's `TapGestureRecognizer` sees it. */
import type { GestureArena } from "./arena.ts";
import { distance, minus, TAP_SLOP, type Point, type PointerSample, type Recognizer } from "./pointer-sample.ts";

/** What happens during a tap. */
export type TapEvents = {
  /** 100 ms after the press, or sooner if nothing else it can be. */
  readonly down: (sample: PointerSample) => void;
  readonly move: (sample: PointerSample, delta: Point) => void;
  readonly up: (sample: PointerSample) => void;
  /** Directly after `up`, with the sample of the press. */
  readonly tap: (press: PointerSample) => void;
  /** After `down`: it was no tap. */
  readonly cancel: () => void;
};

const DEADLINE = 100;

export class TapRecognizer implements Recognizer {
  readonly #buttons: number;
  readonly #events: TapEvents;
  #arena: GestureArena | undefined;
  #press: PointerSample | undefined;
  #last: PointerSample | undefined;
  #release: PointerSample | undefined;
  #hasWon = false;
  #isDownSent = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(buttons: number, events: TapEvents) {
    this.#buttons = buttons;
    this.#events = events;
  }

  down(sample: PointerSample, arena: GestureArena): boolean {
    // A tap that is over but still undecided (it may become a double tap) gives way to the next press.
    if (this.#press && this.#release) this.#reset();
    if (this.#press || sample.buttons !== this.#buttons) return false;
    this.#press = this.#last = sample;
    this.#arena = arena;
    arena.add(this);
    this.#timer = setTimeout(() => this.#sendDown(), DEADLINE);
    return true;
  }

  move(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    if (sample.buttons !== this.#buttons || distance(sample.global, this.#press.global) > TAP_SLOP) {
      this.#fail();
      return;
    }
    this.#events.move(sample, minus(sample.global, (this.#last ?? this.#press).global));
    this.#last = sample;
  }

  up(sample: PointerSample): void {
    if (this.#press?.pointer !== sample.pointer) return;
    clearTimeout(this.#timer);
    this.#release = sample;
    this.#finish();
  }

  cancel(sample: PointerSample): void {
    if (this.#press?.pointer === sample.pointer) this.#fail();
  }

  accept(pointer: number): void {
    if (this.#press?.pointer !== pointer) return;
    this.#hasWon = true;
    this.#sendDown();
    this.#finish();
  }

  reject(pointer: number): void {
    if (this.#press?.pointer !== pointer) return;
    const wasSent = this.#isDownSent;
    this.#reset();
    if (wasSent) this.#events.cancel();
  }

  #fail(): void {
    const pointer = this.#press?.pointer ?? 0;
    this.#arena?.resolve(this, "rejected");
    // The arena may have been won long ago.
    this.reject(pointer);
  }

  #sendDown(): void {
    if (this.#isDownSent || !this.#press) return;
    this.#isDownSent = true;
    this.#events.down(this.#press);
  }

  #finish(): void {
    const press = this.#press;
    const release = this.#release;
    if (!this.#hasWon || !press || !release) return;
    this.#reset();
    this.#events.up(release);
    this.#events.tap(press);
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#press = this.#last = this.#release = this.#arena = undefined;
    this.#hasWon = this.#isDownSent = false;
  }
}
