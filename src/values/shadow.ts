/**
 * Box and text shadows. Flutter's blur radius r is a Gaussian of sigma 0.57735 r + 0.5, CSS's of half the radius, so
 * a CSS shadow blurs by 1.155 r + 1.
 */
import { readColor } from "./color.ts";
import { readNumber, toCssPx } from "./number.ts";
import { NO_OFFSET, type Offset, readOffset } from "./offset.ts";
import { field, listOf, oneOf, readMap } from "./reader.ts";

/** One shadow of a box or a text. */
export interface Shadow {
  /** CSS colour. */
  readonly color: string;
  /** Logical px. */
  readonly offset: Offset;
  /** Flutter's radius in px, not CSS's. */
  readonly blurRadius: number;
  readonly spreadRadius: number;
  readonly blurStyle: "normal" | "solid" | "outer" | "inner";
}

const readBlurStyle = oneOf("normal", "solid", "outer", "inner");

/** `{color = black, offset, blur_radius = 0, spread_radius = 0, blur_style = normal}`. */
export function readShadow(value: unknown): Shadow {
  const map = readMap(value, "a shadow");
  return {
    color: field(map, "color", readColor, "#000000"),
    offset: field(map, "offset", readOffset, NO_OFFSET),
    blurRadius: field(map, "blur_radius", readNumber, 0),
    spreadRadius: field(map, "spread_radius", readNumber, 0),
    blurStyle: field(map, "blur_style", readBlurStyle, "normal"),
  };
}

const readList = listOf(readShadow);

/** One shadow or a list, always as a list. */
export function readShadows(value: unknown): readonly Shadow[] {
  return Array.isArray(value) ? readList(value) : [readShadow(value)];
}

/**
 * Value of CSS `box-shadow`; `none` for no shadows. Flutter paints shadows in order and below the box, CSS the first
 * on top and never below the box. Pass `isSeeThrough` for a box without background or gradient: there Flutter shows
 * the shadow's body too, which is drawn as a fill without the blurred edge. `outer` is what CSS draws anyway,
 * `inner` has no part outside, so a box with a background shows none of it.
 */
export function toCssShadow(shadows: readonly Shadow[], isSeeThrough = false): string {
  const layers = shadows.toReversed().flatMap((shadow) => {
    const { color, offset, spreadRadius, blurStyle } = shadow;
    const edge = [offset.x, offset.y, cssBlur(shadow), spreadRadius].map(toCssPx).join(" ");
    const outside = blurStyle === "inner" ? [] : [`${edge} ${color}`];
    return isSeeThrough && blurStyle !== "outer" ? [...outside, `inset 0 0 0 100vmax ${color}`] : outside;
  });
  return layers.join(", ") || "none";
}

/** Value of CSS `text-shadow`; spread and blur style have no meaning there. */
export function toCssTextShadow(shadows: readonly Shadow[]): string {
  const layers = shadows
    .toReversed()
    .map((shadow) => `${[shadow.offset.x, shadow.offset.y, cssBlur(shadow)].map(toCssPx).join(" ")} ${shadow.color}`);
  return layers.join(", ") || "none";
}

function cssBlur({ blurRadius }: Shadow): number {
  return blurRadius > 0 ? Math.round((1.155 * blurRadius + 1) * 100) / 100 : 0;
}
