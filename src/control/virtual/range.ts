/** Half-open ranges of line numbers. */

/** `from` to before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether there is nothing in it. */
export function isEmpty({ from, to }: Range): boolean {
  return to <= from;
}

/** The part of `range` below `count`. */
export function clampRange(range: Range, count: number): Range {
  const from = Math.max(0, Math.min(range.from, count));
  return { from, to: Math.max(from, Math.min(range.to, count)) };
}

/** What both have. Empty where they do not meet. */
export function intersect(a: Range, b: Range): Range {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** Whether `outer` has all of `inner`. */
export function covers(outer: Range, inner: Range): boolean {
  return isEmpty(inner) || (outer.from <= inner.from && inner.to <= outer.to);
}

/** `range` and the single lines in `extra` as ranges in order that do not touch. */
export function withSingles(range: Range, extra: Iterable<number>): readonly Range[] {
  const all = [...extra].map((line): Range => ({ from: line, to: line + 1 }));
  if (!isEmpty(range)) all.push(range);
  all.sort((a, b) => a.from - b.from);
  const merged: Range[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

/**
 * One step of `current` towards covering `wanted`: up to `step` lines more, first at the end, then at the start. Where
 * the two do not meet it starts over at the start of `wanted`.
 */
export function grow(current: Range, wanted: Range, step: number): Range {
  const meeting = intersect(current, wanted);
  const base = isEmpty(meeting) ? { from: wanted.from, to: wanted.from } : current;
  if (base.to < wanted.to) return { from: base.from, to: Math.min(wanted.to, base.to + step) };
  if (base.from > wanted.from) return { from: Math.max(wanted.from, base.from - step), to: base.to };
  return base;
}
