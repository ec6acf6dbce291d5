/** Border radius: Flet's BorderRadius, one number or four corners, always circular. Logical px. */
import { readNumber, toCssPx } from "./number.ts";
import { field, isMap } from "./reader.ts";
import { unexpected } from "./value-error.ts";

/** Radii of the four corners, in logical px. */
export interface BorderRadius {
  readonly topLeft: number;
  readonly topRight: number;
  readonly bottomLeft: number;
  readonly bottomRight: number;
}

/** A number for all corners, or `{top_left, top_right, bottom_left, bottom_right}` where a missing corner is 0. */
export function readBorderRadius(value: unknown): BorderRadius {
  if (isMap(value)) {
    return {
      topLeft: field(value, "top_left", readNumber, 0),
      topRight: field(value, "top_right", readNumber, 0),
      bottomLeft: field(value, "bottom_left", readNumber, 0),
      bottomRight: field(value, "bottom_right", readNumber, 0),
    };
  }
  if (typeof value !== "number" && typeof value !== "string") throw unexpected("a number or a map of corners", value);
  return uniformRadius(readNumber(value));
}

/** The same radius on all corners. */
export function uniformRadius(radius: number): BorderRadius {
  return { topLeft: radius, topRight: radius, bottomLeft: radius, bottomRight: radius };
}

/** Value of CSS `border-radius`. Radii larger than the box shrink in CSS exactly as in Flutter. */
export function toCssRadius(radius: BorderRadius): string {
  return joinCorners(radius, toCssPx);
}

/** As `toCssRadius`, but no radius reaches past the middle of a side, and the other axis keeps its own. */
export function toCssCappedRadius(radius: BorderRadius): string {
  return joinCorners(radius, (corner) => `min(${toCssPx(corner)}, 50%)`);
}

function joinCorners(radius: BorderRadius, toCss: (corner: number) => string): string {
  const { topLeft, topRight, bottomRight, bottomLeft } = radius;
  const corners = [topLeft, topRight, bottomRight, bottomLeft].map((corner) => toCss(Math.max(0, corner)));
  return new Set(corners).size === 1 ? (corners[0] ?? "0px") : corners.join(" ");
}
