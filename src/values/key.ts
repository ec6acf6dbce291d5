/** Keys: what makes a control the same one across rebuilds, and what `scroll_to` aims at. */
import { isMap, oneOf } from "./reader.ts";
import { unexpected } from "./value-error.ts";

/** A control's key. */
export interface Key {
  readonly kind: "value" | "scroll";
  /** The key as text: what `data-key` holds and `scroll_to(scroll_key=…)` compares. */
  readonly text: string;
}

const readKind = oneOf("value", "scroll");

/** A bare text, number or boolean, or `{value, _type: value | scroll}`. */
export function readKey(value: unknown): Key {
  if (!isMap(value)) return { kind: "value", text: readScalar(value) };
  return { kind: readKind(value["_type"]), text: readScalar(value["value"]) };
}

function readScalar(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw unexpected("a key", value);
}
