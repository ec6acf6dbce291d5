/** What becomes of text that does not fit its box. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's TextOverflow. */
export type TextOverflow = "clip" | "ellipsis" | "fade" | "visible";

/** Reads an overflow's name. */
export const readTextOverflow: Reader<TextOverflow> = oneOf("clip", "ellipsis", "fade", "visible");
