/**
 * The one error that readers of Flet values throw. It carries only a message, since the caller knows control,
 * id and property and adds them to its warning.
 */

/** A value that came over the wire is of a wrong kind. The message names what was expected and what came. */
export class ValueError extends Error {
  override readonly name = "ValueError";
}

/** A `ValueError` saying that `expected` was wanted where `value` came; long values are cut. */
export function unexpected(expected: string, value: unknown): ValueError {
  return new ValueError(`expected ${expected}, got ${describe(value)}`);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "object") {
    const keys = Object.keys(value);
    return `a map with ${keys.length ? keys.slice(0, 6).join(", ") : "no keys"}`;
  }
  return String(value);
}
