/** Insets: Flet's Padding and Margin, one number for all sides or a map of sides. Logical px. */
import { readNumber, toCssPx } from "./number.ts";
import { field, isMap } from "./reader.ts";
import { unexpected } from "./value-error.ts";

/** Distances from the four sides, in logical px. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Padding or margin: a number for all sides, or `{left, top, right, bottom}` where a missing side is 0. */
export function readInsets(value: unknown): Insets {
  if (isMap(value)) {
    return {
      left: field(value, "left", readNumber, 0),
      top: field(value, "top", readNumber, 0),
      right: field(value, "right", readNumber, 0),
      bottom: field(value, "bottom", readNumber, 0),
    };
  }
  if (typeof value !== "number" && typeof value !== "string") throw unexpected("a number or a map of sides", value);
  const all = readNumber(value);
  return { left: all, top: all, right: all, bottom: all };
}

/** Value of CSS `padding`, `margin` or `inset`, in CSS order top, right, bottom, left. */
export function toCssInsets({ top, right, bottom, left }: Insets): string {
  if (top === bottom && left === right) return top === left ? toCssPx(top) : `${toCssPx(top)} ${toCssPx(left)}`;
  return [top, right, bottom, left].map(toCssPx).join(" ");
}
