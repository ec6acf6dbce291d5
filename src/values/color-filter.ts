/**
 * Colour filters: a colour blended onto a picture (`color` and `color_blend_mode` of Image, `color_filter` of a
 * decoration). CSS has no such filter; SVG's primitives do all of Flutter's modes.
 */
import { type BlendMode, readBlendMode, toCssBlendMode } from "./blend-mode.ts";
import { readColor } from "./color.ts";
import { field, readMap } from "./reader.ts";

/** A colour and how it is blended: the colour is the source, the picture the destination. */
export interface ColorFilter {
  readonly color: string;
  readonly blendMode: BlendMode;
}

/** `{color, blend_mode}`; undefined unless both are there, as Flet ignores half a filter. `values` is no mode. */
export function readColorFilter(value: unknown): ColorFilter | undefined {
  const map = readMap(value, "a colour filter");
  const color = field(map, "color", readColor);
  const blendMode = field(map, "blend_mode", readBlendMode);
  return color === undefined || blendMode === undefined || blendMode === "values" ? undefined : { color, blendMode };
}

/** Porter-Duff modes as an operator and whether the colour comes first. */
const COMPOSITES: Readonly<Partial<Record<BlendMode, readonly [operator: string, isColorFirst: boolean]>>> = {
  srcOver: ["over", true],
  dstOver: ["over", false],
  srcIn: ["in", true],
  dstIn: ["in", false],
  srcOut: ["out", true],
  dstOut: ["out", false],
  srcATop: ["atop", true],
  dstATop: ["atop", false],
  xor: ["xor", true],
  // An image whose mode is none that Flutter knows has its default.
  values: ["in", true],
};

/** Modes that are arithmetic on premultiplied channels: factors of product, colour and picture. */
const ARITHMETIC: Readonly<Partial<Record<BlendMode, readonly [product: number, color: number, picture: number]>>> = {
  clear: [0, 0, 0],
  src: [0, 1, 0],
  dst: [0, 0, 1],
  plus: [0, 1, 1],
  modulate: [1, 0, 0],
};

/**
 * The children of an SVG `<filter color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1">`. Inline in the
 * page the colour may be a custom property of the theme.
 */
export function toSvgColorFilter({ color, blendMode }: ColorFilter): string {
  const flood = `<feFlood style="flood-color:${color}" result="c"/>`;
  const composite = COMPOSITES[blendMode];
  if (composite !== undefined) {
    const [operator, isColorFirst] = composite;
    const [first, second] = isColorFirst ? ["c", "SourceGraphic"] : ["SourceGraphic", "c"];
    return `${flood}<feComposite in="${first}" in2="${second}" operator="${operator}"/>`;
  }
  const factors = ARITHMETIC[blendMode];
  if (factors !== undefined) {
    const [k1, k2, k3] = factors;
    return `${flood}<feComposite in="c" in2="SourceGraphic" operator="arithmetic" k1="${k1}" k2="${k2}" k3="${k3}" k4="0"/>`;
  }
  return `${flood}<feBlend in="c" in2="SourceGraphic" mode="${toCssBlendMode(blendMode)}"/>`;
}

/**
 * Value of CSS `filter`, as a filter inside a data address. Undefined when the colour depends on the theme, which such
 * an address cannot see: put `toSvgColorFilter` into the page then. Safari does not apply filters from addresses.
 */
export function toCssColorFilter(filter: ColorFilter): string | undefined {
  if (!filter.color.startsWith("#")) return undefined;
  const attributes = `id="f" color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><filter ${attributes}>${toSvgColorFilter(filter)}</filter></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}#f")`;
}
