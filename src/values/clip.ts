/** Whether a control cuts off what sticks out of it; how finely makes no difference on the web. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's ClipBehavior. */
export type Clip = "none" | "hardEdge" | "antiAlias" | "antiAliasWithSaveLayer";

/** Reads a clip behaviour's name. */
export const readClip: Reader<Clip> = oneOf("none", "hardEdge", "antiAlias", "antiAliasWithSaveLayer");

/** Value of CSS `overflow`: clipped content does not scroll. */
export function toCssClip(clip: Clip): string {
  return clip === "none" ? "visible" : "clip";
}
