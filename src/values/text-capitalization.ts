/** Capital letters in text fields: a hint to the keyboard, and enforced on what is typed, as Flet does. */
import { oneOf, type Reader } from "./reader.ts";

/** Flet's TextCapitalization; also the value of the HTML attribute `autocapitalize`. */
export type TextCapitalization = "none" | "characters" | "words" | "sentences";

/** Reads a capitalization's name. */
export const readTextCapitalization: Reader<TextCapitalization> = oneOf("none", "characters", "words", "sentences");

/** `text` with its letters made capital. The length never changes, so that the caret stays right. */
export function capitalize(text: string, capitalization: TextCapitalization): string {
  switch (capitalization) {
    case "characters":
      return text.replace(/./gsu, upper);
    case "words":
      return text.replace(/(?<=^| )[^ ]/gsu, upper);
    case "sentences":
      return text.replace(/(?<=(?:^|\.) *)[^ .]/gsu, upper);
    case "none":
      return text;
  }
}

/** Some letters grow when made capital (ß); those stay. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}
