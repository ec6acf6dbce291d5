/** What a control's property holds once it is in the tree: wire values in which every map with `_c` became a node. */
import { isWireMap, type WireScalar } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";

/** A plain map inside the tree. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** A property's value. Containers are never changed in place once a message has been committed. */
export type Value = WireScalar | ControlNode | readonly Value[] | ValueMap;

/** Whether `value` is a plain map: not a control, a list, bytes or an extension value. */
export function isValueMap(value: unknown): value is ValueMap {
  return isWireMap(value);
}

/**
 * Whether two values are the same data. Python repeats unchanged data (PROTOCOL: buttons resend their style on every
 * diff), and a comparison is cheaper than drawing again. Controls and bytes are the same only if identical.
 */
export function isSameValue(a: Value, b: Value): boolean {
  if (a === b || (a == null && b == null)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item: Value, i) => isSameValue(item, b[i] as Value));
  }
  if (!isValueMap(a) || !isValueMap(b)) return Number.isNaN(a) && Number.isNaN(b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSameValue(a[key], b[key]));
}

/** Calls `visit` for every control directly inside `value`, in lists and plain maps too, but not inside controls. */
export function eachControl(value: Value, visit: (control: ControlNode) => void): void {
  if (value instanceof ControlNode) visit(value);
  else if (Array.isArray(value)) for (const item of value) eachControl(item, visit);
  else if (isValueMap(value)) for (const key in value) eachControl(value[key], visit);
}
