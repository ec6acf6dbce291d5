/** Which keyboard a touch device offers for a text field. */
import { oneOf, type Reader } from "./reader.ts";

const INPUT_MODES = {
  none: "none",
  text: "text",
  multiline: "text",
  number: "decimal",
  phone: "tel",
  datetime: "text",
  email: "email",
  url: "url",
  visiblePassword: "text",
  name: "text",
  streetAddress: "text",
  webSearch: "search",
  twitter: "text",
} as const;

/** Flet's KeyboardType. */
export type KeyboardType = keyof typeof INPUT_MODES;

/** Reads a keyboard type's name. */
export const readKeyboardType: Reader<KeyboardType> = oneOf(...(Object.keys(INPUT_MODES) as KeyboardType[]));

/** Value of the HTML attribute `inputmode`. */
export function toInputMode(type: KeyboardType): string {
  return INPUT_MODES[type];
}
