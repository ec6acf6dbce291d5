/** How children lie along the axis of a row, column or wrap. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's MainAxisAlignment; also the alignment of a wrap's lines. */
export type MainAxisAlignment = "start" | "end" | "center" | "spaceBetween" | "spaceAround" | "spaceEvenly";

/** Reads a main axis alignment's name. */
export const readMainAxisAlignment: Reader<MainAxisAlignment> = oneOf(
  "start",
  "end",
  "center",
  "spaceBetween",
  "spaceAround",
  "spaceEvenly",
);

/**
 * Value of CSS `justify-content` or `align-content`. `safe` keeps the start in reach where content overflows, as
 * Flutter does; spaces are safe by themselves.
 */
export function toCssMainAxisAlignment(alignment: MainAxisAlignment): string {
  if (alignment === "start") return "flex-start";
  if (alignment === "end") return "safe flex-end";
  return alignment === "center" ? "safe center" : alignment.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
}
