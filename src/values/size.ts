/** Size and BoxConstraints: extents in logical px, where infinity means "as large as possible". */
import { readNumber, toCssPx } from "./number.ts";
import { field, readMap } from "./reader.ts";

/** Width and height in logical px; may be infinite. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Smallest and largest extents in logical px; no upper limit is infinity. */
export interface Constraints {
  readonly minWidth: number;
  readonly minHeight: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** `{width, height}`; a missing one is infinite. */
export function readSize(value: unknown): Size {
  const map = readMap(value, "a size");
  return { width: field(map, "width", readNumber, Infinity), height: field(map, "height", readNumber, Infinity) };
}

/** `{min_width, min_height, max_width, max_height}`; minimums default to 0, maximums to infinity. */
export function readConstraints(value: unknown): Constraints {
  const map = readMap(value, "box constraints");
  return {
    minWidth: field(map, "min_width", readNumber, 0),
    minHeight: field(map, "min_height", readNumber, 0),
    maxWidth: field(map, "max_width", readNumber, Infinity),
    maxHeight: field(map, "max_height", readNumber, Infinity),
  };
}

/** `min-width` … `max-height`. An infinite minimum is all the room there is; no maximum is `none`. */
export function toCssConstraints(constraints: Constraints): Record<string, string> {
  const min = (px: number): string => (px === Infinity ? "100%" : toCssPx(px));
  const max = (px: number): string => (px === Infinity ? "none" : toCssPx(px));
  return {
    "min-width": min(constraints.minWidth),
    "min-height": min(constraints.minHeight),
    "max-width": max(constraints.maxWidth),
    "max-height": max(constraints.maxHeight),
  };
}
