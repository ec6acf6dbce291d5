/** AnimationStyle: how something opens and closes (menus, dialogs, expansion tiles, snack bars). */
import type { Animation } from "./animation.ts";
import { readCurve } from "./curve.ts";
import { readDuration } from "./duration.ts";
import { fieldsOf, type Fields } from "./reader.ts";

const schema = {
  duration: readDuration,
  reverseDuration: readDuration,
  curve: readCurve,
  reverseCurve: readCurve,
};

/** Durations in ms and curves, both ways; what is missing is up to the control. */
export type AnimationStyle = Fields<typeof schema>;

/** `{duration, reverse_duration, curve, reverse_curve}`. */
export const readAnimationStyle = fieldsOf("an animation style", schema);

/** The animations of a style with a control's defaults filled in; closing falls back to the opening's values. */
export function resolveAnimationStyle(
  style: AnimationStyle | undefined,
  open: Animation,
  close: Animation = open,
): { readonly open: Animation; readonly close: Animation } {
  return {
    open: { duration: style?.duration ?? open.duration, curve: style?.curve ?? open.curve },
    close: {
      duration: style?.reverseDuration ?? style?.duration ?? close.duration,
      curve: style?.reverseCurve ?? style?.curve ?? close.curve,
    },
  };
}
