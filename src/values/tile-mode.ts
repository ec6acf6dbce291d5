/** What lies beyond the ends of a gradient or the edge of a blurred picture. */
import { oneOf, type Reader } from "./reader.ts";

/** `clamp` the last colour, `decal` nothing, `mirror` back and forth, `repeated` from the start. */
export type TileMode = "clamp" | "decal" | "mirror" | "repeated";

/** Reads a tile mode's name. */
export const readTileMode: Reader<TileMode> = oneOf("clamp", "decal", "mirror", "repeated");
