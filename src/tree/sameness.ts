/**
 * Whether what was shown before Python came is what Python shows: by data, whatever the controls' numbers are. Decides
 * which drawings stay, and which of the user's input may reach the program.
 */
import { WireDateTime, WireDuration, WireTime } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";
import { eachControl, isSameValue, isValueMap, type Value } from "./value.ts";

/** What distinguishes controls of one type at one place: another of these is another control. */
const IDENTITY = ["key", "route"];

/** Whether `shown` can become `real` in place: one type, one key. */
export function isSameKind(shown: ControlNode, real: ControlNode): boolean {
  return (
    shown.type === real.type && IDENTITY.every((name) => isSameValue(plain(shown.peek(name)), plain(real.peek(name))))
  );
}

/** Whether two values hold the same kinds of controls at the same places, whatever else they are. */
export function hasSameShape(shown: Value, real: Value): boolean {
  const before = controlsOf(shown);
  const after = controlsOf(real);
  return (
    before.length === after.length &&
    before.every((control, index) => {
      const other = after[index];
      return other !== undefined && isSameKind(control, other) && hasSameInside(control, other);
    })
  );
}

function hasSameInside(shown: ControlNode, real: ControlNode): boolean {
  return namesOf(shown, real).every((name) => hasSameShape(shown.peek(name), real.peek(name)));
}

/** Names of all properties that either has. */
export function namesOf(shown: ControlNode, real: ControlNode): string[] {
  return [...new Set([...shown.propertyNames(), ...real.propertyNames()])];
}

/** Whether two values that hold no others are the same data; bytes and moments by their content. */
export function isSameScalar(a: Value, b: Value): boolean {
  if (a instanceof Uint8Array) return b instanceof Uint8Array && isSameBytes(a, b);
  if (a instanceof WireDateTime) return b instanceof WireDateTime && a.text === b.text;
  if (a instanceof WireTime) return b instanceof WireTime && a.text === b.text;
  if (a instanceof WireDuration) return b instanceof WireDuration && a.microseconds === b.microseconds;
  return isSameValue(a, b);
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function controlsOf(value: Value): ControlNode[] {
  const controls: ControlNode[] = [];
  eachControl(value, (control) => controls.push(control));
  return controls;
}

/** Identities are data; a control there would be compared by itself. */
function plain(value: Value): Value {
  return value instanceof ControlNode || (isValueMap(value) && Object.keys(value).length === 0) ? undefined : value;
}
