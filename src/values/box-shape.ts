/** Whether a box is a rectangle or the circle of its shortest side. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's BoxShape. */
export type BoxShape = "rectangle" | "circle";

/** Reads a box shape's name. */
export const readBoxShape: Reader<BoxShape> = oneOf("rectangle", "circle");
