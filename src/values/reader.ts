/**
 * Readers: functions from a wire value to a typed one, and the few ways to combine them.
 * A reader is called for non-null values only and throws `ValueError` for a value of a wrong kind.
 */
import { unexpected, ValueError } from "./value-error.ts";

/** Reads one non-null wire value or throws `ValueError`. */
export type Reader<T> = (value: unknown) => T;

/** A plain map as MessagePack decodes it. */
export type WireFields = Readonly<Record<string, unknown>>;

/** Whether `value` is a plain map: no list, no bytes, no control, no extension value. */
export function isMap(value: unknown): value is WireFields {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `value` as a plain map; `what` names the expected kind in the error. */
export function readMap(value: unknown, what: string): WireFields {
  if (isMap(value)) return value;
  throw unexpected(what, value);
}

/**
 * Enum text without its spelling: `ControlState.SCROLLED_UNDER`, `scrolled_under` and `scrolledUnder` are the same.
 * Python sends the member's name instead of its value when one entry of a dict is patched in place.
 */
export function enumKey(text: string): string {
  return text
    .slice(text.lastIndexOf(".") + 1)
    .replace(/[_\-\s]/g, "")
    .toLowerCase();
}

/** Reads one of the given words in any spelling (case, snake case, `Class.MEMBER`); returns it as given here. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  const byKey = new Map(words.map((word) => [enumKey(word), word]));
  return (value) => {
    const word = typeof value === "string" ? byKey.get(enumKey(value)) : undefined;
    if (word === undefined) throw unexpected(`one of ${words.join(", ")}`, value);
    return word;
  };
}

/** Reads every item of a list. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw unexpected("a list", value);
    return value.map((item, index) => within(String(index), () => read(item)));
  };
}

/** Reads every value of a map with free keys; entries without a value are left out. */
export function recordOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value) => {
    const result: Record<string, T> = {};
    for (const [key, entry] of Object.entries(readMap(value, "a map"))) {
      if (entry !== null && entry !== undefined) result[key] = within(key, () => read(entry));
    }
    return result;
  };
}

/** The field `key` of a map, or `fallback` when it is missing or null. Errors name the field. */
export function field<T>(map: WireFields, key: string, read: Reader<T>): T | undefined;
export function field<T, F>(map: WireFields, key: string, read: Reader<T>, fallback: F): T | F;
export function field<T>(map: WireFields, key: string, read: Reader<T>, fallback?: T): T | undefined {
  const value = map[key];
  return value === null || value === undefined ? fallback : attempt(key, () => read(value), fallback);
}

/** The reading in progress that puts up with bad parts, and where in its value it is. */
let lenient: { readonly path: string[]; readonly report: (error: ValueError) => void } | undefined;

/**
 * Reads as much of `value` as is good: a bad field of a map, or a bad entry of a state map, counts as not given, as in
 * Flet's client, so that one misspelt colour does not cost a whole style. Each is reported once, with its path. What
 * cannot be read at all is reported, too, and is `undefined`.
 */
export function readLeniently<T>(read: Reader<T>, value: unknown, report: (error: ValueError) => void): T | undefined {
  const outer = lenient;
  lenient = { path: [], report };
  try {
    return read(value);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    report(error);
    return undefined;
  } finally {
    lenient = outer;
  }
}

/** Runs `read` for the part `place` of a value. Bad parts throw, or while reading leniently are `fallback`. */
export function attempt<T>(place: string, read: () => T, fallback: T): T {
  if (lenient === undefined) return within(place, read);
  const { path, report } = lenient;
  path.push(place);
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    report(new ValueError(`${path.join(".")}: ${error.message}`, { cause: error }));
    return fallback;
  } finally {
    path.pop();
  }
}

/** What `fieldsOf` yields: every field optional, present only when the wire had it. */
export type Fields<S extends Readonly<Record<string, Reader<unknown>>>> = {
  readonly [K in keyof S]?: ReturnType<S[K]> | undefined;
};

/** Reads a map with known fields, all optional; `fooBar` here is `foo_bar` on the wire. Unknown keys are ignored. */
export function fieldsOf<S extends Readonly<Record<string, Reader<unknown>>>>(
  what: string,
  schema: S,
): Reader<Fields<S>> {
  const names = (Object.keys(schema) as (keyof S & string)[]).map((name) => [name, toSnakeCase(name)] as const);
  return (value) => {
    const map = readMap(value, what);
    const result: { -readonly [K in keyof S]?: unknown } = {};
    for (const [name, key] of names) {
      const read: Reader<unknown> | undefined = schema[name];
      const entry = read && field(map, key, read);
      if (entry !== undefined) result[name] = entry;
    }
    return result as Fields<S>;
  };
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ValueError) throw new ValueError(`${place}: ${error.message}`, { cause: error });
    throw error;
  }
}
