/** What `slider_theme` says of both kinds of slider: custom properties by the fields that give them. */

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
