/** Blend modes: Flutter's Porter-Duff and separable modes, of which CSS knows the latter. */
import { oneOf, type Reader } from "./reader.ts";

/** A blend mode by Flet's name. */
export type BlendMode = PorterDuff | Separable;

type PorterDuff =
  | "clear"
  | "src"
  | "dst"
  | "srcOver"
  | "dstOver"
  | "srcIn"
  | "dstIn"
  | "srcOut"
  | "dstOut"
  | "srcATop"
  | "dstATop"
  | "xor"
  | "plus"
  | "modulate"
  // Flet's enum has this left over from Dart's list of all modes; it means nothing.
  | "values";

type Separable = keyof typeof CSS_MODES;

const CSS_MODES = {
  screen: "screen",
  overlay: "overlay",
  darken: "darken",
  lighten: "lighten",
  colorDodge: "color-dodge",
  colorBurn: "color-burn",
  hardLight: "hard-light",
  softLight: "soft-light",
  difference: "difference",
  exclusion: "exclusion",
  multiply: "multiply",
  hue: "hue",
  saturation: "saturation",
  color: "color",
  luminosity: "luminosity",
} as const;

/** Reads a blend mode's name. */
export const readBlendMode: Reader<BlendMode> = oneOf(
  "clear",
  "src",
  "dst",
  "srcOver",
  "dstOver",
  "srcIn",
  "dstIn",
  "srcOut",
  "dstOut",
  "srcATop",
  "dstATop",
  "xor",
  "plus",
  "modulate",
  "values",
  "screen",
  "overlay",
  "darken",
  "lighten",
  "colorDodge",
  "colorBurn",
  "hardLight",
  "softLight",
  "difference",
  "exclusion",
  "multiply",
  "hue",
  "saturation",
  "color",
  "luminosity",
);

/**
 * Value of CSS `mix-blend-mode`, `background-blend-mode` and SVG `feBlend`; undefined where CSS has none (most
 * Porter-Duff modes). `modulate` is `multiply`, from which it differs only under transparency.
 */
export function toCssBlendMode(mode: BlendMode): string | undefined {
  if (isSeparable(mode)) return CSS_MODES[mode];
  return mode === "srcOver"
    ? "normal"
    : mode === "plus"
      ? "plus-lighter"
      : mode === "modulate"
        ? "multiply"
        : undefined;
}

function isSeparable(mode: BlendMode): mode is Separable {
  return mode in CSS_MODES;
}
