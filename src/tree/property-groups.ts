/**
 * Properties that are read together share one signal, so that a control costs a handful of signals and not thirty.
 * `box` holds what decides position and size, `paint` what the frame draws around a control.
 */
/** The properties that decide position and size. */
export const BOX_PROPERTIES = [
  "width",
  "height",
  "expand",
  "expand_loose",
  "left",
  "top",
  "right",
  "bottom",
  "align",
  "aspect_ratio",
  "margin",
  "col",
  "rtl",
  "_internals",
  "badge",
  "theme",
  "dark_theme",
  "theme_mode",
] as const;
/** The properties that the frame draws. */
export const PAINT_PROPERTIES = [
  "opacity",
  "rotate",
  "scale",
  "offset",
  "flip",
  "transform",
  "tooltip",
  "key",
  "animate_opacity",
  "animate_size",
  "animate_position",
  "animate_align",
  "animate_margin",
  "animate_rotation",
  "animate_scale",
  "animate_offset",
  "on_animation_end",
  "on_size_change",
  "size_change_interval",
] as const;

const groups: ReadonlyMap<string, string> = new Map<string, string>([
  ...BOX_PROPERTIES.map((name) => [name, "#box"] as const),
  ...PAINT_PROPERTIES.map((name) => [name, "#paint"] as const),
]);

/** The name of the signal that stands for property `name`. */
export function signalName(name: string): string {
  return groups.get(name) ?? name;
}
