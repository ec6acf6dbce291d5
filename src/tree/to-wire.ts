/** The way back from the tree to maps: what a control is now, as Python would send it. */
import type { WireMap, WireValue } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";
import { isValueMap, type Value } from "./value.ts";

/** `node` and all below it as one map. */
export function toWireMap(node: ControlNode): WireMap {
  const map: Record<string, WireValue> = { _c: node.type, _i: node.id };
  for (const name of node.propertyNames()) map[name] = toWireValue(node.peek(name));
  return map;
}

/** A property's value with its controls as maps. */
export function toWireValue(value: Value): WireValue {
  if (value instanceof ControlNode) return toWireMap(value);
  if (isList(value)) return value.map(toWireValue);
  if (isValueMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWireValue(item)]));
  return value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
