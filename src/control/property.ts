/** The kinds of property that schemas are made of. Value kinds wrap a reader of `src/values`. */
import { ControlNode, COMPONENT, COMPONENT_BODY } from "../tree/control-node.ts";
import type { Value } from "../tree/value.ts";
import { readColor } from "../values/color.ts";
import { readInsets, type Insets } from "../values/insets.ts";
import { readBool, readInt, readNumber, readString } from "../values/number.ts";
import { oneOf } from "../values/reader.ts";
import { ValueError } from "../values/value-error.ts";
import type { Property } from "./props.ts";

/** A property read by `read`, absent by default. */
export function value<T>(read: (raw: unknown) => T): Property<T | undefined> {
  return { read, fallback: undefined, kind: "value" };
}

/** A property read by `read` that has a default. */
export function valueOr<T>(read: (raw: unknown) => T, fallback: T): Property<T> {
  return { read, fallback, kind: "value" };
}

/** True or false. */
export function bool(fallback = false): Property<boolean> {
  return valueOr(readBool, fallback);
}

/** True, false or not said. */
export function optionalBool(): Property<boolean | undefined> {
  return value(readBool);
}

/** A number, in whatever unit the property has; absent by default. */
export function number(): Property<number | undefined> {
  return value(readNumber);
}

/** A number with a default. */
export function numberOr(fallback: number): Property<number> {
  return valueOr(readNumber, fallback);
}

/** A whole number; absent by default. */
export function int(): Property<number | undefined> {
  return value(readInt);
}

/** A whole number with a default. */
export function intOr(fallback: number): Property<number> {
  return valueOr(readInt, fallback);
}

/** Text; absent by default. Numbers and booleans become text, as in Flet's client. */
export function text(): Property<string | undefined> {
  return value(readString);
}

/** Text with a default. */
export function textOr(fallback: string): Property<string> {
  return valueOr(readString, fallback);
}

/** A colour as CSS; absent by default. */
export function color(): Property<string | undefined> {
  return value(readColor);
}

/** Padding or margin; absent by default. */
export function insets(): Property<Insets | undefined> {
  return value(readInsets);
}

/** One of several words; the first is the default. */
export function choice<const T extends readonly [string, ...string[]]>(...words: T): Property<T[number]> {
  return valueOr(oneOf(...words), words[0]);
}

/** One of several words; absent by default. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(
  ...words: T
): Property<T[number] | undefined> {
  return value(oneOf(...words));
}

/** Whether Python handles the event. */
export function event(): Property<boolean> {
  return { read: (raw) => raw === true, fallback: false, kind: "event" };
}

/** One control; `undefined` where there is none or where it is not visible. */
export function control(): Property<ControlNode | undefined> {
  return { read: (_raw, node, name) => visible(_raw, node, name), fallback: undefined, kind: "control" };
}

/** A list of controls, without the invisible ones. */
export function controls(): Property<readonly ControlNode[]> {
  return { read: (_raw, node, name) => node.controlsIn(name), fallback: [], kind: "control" };
}

/** Text or a control: labels, titles, button contents. */
export function textOrControl(): Property<string | ControlNode | undefined> {
  return {
    read: (raw, node, name) => (isControl(raw) ? visible(raw, node, name) : readString(raw)),
    fallback: undefined,
    kind: "control",
  };
}

/** An icon's number or a control: `leading`, `icon` … */
export function iconOrControl(): Property<number | ControlNode | undefined> {
  return {
    read: (raw, node, name) => (isControl(raw) ? visible(raw, node, name) : readInt(raw)),
    fallback: undefined,
    kind: "control",
  };
}

function isControl(raw: Value): boolean {
  return raw instanceof ControlNode;
}

function visible(raw: Value, node: ControlNode, name: string): ControlNode | undefined {
  let body = raw;
  while (body instanceof ControlNode && body.type === COMPONENT) body = body.get(COMPONENT_BODY);
  if (body == null) return undefined;
  if (!(body instanceof ControlNode)) throw new ValueError(`expected a control, not ${typeof body}`);
  return node.controlIn(name);
}
