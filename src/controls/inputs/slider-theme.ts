/** What `slider_theme` says of both kinds of slider: custom properties by the fields that give them. */

import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { statesOf } from "../../values/control-state.ts";
import { toCssPx } from "../../values/number.ts";
import { readSize } from "../../values/size.ts";

/** Size of the bar that is the thumb in the look of 2024; while it is dragged it is half as wide, as by default. */
export function thumbSizeCss(themed: ComponentThemeReader): Record<string, string | undefined> {
  const size = themed("thumb_size", statesOf(readSize))?.fallback;
  return {
    "--slider-thumb-width": size && toCssPx(size.width),
    "--slider-thumb-height": size && toCssPx(size.height),
  };
}

/** Colours of tracks, thumbs, ticks and labels. */
export const SLIDER_COLORS = {
  active_track_color: "--slider-active",
  inactive_track_color: "--slider-inactive",
  secondary_active_track_color: "--slider-secondary",
  thumb_color: "--slider-thumb",
  value_indicator_color: "--slider-label",
  active_tick_mark_color: "--slider-active-tick",
  inactive_tick_mark_color: "--slider-inactive-tick",
  disabled_thumb_color: "--slider-disabled-thumb",
  disabled_active_track_color: "--slider-disabled-active",
  disabled_inactive_track_color: "--slider-disabled-inactive",
  disabled_secondary_active_track_color: "--slider-disabled-secondary",
  disabled_active_tick_mark_color: "--slider-disabled-active-tick",
  disabled_inactive_tick_mark_color: "--slider-disabled-inactive-tick",
} as const;
