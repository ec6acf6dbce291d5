/** Mirroring of a control; paint only. */
import { CENTER } from "./alignment.ts";
import { readBool } from "./number.ts";
import { readOffset } from "./offset.ts";
import { field, readMap } from "./reader.ts";
import { aboutOrigin, type TransformOrigin } from "./transform-origin.ts";

/** Mirroring about the control's centre, moved by `origin`. */
export interface Flip extends TransformOrigin {
  /** Left and right change places. */
  readonly x: boolean;
  /** Top and bottom change places. */
  readonly y: boolean;
}

/** `{flip_x, flip_y, origin}`. */
export function readFlip(value: unknown): Flip {
  const map = readMap(value, "a flip");
  return {
    x: field(map, "flip_x", readBool, false),
    y: field(map, "flip_y", readBool, false),
    alignment: CENTER,
    origin: field(map, "origin", readOffset),
  };
}

/** CSS transform functions; `none` if nothing is mirrored. */
export function toCssFlip(flip: Flip): string {
  if (!flip.x && !flip.y) return "none";
  return aboutOrigin(flip, `scale(${flip.x ? -1 : 1}, ${flip.y ? -1 : 1})`);
}
