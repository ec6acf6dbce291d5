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

/** The strut's line height as a multiple of the font size, or undefined if it sets none. */
export function strutRatio({ height, leading }: StrutStyle): number | undefined {
  return height === undefined && leading === undefined ? undefined : (height ?? 1.17) + (leading ?? 0);
}
