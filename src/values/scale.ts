/** Scaling of a control; paint only, the layout does not change. */
import { CENTER, readAlignment } from "./alignment.ts";
import { readNumber, trim } from "./number.ts";
import { readOffset } from "./offset.ts";
import { field, isMap } from "./reader.ts";
import { aboutOrigin, type TransformOrigin } from "./transform-origin.ts";

/** Factors about a point of the control. */
export interface Scale extends TransformOrigin {
  readonly x: number;
  readonly y: number;
}

/** A factor about the centre, or `{scale, scale_x, scale_y, alignment, origin}`; the factor of one axis wins. */
export function readScale(value: unknown): Scale {
  if (!isMap(value)) {
    const factor = readNumber(value);
    return { x: factor, y: factor, alignment: CENTER, origin: undefined };
  }
  const both = field(value, "scale", readNumber, 1);
  return {
    x: field(value, "scale_x", readNumber, both),
    y: field(value, "scale_y", readNumber, both),
    alignment: field(value, "alignment", readAlignment, CENTER),
    origin: field(value, "origin", readOffset),
  };
}

/** CSS transform functions. `x` and `y` replace the factors, e.g. by registered custom properties that animate. */
export function toCssScale(scale: Scale, x: string = trim(scale.x), y: string = trim(scale.y)): string {
  return aboutOrigin(scale, `scale(${x}, ${y})`);
}
