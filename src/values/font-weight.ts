/** Font weights: `w100` … `w900`, `normal` (400) and `bold` (700). */
import { oneOf, type Reader } from "./reader.ts";

/** A font weight by Flet's name. */
export type FontWeight = "normal" | "bold" | `w${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}00`;

/** Reads a weight's name. */
export const readFontWeight: Reader<FontWeight> = oneOf(
  "normal",
  "bold",
  "w100",
  "w200",
  "w300",
  "w400",
  "w500",
  "w600",
  "w700",
  "w800",
  "w900",
);

/** Value of CSS `font-weight`. */
export function toCssFontWeight(weight: FontWeight): string {
  return weight === "normal" ? "400" : weight === "bold" ? "700" : weight.slice(1);
}
