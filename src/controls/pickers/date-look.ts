/**
 * What `date_picker_theme` says of days, years and the panel around them. Values that depend on states must be written
 * on the day itself, since its own states switch them; where a theme says nothing nothing is written.
 */
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { toCssStates } from "../../control/state-css.ts";
import { readBorderSide, type BorderSide } from "../../values/border.ts";
import { readButtonStyle, type ButtonStyle } from "../../values/button-style.ts";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf, type ControlState, type StateMap } from "../../values/control-state.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readNumber, toCssPx } from "../../values/number.ts";
import { readShape, toCssShape, toCssShapeRadius } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";

type Css = Record<string, string | undefined>;

const readColors = statesOf(readColor);
const readShapes = statesOf(readShape);

/** A day or year to be styled. */
export interface Cell {
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

/** Styles of one day of a single date's calendar. */
export function dayCss(themed: ComponentThemeReader, cell: Cell): Css {
  const css: Css = textCss(themed, "day_text_style");
  setColors(css, themed, cell.isCurrent ? "today_foreground_color" : "day_foreground_color", "fg");
  setColors(css, themed, cell.isCurrent ? "today_bgcolor" : "day_bgcolor", "bg");
  setOverlay(css, themed("day_overlay_color", readColors), cell.isSelected);
  setShape(css, themed);
  if (cell.isCurrent) setRing(css, themed("today_border_side", readBorderSide), true);
  return css;
}

/** Styles of one day of a range's calendar, of which the theme colours the ends alone. */
export function rangeDayCss(themed: ComponentThemeReader, cell: Cell & { readonly isWithin: boolean }): Css {
  const css: Css = {};
  if (cell.isSelected) {
    setColors(css, themed, "day_foreground_color", "fg");
    setColors(css, themed, "day_bgcolor", "bg");
  }
  const overlay = cell.isWithin ? "range_selection_overlay_color" : "day_overlay_color";
  setOverlay(css, themed(overlay, readColors), cell.isSelected);
  setShape(css, themed);
  if (cell.isCurrent) setRing(css, themed("today_border_side", readBorderSide), false);
  return css;
}

/** Styles of the weekdays; their colour counts. */
export function weekdayCss(themed: ComponentThemeReader): Css {
  const style = themed("weekday_text_style", readTextStyle);
  return style ? toCssTextStyle(style) : {};
}

/** Styles of one year. */
export function yearCss(themed: ComponentThemeReader, cell: Cell): Css {
  const css: Css = textCss(themed, "year_text_style");
  setColors(css, themed, cell.isCurrent ? "today_foreground_color" : "year_foreground_color", "fg");
  setColors(css, themed, cell.isCurrent ? "today_bgcolor" : "year_bgcolor", "bg");
  setOverlay(css, themed("year_overlay_color", readColors), cell.isSelected);
  if (cell.isCurrent) setRing(css, themed("today_border_side", readBorderSide), false);
  return css;
}

/** Styles of the dialog's panel. */
export function panelCss(themed: ComponentThemeReader): Css {
  return surfaceCss(themed, "");
}

/** Styles of the panel that fills the page with a range's calendar. */
export function rangePanelCss(themed: ComponentThemeReader): Css {
  const header = themed("range_picker_header_foreground_color", readColor);
  return {
    ...surfaceCss(themed, "range_picker_"),
    "--header-bg": themed("range_picker_header_bgcolor", readColor),
    "--header-fg": header,
  };
}

function surfaceCss(themed: ComponentThemeReader, prefix: string): Css {
  const shape = themed(`${prefix}shape`, readShape);
  const shadow = themed(`${prefix}shadow_color`, readColor);
  const elevation = themed(`${prefix}elevation`, readNumber) ?? (prefix === "" ? 6 : 0);
  return {
    "background-color": themed(`${prefix}bgcolor`, readColor),
    "box-shadow": shadow && toCssElevation(elevation, shadow),
    "--header-bg": themed("header_bgcolor", readColor),
    "--header-fg": themed("header_foreground_color", readColor),
    "--picker-divider": themed("divider_color", readColor),
    "--range-bg": themed("range_selection_bgcolor", readColor),
    ...(shape && toCssShape(shape)),
  };
}

/** A text style of the theme; its colour is not used, as Flet says. */
export function textCss(themed: ComponentThemeReader, field: string): Css {
  const style = themed(field, readTextStyle);
  if (!style) return {};
  const { color: _color, ...css } = toCssTextStyle(style);
  return css;
}

/** The style of one of the buttons below a picker. */
export function actionLook(themed: ComponentThemeReader, name: "cancel" | "confirm"): ButtonStyle | undefined {
  return themed(`${name}_button_style`, readButtonStyle);
}

function setShape(css: Css, themed: ComponentThemeReader): void {
  const shape = themed("day_shape", readShapes);
  if (!shape) return;
  css["--cell-radius"] = toCssStates(shape, toCssShapeRadius, "50%");
  css["--cell-corners"] = toCssStates(shape, (one) => toCssShape(one)["corner-shape"] ?? "round", "round");
}

function setColors(css: Css, themed: ComponentThemeReader, field: string, name: "fg" | "bg"): void {
  const colors = themed(field, readColors);
  if (colors) css[`--cell-${name}`] = toCssStates(colors, (color) => color, `var(--kind-${name})`);
}

function setOverlay(css: Css, colors: StateMap<string> | undefined, isSelected: boolean): void {
  if (!colors) return;
  for (const [state, name] of OVERLAYS) {
    const active = new Set<ControlState>(isSelected ? [state, "selected"] : [state]);
    css[`--state-${name}-color`] = pickState(colors, active);
  }
}

const OVERLAYS = [
  ["hovered", "hover"],
  ["focused", "focus"],
  ["pressed", "press"],
] as const;

/** The ring around today takes the text's colour, that of a day only if its own is transparent. */
function setRing(css: Css, side: BorderSide | undefined, keepsColor: boolean): void {
  if (!side) return;
  const isClear = /^transparent$|^#[0-9a-f]{6}00$/i.test(side.color);
  css["--ring-width"] = side.style === "none" ? "0px" : toCssPx(side.width || 1);
  if (keepsColor && !isClear) css["--ring-color"] = side.color;
}
