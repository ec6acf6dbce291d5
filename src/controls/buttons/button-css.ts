/**
 * Flet's ButtonStyle as custom properties `--button-*` that `button.css` uses. For each field the program's own style
 * comes first, then the theme's, then the kind of button (`--kind-*`, in CSS). Source: Flutter `ButtonStyleButton`,
 * Flet `parseButtonStyle`, whose fallbacks hold in states that the program's map does not name.
 */
import { toCssStates } from "../../control/state-css.ts";
import { toCssOutline, type BorderSide } from "../../values/border.ts";
import type { ButtonStyle } from "../../values/button-style.ts";
import { pickState, type ControlState, type StateMap } from "../../values/control-state.ts";
import { toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { toCssPx, trim } from "../../values/number.ts";
import { toCssShape, toCssShapeRadius, type Shape } from "../../values/shape.ts";
import { toCssTextStyle } from "../../values/text-style.ts";
import { densityPx } from "../../values/visual-density.ts";

/** What Flet takes where a style's map names neither the state nor a default; per `--button-` property. */
export type StyleFallbacks = Readonly<Record<string, string>>;

const EDGES = ["top", "right", "bottom", "left"] as const;

/** Custom properties of a style. `isSelected` matters for overlays only. */
export function toCssButtonStyle(
  own: ButtonStyle | undefined,
  theme: ButtonStyle | undefined,
  fallbacks: StyleFallbacks,
  isSelected = false,
): Record<string, string | undefined> {
  const css: Record<string, string | undefined> = {};
  if (!own && !theme) return css;

  const set = <T>(name: string, pick: (style: ButtonStyle) => StateMap<T> | undefined, toCss: (value: T) => string) => {
    const mine = own && pick(own);
    const themed = theme && pick(theme);
    if (!mine && !themed) return;
    const under = themed ? toCssStates(themed, toCss, `var(--kind-${name})`) : `var(--kind-${name})`;
    css[`--button-${name}`] = mine ? toCssStates(mine, toCss, fallbacks[name] ?? under, under) : under;
  };
  const asIs = (color: string) => color;
  set("fg", (style) => style.color, asIs);
  set("bg", (style) => style.bgcolor, asIs);
  set("shadow", (style) => style.shadowColor, asIs);
  set("elevation", (style) => style.elevation, trim);
  set("icon", (style) => style.iconColor, asIs);
  set("icon-size", (style) => style.iconSize, toCssPx);
  set("radius", (style) => style.shape, toCssShapeRadius);
  set(
    "corners",
    (style) => style.shape,
    (shape) => toCssShape(shape)["corner-shape"] ?? "round",
  );
  // A circle is as wide as the button is high, and in its middle.
  const isCircle = ({ type, eccentricity }: Shape) => type === "circle" && eccentricity === 0;
  const surface = (style: ButtonStyle) => (someShape(style.shape, isCircle) ? style.shape : undefined);
  set("ratio", surface, (shape) => (isCircle(shape) ? "1" : "auto"));
  set("surface", surface, (shape) => (isCircle(shape) ? "center" : "stretch"));
  for (const edge of EDGES)
    set(
      `padding-${edge}`,
      (style) => style.padding,
      (padding) => toCssPx(padding[edge]),
    );
  set("cursor", (style) => style.mouseCursor, toCssMouseCursor);
  const side = (style: ButtonStyle) => style.side ?? shapeSides(style.shape);
  set("side", side, (border) => toCssOutline(border)["outline"] ?? "none");
  set("side-offset", side, (border) => toCssOutline(border)["outline-offset"] ?? "0px");

  for (const state of ["hovered", "focused", "pressed"] as const) {
    const active = new Set<ControlState>(isSelected ? [state, "selected"] : [state]);
    const pick = (style: ButtonStyle | undefined, fallback?: string) =>
      style?.overlayColor && (pickState(style.overlayColor, active) ?? fallback);
    css[`--button-overlay-${state}`] = pick(own, fallbacks["overlay"]) ?? pick(theme);
  }

  const duration = own?.animationDuration ?? theme?.animationDuration;
  if (duration !== undefined) css["--button-duration"] = `${duration}ms`;
  const alignment = own?.alignment ?? theme?.alignment;
  if (alignment) {
    css["--button-justify"] = alignment.x < 0 ? "left" : alignment.x > 0 ? "right" : "center";
    css["--button-align"] = alignment.y < 0 ? "start" : alignment.y > 0 ? "end" : "center";
  }
  const density = own?.visualDensity ?? theme?.visualDensity;
  const px = density && densityPx(density);
  if (px !== undefined) css["--button-density"] = trim(px / 4);
  return { ...css, ...textCss(own?.textStyle ?? theme?.textStyle) };
}

function someShape(shapes: StateMap<Shape> | undefined, is: (shape: Shape) => boolean): boolean {
  const all = shapes && [shapes.fallback, ...shapes.states.map(([, shape]) => shape)];
  return all?.some((shape) => shape !== undefined && is(shape)) ?? false;
}

/** The sides inside the shapes of a state map: they hold where the style has no side of its own. */
function shapeSides(shapes: StateMap<Shape> | undefined): StateMap<BorderSide> | undefined {
  if (!shapes || !someShape(shapes, ({ side }) => side !== undefined)) return undefined;
  return {
    states: shapes.states.map(([state, shape]) => [state, shape?.side] as const),
    fallback: shapes.fallback?.side,
  };
}

/** A text style replaces the button's own wholly (Flet gives it to Flutter with `inherit: false`). */
const BARE_TEXT = {
  "font-size": "14px",
  "font-weight": "400",
  "font-style": "normal",
  "letter-spacing": "0px",
  "--lh": "1.17",
};

function textCss(styles: StateMap<Parameters<typeof toCssTextStyle>[0]> | undefined): Record<string, string> {
  if (!styles) return {};
  const toCss = (style: Parameters<typeof toCssTextStyle>[0]): Record<string, string> => {
    const { color: _color, ...css } = toCssTextStyle(style);
    return { ...BARE_TEXT, ...css };
  };
  const all = [styles.fallback, ...styles.states.map(([, style]) => style)].map((style) => toCss(style ?? {}));
  const names = new Set(all.flatMap((css) => Object.keys(css)));
  return Object.fromEntries(
    [...names].map((name) => {
      const inherited = INHERITED[name] ?? `var(--kind-text-${name}, inherit)`;
      return [name, toCssStates(styles, (style) => toCss(style)[name] ?? "initial", inherited)];
    }),
  );
}

/** What states without a text style of their own fall back on: labelLarge. */
const INHERITED: Readonly<Record<string, string>> = {
  "font-size": "var(--md-label-large-size)",
  "font-weight": "var(--md-label-large-weight)",
  "font-style": "var(--md-label-large-style)",
  "letter-spacing": "var(--md-label-large-spacing)",
  "--lh": "var(--md-label-large-height)",
  "font-family": "var(--md-label-large-family)",
};
