/** How the text and the hint inside a form field are set. */
import { toCssMaybePx } from "../../values/number.ts";
import { mergeTextStyles, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import type { FieldLook } from "./field-schema.ts";

/** Styles of a `.field-input`: `text_style` under `text_size` and `color`, and the knobs of its placeholder. */
export function toCssFieldText(look: FieldLook, isFocused: boolean): Record<string, string | undefined> {
  const own: { -readonly [K in keyof TextStyle]: TextStyle[K] } = {};
  if (look.textSize !== undefined) own.size = look.textSize;
  const color = isFocused ? (look.focusedColor ?? look.color) : look.color;
  if (color !== undefined) own.color = color;
  const hint = look.hintStyle && toCssTextStyle(look.hintStyle);
  return {
    ...toCssTextStyle(mergeTextStyles(look.textStyle, own)),
    "--hint-color": hint?.["color"],
    "--hint-size": hint?.["font-size"],
    "--hint-weight": hint?.["font-weight"],
    "--hint-slant": hint?.["font-style"],
    "--hint-family": hint?.["font-family"],
    "--hint-fade": look.hintFadeDuration === undefined ? undefined : `${look.hintFadeDuration}ms`,
    "--hint-spacing": toCssMaybePx(look.hintStyle?.letterSpacing),
  };
}
