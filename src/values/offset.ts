/** Offset: a pair of numbers; px, or fractions of a control's size, depending on the property that holds it. */
import { readNumber } from "./number.ts";
import { field, readMap } from "./reader.ts";
import { unexpected } from "./value-error.ts";

/** A displacement; the unit depends on the property. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** No displacement. */
export const NO_OFFSET: Offset = { x: 0, y: 0 };

/** `[x, y]` or `{x, y}`; a missing axis is 0. */
export function readOffset(value: unknown): Offset {
  if (Array.isArray(value)) {
    if (value.length < 2) throw unexpected("two numbers", value);
    return { x: readNumber(value[0]), y: readNumber(value[1]) };
  }
  const map = readMap(value, "an offset");
  return { x: field(map, "x", readNumber, 0), y: field(map, "y", readNumber, 0) };
}
