/** Typed, watched access to a control's properties, made from its schema. A bad value warns once and falls back. */
import type { ControlNode } from "../tree/control-node.ts";
import type { Value } from "../tree/value.ts";
import { readLeniently } from "../values/reader.ts";
import { reportProblem } from "./problems.ts";

/** One property: how to read a value that is there, and what holds where there is none. */
export interface Property<T> {
  /** Reads a non-null raw value. Throws (`ValueError`) if it is of a wrong kind. */
  readonly read: (raw: Value, node: ControlNode, name: string) => T;
  readonly fallback: T;
  /** What it is, for tools: an event handler's flag, or a value. */
  readonly kind: "value" | "event" | "control";
}

export type Schema = Readonly<Record<string, Property<unknown>>>;

/** The typed view of a control that a schema gives. Every member is a getter over the tree: never destructure it. */
export type Props<S extends Schema> = { readonly [K in keyof S]: S[K] extends Property<infer T> ? T : never };

/** `labelPosition` → `label_position`; a leading underscore stays. */
export function wireName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

interface Cached {
  readonly raw: Value;
  readonly value: unknown;
}

const NODE = Symbol("node");
const CACHE = Symbol("cache");

interface PropsInstance {
  readonly [NODE]: ControlNode;
  [CACHE]: Map<string, Cached> | undefined;
}

/** Makes the class of getters for a schema, and returns what binds it to a control. */
export function makeProps<S extends Schema>(schema: S): (node: ControlNode) => Props<S> {
  class Bound implements PropsInstance {
    readonly [NODE]: ControlNode;
    [CACHE]: Map<string, Cached> | undefined = undefined;

    constructor(node: ControlNode) {
      this[NODE] = node;
    }
  }
  for (const [name, property] of Object.entries(schema)) {
    const wire = wireName(name);
    Object.defineProperty(Bound.prototype, name, {
      enumerable: true,
      get(this: PropsInstance) {
        return read(this, wire, property);
      },
    });
  }
  return (node) => new Bound(node) as PropsInstance & Props<S>;
}

/** Reads one property outside a schema, e.g. of a child that its parent draws. Not cached. */
export function readProperty<T>(node: ControlNode, name: string, property: Property<T>): T {
  return parse(node, name, property, node.get(name)) as T;
}

function read(of: PropsInstance, name: string, property: Property<unknown>): unknown {
  const node = of[NODE];
  const raw = node.get(name);
  // Only what costs something to parse is worth remembering.
  if (typeof raw !== "object" || raw === null || property.kind === "control") return parse(node, name, property, raw);
  const cache = (of[CACHE] ??= new Map());
  const cached = cache.get(name);
  if (cached !== undefined && cached.raw === raw) return cached.value;
  const value = parse(node, name, property, raw);
  cache.set(name, { raw, value });
  return value;
}

function parse(node: ControlNode, name: string, property: Property<unknown>, raw: Value): unknown {
  if (raw === null || raw === undefined) return property.fallback;
  const value = readLeniently(
    () => property.read(raw, node, name),
    raw,
    (error) => reportProblem({ kind: "bad-property", control: node, property: name, error }),
  );
  return value === undefined ? property.fallback : value;
}
