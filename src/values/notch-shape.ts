/** The notch that a bottom app bar leaves for a floating action button. */
import { readBool } from "./number.ts";
import { field, oneOf, readMap } from "./reader.ts";
import { readShape, type Shape } from "./shape.ts";

/** A circular notch, or one made from the shapes of bar (`host`) and button (`guest`). */
export type NotchShape =
  | { readonly type: "circular"; readonly inverted: boolean }
  | { readonly type: "auto"; readonly host: Shape | undefined; readonly guest: Shape | undefined };

const readType = oneOf("circular", "auto");

/** `{_type: circular, inverted}` or `{_type: auto, host, guest}`. */
export function readNotchShape(value: unknown): NotchShape {
  const map = readMap(value, "a notch shape");
  const type = readType(map["_type"]);
  return type === "circular"
    ? { type, inverted: field(map, "inverted", readBool, false) }
    : { type, host: field(map, "host", readShape), guest: field(map, "guest", readShape) };
}
