/** Which events of GestureDetector need which recogniser. */

/** Name prefix and button bits: primary, secondary, tertiary. */
export const BUTTONS = [
  ["", 1],
  ["secondary_", 2],
  ["tertiary_", 4],
] as const;

/** Event names of a tap without prefix; `""` is the tap itself. */
export const TAP = ["tap", "tap_down", "tap_up", "tap_move", "tap_cancel"] as const;

export const DOUBLE_TAP = ["double_tap", "double_tap_down", "double_tap_cancel"] as const;

export const LONG_PRESS = [
  "long_press",
  "long_press_down",
  "long_press_start",
  "long_press_move_update",
  "long_press_end",
  "long_press_up",
  "long_press_cancel",
] as const;

/** The name of a drag's events is one of these and one of `DRAG_PARTS`. */
export const DRAGS = ["vertical_drag", "horizontal_drag", "pan"] as const;

export const DRAG_PARTS = ["_down", "_start", "_update", "_end", "_cancel"] as const;

export const SCALE = ["scale_start", "scale_update", "scale_end"] as const;

export const MULTI_TAP = ["multi_tap", "multi_long_press"] as const;

export const RIGHT_PAN = ["right_pan_start", "right_pan_update", "right_pan_end"] as const;

const FORCE_PRESS = ["force_press_start", "force_press_peak", "force_press_update", "force_press_end"];

/** Every event that makes a GestureDetector more than its content. */
export const ALL_GESTURES: readonly string[] = [
  ...BUTTONS.flatMap(([prefix]) => [...TAP, ...LONG_PRESS].map((name) => prefix + name)).filter(
    (name) => !["secondary_tap_move", "tertiary_tap_move", "tertiary_tap"].includes(name),
  ),
  ...DOUBLE_TAP,
  ...DRAGS.flatMap((drag) => DRAG_PARTS.map((part) => drag + part)),
  ...SCALE,
  ...MULTI_TAP,
  ...RIGHT_PAN,
  ...FORCE_PRESS,
  "hover",
  "enter",
  "exit",
  "scroll",
];
