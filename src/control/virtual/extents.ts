/**
 * Where the lines of a long list lie along its axis: the measured extents of those that were drawn, an estimate for the
 * others, and the sums of both. Numbers only. A line is a row of a list or table, or one run of a grid's cells.
 */
import { clampRange, type Range } from "./range.ts";

/** What all lines share; px. */
export interface ExtentRules {
  /** Between two lines. */
  readonly gap: number;
  /** The extent of every line, where the list fixes it. */
  readonly fixed: number | undefined;
}

/** Estimates move only when they are off by more than this part: each move is a scroll correction for somebody. */
const TOLERANCE = 0.02;

export class Extents {
  #keys: readonly object[] = [];
  /** Survives reordering and leaving the list for a while. */
  readonly #known = new WeakMap<object, number>();
  /** By index; NaN where unknown. */
  #sizes = new Float64Array(0);
  /** By index, and one more for the end; right up to `#valid`. */
  #starts = new Float64Array(1);
  #valid = 0;
  #estimate: number;
  #rules: ExtentRules = { gap: 0, fixed: undefined };

  /** @param estimate The extent of a line before any was measured. */
  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  /** Number of lines. */
  get count(): number {
    return this.#keys.length;
  }

  /** Replaces the lines. What was measured stays with its key; lines before the first that differs cost a comparison. */
  setKeys(keys: readonly object[]): void {
    const old = this.#keys;
    if (keys === old) return;
    let same = 0;
    while (same < keys.length && keys[same] === old[same]) same++;
    if (this.#sizes.length < keys.length) {
      const room = Math.ceil(keys.length * 1.5) + 16;
      const sizes = new Float64Array(room);
      sizes.set(this.#sizes.subarray(0, same));
      const starts = new Float64Array(room + 1);
      starts.set(this.#starts.subarray(0, same + 1));
      this.#sizes = sizes;
      this.#starts = starts;
    }
    for (let index = same; index < keys.length; index++) {
      const key = keys[index];
      this.#sizes[index] = (key && this.#known.get(key)) ?? Number.NaN;
    }
    this.#keys = keys;
    this.#valid = Math.min(this.#valid, same);
  }

  /** Sets what all lines share. */
  setRules(rules: ExtentRules): void {
    if (rules.gap === this.#rules.gap && rules.fixed === this.#rules.fixed) return;
    this.#rules = rules;
    this.#valid = 0;
  }

  /** Takes the measured extent of a line; false if that is what was known. */
  measure(index: number, extent: number): boolean {
    const key = this.#keys[index];
    if (!key || Math.abs((this.#sizes[index] ?? Number.NaN) - extent) < 0.01) return false;
    this.#known.set(key, extent);
    this.#sizes[index] = extent;
    this.#valid = Math.min(this.#valid, index);
    return true;
  }

  /** Whether the extent of the line is more than an estimate. */
  isKnown(index: number): boolean {
    return this.#rules.fixed !== undefined || !Number.isNaN(this.#sizes[index]);
  }

  /** Makes the estimate the mean of what was measured, as Flutter does with what it has laid out; false if it was. */
  reestimate(): boolean {
    let sum = 0;
    let known = 0;
    for (let index = 0; index < this.count; index++) {
      const size = this.#sizes[index] ?? Number.NaN;
      if (Number.isNaN(size)) continue;
      sum += size;
      known++;
    }
    const mean = known === 0 ? this.#estimate : sum / known;
    if (Math.abs(mean - this.#estimate) <= TOLERANCE * this.#estimate) return false;
    this.#estimate = mean;
    this.#valid = 0;
    return true;
  }

  /** Extent of one line. */
  extentOf(index: number): number {
    const size = this.#sizes[index] ?? Number.NaN;
    return this.#rules.fixed ?? (Number.isNaN(size) ? this.#estimate : size);
  }

  /** Where a line starts. `startOf(count)` is where one more would. */
  startOf(index: number): number {
    for (; this.#valid < index; this.#valid++) {
      const start = this.#starts[this.#valid] ?? 0;
      this.#starts[this.#valid + 1] = start + this.extentOf(this.#valid) + this.#rules.gap;
    }
    return this.#starts[index] ?? 0;
  }

  /** Extent of all lines. */
  get total(): number {
    return this.count === 0 ? 0 : this.startOf(this.count) - this.#rules.gap;
  }

  /** The line at `offset`, or the nearest one. */
  lineAt(offset: number): number {
    this.startOf(this.count);
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The lines that have a part between two offsets, at least one. */
  linesBetween(from: number, to: number): Range {
    return clampRange({ from: this.lineAt(from), to: this.lineAt(Math.max(from, to)) + 1 }, this.count);
  }
}
