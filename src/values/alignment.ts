/** Alignment: a point of a box, −1 (left, top) to 1 (right, bottom), 0 the centre. Values beyond are legal. */
import { readNumber, trim } from "./number.ts";
import { field, readMap } from "./reader.ts";

/** A point relative to a box: x −1 left … 1 right, y −1 top … 1 bottom. */
export interface Alignment {
  readonly x: number;
  readonly y: number;
}

/** The centre of a box. */
export const CENTER: Alignment = { x: 0, y: 0 };

/** `{x, y}`; a missing axis is the centre. */
export function readAlignment(value: unknown): Alignment {
  const map = readMap(value, "an alignment");
  return { x: field(map, "x", readNumber, 0), y: field(map, "y", readNumber, 0) };
}

/** `x% y%` of the box: value of `transform-origin`, `background-position`, `object-position`. */
export function toCssAlignment({ x, y }: Alignment): string {
  return `${toPercent(x)} ${toPercent(y)}`;
}

/** The percentage of a box's width or height at which one axis of an alignment lies. */
export function toPercent(axis: number): string {
  return `${trim((axis + 1) * 50)}%`;
}

/** CSS keyword for one axis (`justify-items`, `align-items` …) when it is exactly −1, 0 or 1; otherwise undefined. */
export function alignKeyword(axis: number): "start" | "center" | "end" | undefined {
  return axis === -1 ? "start" : axis === 0 ? "center" : axis === 1 ? "end" : undefined;
}
