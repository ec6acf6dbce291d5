/**
 * What two runs of one program agree on. A control on whose properties they differ depends on the moment or the device: it
 * keeps its place and is not seen, until Python says what it is.
 */
import { isWireMap, type WireMap, type WireValue } from "../protocol/wire.ts";
import { isSameScalar } from "./sameness.ts";

/** Properties whose controls have a place of their own that can be left empty. */
const SLOTS: ReadonlySet<string> = new Set(["controls", "content", "title", "subtitle", "leading", "trailing", "_b"]);
/** Types that draw nothing by themselves, or whose owner draws them. */
const UNSEEN: ReadonlySet<string> = new Set(["C", "View", "ExpansionPanel", "Tab"]);

/** Properties of a page with what is not agreed on hidden; `undefined` if nothing of it can be shown. */
export function agree(page: WireMap, other: WireMap): WireMap | undefined {
  const agreed: Record<string, WireValue> = {};
  for (const [name, value] of Object.entries(page)) {
    const part = agreeOn(value, other[name], name);
    if (!part) return undefined;
    agreed[name] = part.value;
  }
  return Object.keys(other).every((name) => other[name] == null || name in page) ? agreed : undefined;
}

/** Boxed, since a value may be nothing. */
type Agreed = { readonly value: WireValue } | undefined;

function agreeOn(value: WireValue, other: WireValue, slot: string): Agreed {
  if (isList(value)) {
    if (!isList(other) || value.length !== other.length) return undefined;
    return gather(value.map((item, index) => agreeOn(item, other[index], slot)));
  }
  if (!isWireMap(value)) return isSameScalar(value, other) ? { value } : undefined;
  if (!isWireMap(other)) return hideable(value, slot);
  return agreeOnMap(value, other) ?? hideable(value, slot);
}

function agreeOnMap(map: WireMap, other: WireMap): Agreed {
  const agreed: Record<string, WireValue> = {};
  for (const name of new Set([...Object.keys(map), ...Object.keys(other)])) {
    if (name === "_i" && "_c" in map) {
      agreed[name] = map[name];
      continue;
    }
    const part = agreeOn(map[name], other[name], name);
    if (!part) return undefined;
    agreed[name] = part.value;
  }
  return { value: agreed };
}

/** `map` unseen, if it is a control that can be. */
function hideable(map: WireMap, slot: string): Agreed {
  const type = map["_c"];
  if (typeof type !== "string" || UNSEEN.has(type) || !SLOTS.has(slot)) return undefined;
  return { value: { ...map, opacity: 0 } };
}

function gather(parts: readonly Agreed[]): Agreed {
  const values = parts.flatMap((part) => (part ? [part.value] : []));
  return values.length === parts.length ? { value: values } : undefined;
}

function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}
