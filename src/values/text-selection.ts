/** A selected range of text; both ways over the wire. */
import { readBool, readInt } from "./number.ts";
import { field, oneOf, readMap } from "./reader.ts";

/** From where the selection began to where it now ends; equal = a caret. Offsets in UTF-16 units. */
export interface TextSelection {
  readonly base: number;
  readonly extent: number;
  readonly affinity: "upstream" | "downstream";
  readonly directional: boolean;
}

const readAffinity = oneOf("upstream", "downstream");

/** `{base_offset, extent_offset, affinity, directional}`. */
export function readTextSelection(value: unknown): TextSelection {
  const map = readMap(value, "a text selection");
  return {
    base: field(map, "base_offset", readInt, 0),
    extent: field(map, "extent_offset", readInt, 0),
    affinity: field(map, "affinity", readAffinity, "downstream"),
    directional: field(map, "directional", readBool, false),
  };
}

/** The selection within a text of `length` units. */
export function clampSelection(selection: TextSelection, length: number): TextSelection {
  const clamp = (offset: number): number => Math.max(0, Math.min(length, offset));
  return { ...selection, base: clamp(selection.base), extent: clamp(selection.extent) };
}

/** The map that Python's `TextSelection` is made of. */
export function toWireSelection(selection: TextSelection): Record<string, number | string | boolean> {
  return {
    base_offset: selection.base,
    extent_offset: selection.extent,
    affinity: selection.affinity,
    directional: selection.directional,
  };
}
