/** Transform of a control by a matrix; paint only. */
import { readAlignment } from "./alignment.ts";
import { type Matrix4, readMatrix4 } from "./matrix4.ts";
import { readOffset } from "./offset.ts";
import { field, readMap } from "./reader.ts";
import { aboutOrigin, type TransformOrigin } from "./transform-origin.ts";
import { unexpected } from "./value-error.ts";

/** A matrix about a point of the control; without alignment that is the top left corner. */
export interface Transform extends TransformOrigin {
  readonly matrix: Matrix4;
}

/** `{matrix, alignment, origin}`. */
export function readTransform(value: unknown): Transform {
  const map = readMap(value, "a transform");
  const matrix = field(map, "matrix", readMatrix4);
  if (matrix === undefined) throw unexpected("a transform with a matrix", value);
  return {
    matrix,
    alignment: field(map, "alignment", readAlignment, { x: -1, y: -1 }),
    origin: field(map, "origin", readOffset),
  };
}

/** CSS transform functions. */
export function toCssTransform(transform: Transform): string {
  const entries = transform.matrix.map((entry) => Math.round(entry * 1e6) / 1e6);
  return aboutOrigin(transform, `matrix3d(${entries.join(", ")})`);
}
