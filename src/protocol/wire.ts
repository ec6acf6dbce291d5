/**
 * Values as they travel: what MessagePack gives plus Flet's four extension types.
 * Everything inbound is `WireValue` until a typed reader has looked at it.
 */

/** A date or moment (extension 1). `text` is ISO 8601: `YYYY-MM-DD` for a pure date, else a UTC moment with offset. */
export class WireDateTime {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A time of day (extension 2) as `H:M`; seconds do not travel. */
export class WireTime {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A time span (extension 3) in microseconds. Only the client sends it; Python sends durations as maps. */
export class WireDuration {
  readonly microseconds: number;
  constructor(microseconds: number) {
    this.microseconds = microseconds;
  }
}

/** A plain map: string keys, or numbers written as strings. */
export interface WireMap {
  readonly [key: string]: WireValue;
}

/** A value that holds no others. */
export type WireScalar =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | WireDateTime
  | WireTime
  | WireDuration;

/** Anything a message can hold. */
export type WireValue = WireScalar | readonly WireValue[] | WireMap;

/** Whether `value` is a plain map: not a list, not bytes, not an extension value. */
export function isWireMap(value: unknown): value is WireMap {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
