/** Elevation: the shadow under a Material surface, an approximation of the engine's directional light. */
import { toCssPx } from "./number.ts";

/**
 * Value of CSS `box-shadow` for an elevation in logical px; `none` at 0. `color` replaces black; its alpha counts.
 * Fitted to Flet's own pictures at elevations 3 and 6.
 */
export function toCssElevation(elevation: number, color?: string): string {
  if (!(elevation > 0)) return "none";
  const tint = (alpha: number): string =>
    color === undefined ? `rgb(0 0 0 / ${alpha})` : `rgb(from ${color} r g b / calc(alpha * ${alpha}))`;
  const spot = `0 ${toCssPx(0.75 * elevation)} ${toCssPx(1.33 * elevation)} ${tint(0.25)}`;
  return `${spot}, 0 0 ${toCssPx(0.5 * elevation)} ${tint(0.039)}`;
}
