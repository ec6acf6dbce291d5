/** How children lie along and across the axis of a row, column or wrap. */
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

/** Flet's CrossAxisAlignment. */
export type CrossAxisAlignment = "start" | "end" | "center" | "stretch" | "baseline";

/** Reads a cross axis alignment's name. */
export const readCrossAxisAlignment: Reader<CrossAxisAlignment> = oneOf(
  "start",
  "end",
  "center",
  "stretch",
  "baseline",
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
