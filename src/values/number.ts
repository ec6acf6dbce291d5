/**
 * Scalars: numbers, whole numbers, booleans and text, with the leniency of Flet's own client
 * (numeric strings, "inf", any scalar where text belongs).
 */
import { unexpected } from "./value-error.ts";

const INFINITIES: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, "-inf": -Infinity };

/** A number; also accepts numeric strings, `"inf"` and 64-bit integers. NaN is refused. */
export function readNumber(value: unknown): number {
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" && value.trim() !== "") {
    const text = value.trim().toLowerCase();
    const number = INFINITIES[text] ?? Number(text);
    if (!Number.isNaN(number)) return number;
  }
  throw unexpected("a number", value);
}

/** A whole number; fractions are cut off towards zero, infinities are refused. */
export function readInt(value: unknown): number {
  const number = readNumber(value);
  if (!Number.isFinite(number)) throw unexpected("a whole number", value);
  return Math.trunc(number);
}

/** A boolean; also the text `true` or `false` in any case. */
export function readBool(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.toLowerCase() : "";
  if (text === "true" || text === "false") return text === "true";
  throw unexpected("true or false", value);
}

/** Text; numbers and booleans become their text, since Python programs often pass those where text belongs. */
export function readString(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  throw unexpected("text", value);
}

/** A CSS length in px. Infinity has no CSS length: it becomes 1e5px, larger than any page. */
export function toCssPx(px: number): string {
  if (px === 0) return "0px";
  return `${trim(Math.max(-1e5, Math.min(1e5, px)))}px`;
}

/** The same for a length that may be absent. */
export function toCssMaybePx(px: number | undefined): string | undefined {
  return px === undefined ? undefined : toCssPx(px);
}

/** A number as CSS text, without exponent and rounding noise (at most 5 decimals). */
export function trim(number: number): string {
  return String(Math.round(number * 1e5) / 1e5);
}
