/** Horizontal alignment of text; Flet's words are CSS's. */
import { oneOf, type Reader } from "./reader.ts";

/** Value of CSS `text-align`. */
export type TextAlign = "left" | "right" | "center" | "justify" | "start" | "end";

/** Reads an alignment's name. */
export const readTextAlign: Reader<TextAlign> = oneOf("left", "right", "center", "justify", "start", "end");
