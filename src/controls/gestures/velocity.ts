/** How fast a pointer moves when it is let go, from where it was in the last tenth of a second. */
import { minus, type Point, type PointerSample } from "./pointer-sample.ts";

const WINDOW = 100;
/** A pointer that rested this long before it went up does not move. */
const REST = 40;
const MIN_FLING = 50;
const MAX_FLING = 8000;

const STILL: Point = { x: 0, y: 0 };

export class VelocityTracker {
  #samples: PointerSample[] = [];

  add(sample: PointerSample): void {
    this.#samples = this.#samples.filter((old) => sample.time - old.time <= WINDOW);
    this.#samples.push(sample);
  }

  /** px/s at `time` (ms), whatever its size. */
  velocity(time: number): Point {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.time <= first.time || time - last.time > REST) return STILL;
    const way = minus(last.global, first.global);
    const seconds = (last.time - first.time) / 1000;
    return { x: way.x / seconds, y: way.y / seconds };
  }
}

/** `velocity` as Flutter reports it: nothing below a fling, and never more than a fast one. */
export function asFling({ x, y }: Point): Point {
  const speed = Math.hypot(x, y);
  if (speed < MIN_FLING) return STILL;
  const factor = Math.min(1, MAX_FLING / speed);
  return { x: x * factor, y: y * factor };
}
