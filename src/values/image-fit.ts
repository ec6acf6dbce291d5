/** How a picture fills its box: fit, repetition and quality of scaling. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's BoxFit. */
export type BoxFit = "none" | "contain" | "cover" | "fill" | "fitWidth" | "fitHeight" | "scaleDown";

/** Reads a fit's name. */
export const readBoxFit: Reader<BoxFit> = oneOf(
  "none",
  "contain",
  "cover",
  "fill",
  "fitWidth",
  "fitHeight",
  "scaleDown",
);

/** Flet's ImageRepeat. */
export type ImageRepeat = "noRepeat" | "repeat" | "repeatX" | "repeatY";

/** Reads a repetition's name. */
export const readImageRepeat: Reader<ImageRepeat> = oneOf("noRepeat", "repeat", "repeatX", "repeatY");

/** Flet's FilterQuality. */
export type FilterQuality = "none" | "low" | "medium" | "high";

/** Reads a quality's name. */
export const readFilterQuality: Reader<FilterQuality> = oneOf("none", "low", "medium", "high");

/**
 * Value of CSS `object-fit`. It has no word for `fitWidth` and `fitHeight`: those need `width: 100%; height: auto`
 * (or the reverse) inside a clipped box; `cover` is given for them, which is the same where the picture overflows.
 */
export function toCssObjectFit(fit: BoxFit): string {
  return fit === "scaleDown" ? "scale-down" : fit === "fitWidth" || fit === "fitHeight" ? "cover" : fit;
}

/**
 * Value of CSS `background-size`. It has no word for `scaleDown`: what repeats is mostly a small pattern, which keeps its
 * size; `contain` would enlarge it.
 */
export function toCssBackgroundSize(fit: BoxFit): string {
  return BACKGROUND_SIZES[fit];
}

const BACKGROUND_SIZES = {
  none: "auto",
  contain: "contain",
  cover: "cover",
  fill: "100% 100%",
  fitWidth: "100% auto",
  fitHeight: "auto 100%",
  scaleDown: "auto",
} as const satisfies Record<BoxFit, string>;

/** Value of CSS `background-repeat`. */
export function toCssImageRepeat(repeat: ImageRepeat): string {
  return repeat === "noRepeat" ? "no-repeat" : repeat.replace(/[XY]/, (axis) => `-${axis.toLowerCase()}`);
}

/** Value of CSS `image-rendering`: only quality `none` shows pixels. */
export function toCssFilterQuality(quality: FilterQuality): string {
  return quality === "none" ? "pixelated" : "auto";
}
