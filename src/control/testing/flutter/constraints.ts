/**
 * A model of Flutter's box layout, for tests only: constraints go down, sizes come up, parents place. It measures
 * nothing and knows no CSS, so that what the renderer derives can be compared with it.
 */

/** What a parent allows a child: logical px, maximums may be infinite. */
export interface Constraints {
  readonly minW: number;
  readonly maxW: number;
  readonly minH: number;
  readonly maxH: number;
}

/** The outcome of laying out one box and everything in it. */
export interface Laid {
  readonly w: number;
  readonly h: number;
  readonly children: readonly { readonly x: number; readonly y: number; readonly laid: Laid }[];
  /** Set where the box is a control's own. */
  readonly id?: string;
}

/** A box that can be laid out. */
export type BoxModel = (constraints: Constraints) => Laid;

export const INF = Infinity;

export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

export function constraints(minW: number, maxW: number, minH: number, maxH: number): Constraints {
  return { minW, maxW, minH, maxH };
}

export function loosen(c: Constraints): Constraints {
  return constraints(0, c.maxW, 0, c.maxH);
}

/** `width` by `height`, as far as `c` allows. */
export function constrain(c: Constraints, width: number, height: number): { w: number; h: number } {
  return { w: clamp(width, c.minW, c.maxW), h: clamp(height, c.minH, c.maxH) };
}

/** Tight where a number is given, free elsewhere. */
export function tightFor(width: number | undefined, height: number | undefined): Constraints {
  return constraints(width ?? 0, width ?? INF, height ?? 0, height ?? INF);
}

/** `inner`, as far as `outer` allows. */
export function enforce(inner: Constraints, outer: Constraints): Constraints {
  return constraints(
    clamp(inner.minW, outer.minW, outer.maxW),
    clamp(inner.maxW, outer.minW, outer.maxW),
    clamp(inner.minH, outer.minH, outer.maxH),
    clamp(inner.maxH, outer.minH, outer.maxH),
  );
}
