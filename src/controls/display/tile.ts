/**
 * The looks of a list tile, which ExpansionTile's header has as well: texts, colours and distances as custom properties
 * of the element with class `tile`. Source: Flutter `ListTile`, whose order is own property, theme, Material.
 */
import { readBool, readNumber, toCssMaybePx, trim } from "../../values/number.ts";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { readInsets, toCssInsets, type Insets } from "../../values/insets.ts";
import { readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { densityPx, readVisualDensity, type VisualDensity } from "../../values/visual-density.ts";

/** What decides a tile's measures. */
export interface TileMeasures {
  readonly contentPadding: Insets | undefined;
  readonly dense: boolean | undefined;
  readonly horizontalSpacing: number | undefined;
  readonly minLeadingWidth: number | undefined;
  readonly minVerticalPadding: number | undefined;
  readonly minHeight: number | undefined;
  readonly visualDensity: VisualDensity | undefined;
}

/** Custom properties of a tile's measures. */
export function toCssTileMeasures(own: TileMeasures, theme: ComponentThemeReader): Record<string, string | undefined> {
  const px = (given: number | undefined, field: string) => toCssMaybePx(given ?? theme(field, readNumber));
  const padding = own.contentPadding ?? theme("content_padding", readInsets);
  const density = own.visualDensity ?? theme("visual_density", readVisualDensity);
  const units = density && densityPx(density);
  return {
    "--tile-padding": padding && toCssInsets(padding),
    "--tile-gap": px(own.horizontalSpacing, "horizontal_spacing"),
    "--tile-leading": px(own.minLeadingWidth, "min_leading_width"),
    "--tile-space": px(own.minVerticalPadding, "min_vertical_padding"),
    "--tile-height": px(own.minHeight, "min_height"),
    "--tile-density": units === undefined ? undefined : trim(units / 4),
  };
}

/** Whether a tile is dense. Watched. */
export function isDense(own: boolean | undefined, theme: ComponentThemeReader): boolean {
  return own ?? theme("dense", readBool) ?? false;
}

/** A style of the program's replaces Material's wholly: what it leaves out is Flutter's bare text. */
export function tileTextCss(
  own: TextStyle | undefined,
  field: string,
  theme: ComponentThemeReader,
): Record<string, string> | undefined {
  const style = own ?? theme(field, readTextStyle);
  if (!style) return undefined;
  const { color, ...css } = toCssTextStyle(style);
  const bare = { "font-size": "14px", "font-weight": "400", "letter-spacing": "0px", "--lh": "1.17" };
  return { ...bare, ...css, ...(color === undefined ? {} : { color: `var(--tile-text, ${color})` }) };
}
