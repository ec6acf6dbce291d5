/** The colours of a gradient as CSS lists them, including what a tile mode puts beyond its ends. */
import type { TileMode } from "./tile-mode.ts";
import { unexpected } from "./value-error.ts";

/** A colour and its place along the gradient, 0 to 1. */
export interface GradientStop {
  readonly color: string;
  readonly at: number;
}

/** Colours at their stops; evenly spread if there are no stops or not one for each. At least two result. */
export function spreadStops(colors: readonly string[], places: readonly number[]): readonly GradientStop[] {
  const [first] = colors;
  if (first === undefined) throw unexpected("a gradient with colours", colors);
  if (colors.length === 1) return [0, 1].map((at) => ({ color: first, at }));
  const isPlaced = places.length === colors.length;
  return colors.map((color, i) => ({ color, at: (isPlaced ? places[i] : undefined) ?? i / (colors.length - 1) }));
}

/**
 * A CSS gradient function. `place` is what precedes the colours (angle, or shape and centre), `position` gives the CSS
 * position of a place along the gradient.
 */
export function tiledGradient(
  kind: "linear" | "radial" | "conic",
  place: string,
  { stops, tileMode }: { readonly stops: readonly GradientStop[]; readonly tileMode: TileMode },
  position: (at: number) => string,
): string {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return "none";
  let tiled = stops;
  if (tileMode === "decal") {
    const ends = [{ ...first, color: "transparent" }, ...stops, { ...last, color: "transparent" }];
    tiled = ends;
  } else if (tileMode !== "clamp") {
    // The period is 0 to 1, whatever the stops span.
    const period = [{ ...first, at: 0 }, ...stops, { ...last, at: 1 }];
    const back = period.toReversed().map((stop) => ({ ...stop, at: 2 - stop.at }));
    tiled = tileMode === "mirror" ? [...period, ...back] : period;
  }
  const list = tiled.map(({ color, at }) => `${color} ${position(at)}`).join(", ");
  const isRepeating = tileMode === "repeated" || tileMode === "mirror";
  return `${isRepeating ? "repeating-" : ""}${kind}-gradient(${place}, ${list})`;
}
