/** StrutStyle: the least height of a text field's lines. */
import { readFontWeight } from "./font-weight.ts";
import { readBool, readNumber, readString } from "./number.ts";
import { type Fields, fieldsOf } from "./reader.ts";

const schema = {
  size: readNumber,
  height: readNumber,
  weight: readFontWeight,
  italic: readBool,
  fontFamily: readString,
  leading: readNumber,
  forceStrutHeight: readBool,
};

/** A strut: `height` and `leading` are multiples of `size`; `forceStrutHeight` makes it the height of every line. */
export type StrutStyle = Fields<typeof schema>;

/** A map of the fields above in snake case, all optional. */
export const readStrutStyle = fieldsOf("a strut style", schema);

/** Roboto's own line height, as a multiple of its size. */
const NATURAL = 1.17;

/** The least height of a line as CSS, or its very height; a strut without a size has that of the text. */
export function toCssStrut({ size, height, leading, forceStrutHeight }: StrutStyle): string {
  const strut = `calc(${(height ?? NATURAL) + (leading ?? 0)} * ${size === undefined ? "1em" : `${size}px`})`;
  return forceStrutHeight === true ? strut : `max(round(calc(var(--lh) * 1em), 1px), ${strut})`;
}
