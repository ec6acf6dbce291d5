/** Rotation of a control, in radians clockwise; paint only, the layout does not change. */
import { CENTER, readAlignment } from "./alignment.ts";
import { readNumber, trim } from "./number.ts";
import { readOffset } from "./offset.ts";
import { field, isMap } from "./reader.ts";
import { aboutOrigin, type TransformOrigin } from "./transform-origin.ts";

/** A rotation about a point of the control. */
export interface Rotate extends TransformOrigin {
  /** Radians, clockwise. */
  readonly angle: number;
}

/** A number of radians about the centre, or `{angle, alignment, origin}`. */
export function readRotate(value: unknown): Rotate {
  if (!isMap(value)) return { angle: readNumber(value), alignment: CENTER, origin: undefined };
  return {
    angle: field(value, "angle", readNumber, 0),
    alignment: field(value, "alignment", readAlignment, CENTER),
    origin: field(value, "origin", readOffset),
  };
}

/** CSS transform functions. `angle` replaces the angle, e.g. by a registered custom property that animates. */
export function toCssRotate(rotate: Rotate, angle: string = `${trim(rotate.angle)}rad`): string {
  return aboutOrigin(rotate, `rotate(${angle})`);
}
