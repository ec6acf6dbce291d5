/**
 * The looks of a search bar and its view as custom properties: the control's own, then the theme's; what neither says
 * is in the style sheets. State maps switch in CSS.
 */
import { toCssStates } from "../../control/state-css.ts";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { readBorderSide, toCssOutline, type BorderSide } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { everyState, statesOf, type StateMap } from "../../values/control-state.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber, toCssMaybePx, toCssPx, trim } from "../../values/number.ts";
import { readShape, toCssShape, toCssShapeRadius, type Shape } from "../../values/shape.ts";
import { readConstraints } from "../../values/size.ts";
import { readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { toOverlayVariables } from "../inputs/overlay-colors.ts";
import type { SearchProps } from "./search-schema.ts";

type Css = Record<string, string | undefined>;

/** The bar's surface; for the element that is in the states. */
export function toCssSearchBar(props: SearchProps, themed: ComponentThemeReader): Css {
  const shapes = [props.barShape, themed("shape", statesOf(readShape))];
  const sides = [
    props.barBorderSide ?? sidesOf(shapes[0]),
    themed("border_side", statesOf(readBorderSide)) ?? sidesOf(shapes[1]),
  ];
  return {
    "--search-bg": over([props.barBgcolor, themed("bgcolor", statesOf(readColor))], (color) => color, "initial"),
    "--search-shadow": over(
      [props.barShadowColor, themed("shadow_color", statesOf(readColor))],
      (color) => color,
      "initial",
    ),
    "--search-elevation": over([props.barElevation, themed("elevation", statesOf(readNumber))], trim, "initial"),
    "--search-radius": over(shapes, toCssShapeRadius, "initial"),
    "--search-corners": over(shapes, (shape) => toCssShape(shape)["corner-shape"] ?? "round", "initial"),
    "--search-side": over(sides, (side) => toCssOutline(side)["outline"] ?? "none", "initial"),
    "--search-side-offset": over(sides, (side) => toCssOutline(side)["outline-offset"] ?? "0px", "initial"),
    "--search-padding": over([props.barPadding, themed("padding", statesOf(readInsets))], toCssInsets, "initial"),
    ...toOverlayVariables({ overlay: props.barOverlayColor ?? themed("overlay_color", statesOf(readColor)) }),
  };
}

/** How large the bar may be. */
export function toCssBarExtent(props: SearchProps, themed: ComponentThemeReader): Css {
  const constraints = props.barSizeConstraints ?? themed("size_constraints", readConstraints);
  if (!constraints) return {};
  const { maxWidth, minHeight, maxHeight } = constraints;
  return {
    "--search-width": Number.isFinite(maxWidth) ? toCssPx(maxWidth) : "100%",
    "--search-min-height": toCssPx(minHeight),
    "--search-max-height": Number.isFinite(maxHeight) ? toCssPx(maxHeight) : undefined,
  };
}

/** The text in the bar and its hint. */
export function toCssBarText(props: SearchProps, themed: ComponentThemeReader): Css {
  const text = props.barTextStyle ?? themed("text_style", statesOf(readTextStyle));
  const hint = props.barHintTextStyle ?? themed("hint_style", statesOf(readTextStyle)) ?? text;
  return { ...textStates(text), ...hintStates(hint) };
}

/** The text in the view's header and its hint. */
export function toCssHeaderText(props: SearchProps, themed: ComponentThemeReader): Css {
  const text = props.viewHeaderTextStyle ?? themed("header_text_style", readTextStyle);
  const hint = props.viewHintTextStyle ?? themed("header_hint_text_style", readTextStyle) ?? text;
  return { ...textStates(text && everyState(text)), ...hintStates(hint && everyState(hint)) };
}

/** The view's sheet. */
export function toCssSearchView(
  props: SearchProps,
  themed: ComponentThemeReader,
  dividerColor: string | undefined,
): Css {
  const shape = props.viewShape ?? themed("shape", readShape);
  const side = props.viewSide ?? themed("border_side", readBorderSide) ?? shape?.side;
  const elevation = props.viewElevation ?? themed("elevation", readNumber);
  const padding = props.viewPadding ?? themed("padding", readInsets);
  const bar = props.viewBarPadding ?? themed("bar_padding", readInsets);
  const outline = side && toCssOutline(side);
  return {
    "--view-bg": props.viewBgcolor ?? themed("bgcolor", readColor),
    "--view-shadow": elevation === undefined ? undefined : toCssElevation(elevation, "var(--md-shadow)"),
    "--view-radius": shape && toCssShapeRadius(shape),
    "--view-corners": shape && toCssShape(shape)["corner-shape"],
    "--view-side": outline?.["outline"],
    "--view-side-offset": outline?.["outline-offset"],
    "--view-padding": padding && toCssInsets(padding),
    "--view-padding-x": padding && toCssPx(padding.left + padding.right),
    "--search-padding": bar && toCssInsets(bar),
    "--view-divider": props.dividerColor ?? themed("divider_color", readColor) ?? dividerColor,
    "--view-header": toCssMaybePx(props.viewHeaderHeight ?? themed("header_height", readNumber)),
  };
}

/** The first of `maps` that says something of the present state; `undefined` if there is none at all. */
function over<T>(
  maps: readonly (StateMap<T> | undefined)[],
  toCss: (value: T) => string,
  rest: string,
): string | undefined {
  return maps.reduceRight<string | undefined>(
    (below, map) => (map ? toCssStates(map, toCss, below ?? rest) : below),
    undefined,
  );
}

function sidesOf(shapes: StateMap<Shape> | undefined): StateMap<BorderSide> | undefined {
  const all = shapes && [shapes.fallback, ...shapes.states.map(([, shape]) => shape)];
  if (!shapes || !all?.some((shape) => shape?.side)) return undefined;
  const states = shapes.states.map(([state, shape]) => [state, shape?.side] as const);
  return { states, fallback: shapes.fallback?.side };
}

/** Text styles per state: what a state does not say is bodyLarge's, which the field inherits. */
function textStates(styles: StateMap<TextStyle> | undefined): Css {
  return perProperty(styles, (name) => name, "inherit");
}

/** What `.field-input` calls the properties of its placeholder. */
const HINT: Readonly<Record<string, string>> = {
  color: "--hint-color",
  "font-size": "--hint-size",
  "font-weight": "--hint-weight",
  "font-style": "--hint-slant",
  "font-family": "--hint-family",
  "letter-spacing": "--hint-spacing",
};

function hintStates(styles: StateMap<TextStyle> | undefined): Css {
  return perProperty(styles, (name) => HINT[name], "initial");
}

function perProperty(
  styles: StateMap<TextStyle> | undefined,
  nameOf: (name: string) => string | undefined,
  rest: string,
): Css {
  if (!styles) return {};
  const all = [styles.fallback, ...styles.states.map(([, style]) => style)].flatMap((style) => style ?? []);
  const names = new Set(all.flatMap((style) => Object.keys(toCssTextStyle(style))));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const property = nameOf(name);
      return property ? [[property, toCssStates(styles, (style) => toCssTextStyle(style)[name] ?? rest, rest)]] : [];
    }),
  );
}
