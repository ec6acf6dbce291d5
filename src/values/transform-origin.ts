/**
 * The point about which a transform acts: an alignment of the box plus a displacement in px. Several transforms of
 * one control share one element, so each carries its own point inside the list instead of using `transform-origin`.
 */
import type { Alignment } from "./alignment.ts";
import { toPercent } from "./alignment.ts";
import { toCssPx, trim } from "./number.ts";
import type { Offset } from "./offset.ts";

/** A point of the box: `alignment` within it, moved by `origin` px. */
export interface TransformOrigin {
  readonly alignment: Alignment;
  readonly origin: Offset | undefined;
}

/** Value of CSS `transform-origin`. */
export function toCssTransformOrigin({ alignment, origin }: TransformOrigin): string {
  return [place(toPercent(alignment.x), origin?.x), place(toPercent(alignment.y), origin?.y)].join(" ");
}

/**
 * `functions` (CSS transform functions) made to act about a point, for an element that keeps the CSS default
 * `transform-origin: 50% 50%`. About the centre nothing is added.
 */
export function aboutOrigin({ alignment, origin }: TransformOrigin, functions: string): string {
  const x = place(`${trim(alignment.x * 50)}%`, origin?.x);
  const y = place(`${trim(alignment.y * 50)}%`, origin?.y);
  if (x === "0%" && y === "0%") return functions;
  return `translate(${x}, ${y}) ${functions} translate(calc(-1 * ${x}), calc(-1 * ${y}))`;
}

function place(percent: string, px: number | undefined): string {
  if (!px) return percent;
  return percent === "0%" ? toCssPx(px) : `calc(${percent} + ${toCssPx(px)})`;
}
