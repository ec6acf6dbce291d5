/** A range slider's colours and measures as custom properties: its own, then those of `slider_theme`. */
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf, type ControlState, type StateMap } from "../../values/control-state.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssMaybePx } from "../../values/number.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { toPressTint } from "../inputs/overlay-colors.ts";
import { SLIDER_COLORS, thumbSizeCss } from "../inputs/slider-theme.ts";

/** What the control itself says. */
export interface RangeColors {
  readonly activeColor: string | undefined;
  readonly inactiveColor: string | undefined;
  readonly overlayColor: StateMap<string> | undefined;
  readonly mouseCursor: StateMap<Parameters<typeof toCssMouseCursor>[0]> | undefined;
}

/** What the look depends on besides. */
export interface RangeStates {
  readonly isDisabled: boolean;
  readonly isDragged: boolean;
}

/** Custom properties of a range slider's root. `isOld`: in the look of 2023, whose labels have a colour of their own. */
export function toCssRangeLook(
  own: RangeColors,
  themed: ComponentThemeReader,
  isOld: boolean,
  { isDisabled, isDragged }: RangeStates,
): Record<string, string | undefined> {
  const css: Record<string, string | undefined> = {};
  for (const [field, name] of Object.entries(SLIDER_COLORS)) css[name] = themed(field, readColor);
  if (own.activeColor) {
    css["--slider-active"] = css["--slider-thumb"] = css["--slider-inactive-tick"] = own.activeColor;
    if (!isOld) css["--slider-label"] = own.activeColor;
  }
  if (own.inactiveColor) css["--slider-inactive"] = css["--slider-active-tick"] = own.inactiveColor;

  const base: readonly ControlState[] = isDisabled ? ["disabled"] : [];
  const overlay = (...states: ControlState[]) =>
    own.overlayColor && pickState(own.overlayColor, new Set([...base, ...states]));
  const otherwise = (own.activeColor && toPressTint(own.activeColor)) ?? themed("overlay_color", readColor);
  const cursors = own.mouseCursor ?? themed("mouse_cursor", statesOf(readMouseCursor));
  const over = new Set<ControlState>([...base, "hovered", ...(isDragged ? (["dragged"] as const) : [])]);
  const cursor = cursors && pickState(cursors, over);
  const padding = themed("padding", readInsets);
  const labelStyle = themed("value_indicator_text_style", readTextStyle);
  return {
    ...css,
    ...thumbSizeCss(themed),
    "--overlay-hover": overlay("hovered") ?? otherwise,
    "--overlay-focus": overlay() ?? otherwise,
    "--overlay-drag": overlay("hovered", "dragged") ?? otherwise,
    "--slider-overlap": themed("overlapping_shape_stroke_color", readColor),
    "--slider-stroke": themed("value_indicator_stroke_color", readColor),
    "--track-height": toCssMaybePx(themed("track_height", readNumber)),
    "--track-gap": toCssMaybePx(themed("track_gap", readNumber)),
    ...(labelStyle ? { "--label-color": toCssTextStyle(labelStyle)["color"] } : {}),
    "--slider-padding": padding && toCssInsets(padding),
    "--slider-inset": padding && "0px",
    // Flutter leaves no room for the ink around the thumbs then.
    "--slider-height": padding && "var(--thumb-height)",
    cursor: cursor && toCssMouseCursor(cursor),
  };
}
