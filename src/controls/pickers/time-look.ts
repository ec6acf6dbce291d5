/** What `time_picker_theme` says, as custom properties of the panel: no value of it depends on a state. */
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { readBorderSide, toCssBorderSide } from "../../values/border.ts";
import { readButtonStyle, type ButtonStyle } from "../../values/button-style.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { readShape, toCssShape, toCssShapeRadius } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";

type Css = Record<string, string | undefined>;

/** Styles of the panel. A colour that the theme gives holds for chosen and other parts alike, as in Flet. */
export function timePanelCss(themed: ComponentThemeReader, shadow: string | undefined): Css {
  const shape = themed("shape", readShape);
  const padding = themed("padding", readInsets);
  const border = themed("day_period_border_side", readBorderSide);
  const periodShape = themed("day_period_shape", readShape);
  const partShape = themed("hour_minute_shape", readShape);
  const separator = themed("time_selector_separator_color", statesOf(readColor));
  return {
    "background-color": themed("bgcolor", readColor),
    "box-shadow": shadow && toCssElevation(themed("elevation", readNumber) ?? 6, shadow),
    padding: padding && toCssInsets(padding),
    ...(padding && {
      "--pad-x": `${padding.left + padding.right}px`,
      "--pad-y": `${padding.top + padding.bottom}px`,
    }),
    "--period-bg": themed("day_period_color", readColor),
    "--period-fg": themed("day_period_text_color", readColor),
    "--period-side": border && toCssBorderSide(border),
    "--period-radius": periodShape && toCssShapeRadius(periodShape),
    "--part-bg": themed("hour_minute_color", readColor),
    "--part-fg": themed("hour_minute_text_color", readColor),
    "--part-radius": partShape && toCssShapeRadius(partShape),
    "--separator": separator?.fallback ?? themed("hour_minute_text_color", readColor),
    "--dial-bg": themed("dial_bgcolor", readColor),
    "--dial-hand": themed("dial_hand_color", readColor),
    "--dial-fg": themed("dial_text_color", readColor),
    "--switch-fg": themed("entry_mode_icon_color", readColor),
    ...(shape && toCssShape(shape)),
  };
}

/** A text style of the theme without its colour, which the colours above replace. */
export function timeTextCss(themed: ComponentThemeReader, field: string): Css {
  const style = themed(field, readTextStyle);
  if (!style) return {};
  const { color: _color, ...css } = toCssTextStyle(style);
  return css;
}

/** The style of the words above the time; its colour counts. */
export function helpCss(themed: ComponentThemeReader): Css {
  const style = themed("help_text_style", readTextStyle);
  return style ? toCssTextStyle(style) : {};
}

/** The style of what stands between hours and minutes: its own, else theirs. */
export function separatorCss(themed: ComponentThemeReader): Css {
  const own = themed("time_selector_separator_text_style", statesOf(readTextStyle))?.fallback;
  const style = own ?? themed("hour_minute_text_style", readTextStyle);
  if (!style) return {};
  const { color: _color, ...css } = toCssTextStyle(style);
  return { ...css, "--lh": "1" };
}

/** The style of one of the buttons below. */
export function timeActionLook(themed: ComponentThemeReader, name: "cancel" | "confirm"): ButtonStyle | undefined {
  return themed(`${name}_button_style`, readButtonStyle);
}
