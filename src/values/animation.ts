/** Animations of single properties (`animate_opacity` …): how long a change takes and along which curve. */
import { type Curve, readCurve, toCssCurve } from "./curve.ts";
import { readDuration, toCssDuration } from "./duration.ts";
import { field, isMap } from "./reader.ts";

/** How a change of a property runs. */
export interface Animation {
  /** Milliseconds; 0 jumps. */
  readonly duration: number;
  readonly curve: Curve;
}

/** `true` = 1 s linear, `false` = jump, a number = ms linear, or `{duration, curve = linear}`. */
export function readAnimation(value: unknown): Animation {
  if (typeof value === "boolean") return { duration: value ? 1000 : 0, curve: "linear" };
  if (!isMap(value)) return { duration: readDuration(value), curve: "linear" };
  return { duration: field(value, "duration", readDuration, 0), curve: field(value, "curve", readCurve, "linear") };
}

/** Duration and easing, to follow a property's name in CSS `transition`: `300ms ease`. */
export function toCssTiming({ duration, curve }: Animation): string {
  return `${toCssDuration(duration)} ${toCssCurve(curve)}`;
}

/** Value of CSS `transition` that moves all `properties` alike. */
export function toCssTransition(animation: Animation, ...properties: readonly string[]): string {
  const timing = toCssTiming(animation);
  return properties.map((property) => `${property} ${timing}`).join(", ");
}
