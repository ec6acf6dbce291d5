/** Icons travel as one integer: the icon set in the upper half, the position in that set's list of names below. */
import { readInt } from "./number.ts";
import { unexpected } from "./value-error.ts";

/** An icon by its place in a set's list of names, which ships inside the flet wheel. */
export interface Icon {
  readonly set: "material" | "cupertino";
  readonly index: number;
}

/** `(set << 16) | index`, set 1 Material and 2 Cupertino. */
export function readIcon(value: unknown): Icon {
  const code = typeof value === "number" ? readInt(value) : -1;
  const set = code >> 16;
  if (set !== 1 && set !== 2) throw unexpected("an icon", value);
  return { set: set === 1 ? "material" : "cupertino", index: code & 0xffff };
}
