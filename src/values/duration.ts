/** Durations: Python sends plain numbers (ms) or maps of units; here they are always milliseconds. */
import { readInt, readNumber, trim } from "./number.ts";
import { field, isMap, type Reader } from "./reader.ts";

const UNITS: readonly (readonly [key: string, ms: number])[] = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
  ["seconds", 1000],
  ["milliseconds", 1],
  ["microseconds", 0.001],
];

/** A duration in ms: a number is whole milliseconds; a map adds its days, hours … microseconds. */
export const readDuration: Reader<number> = durationIn(1);

/** A reader of durations, in ms, for properties whose plain number counts units of `msPerUnit` (1000 = seconds). */
export function durationIn(msPerUnit: number): Reader<number> {
  return (value) => {
    if (!isMap(value)) return readInt(value) * msPerUnit;
    return UNITS.reduce((total, [key, ms]) => total + field(value, key, readNumber, 0) * ms, 0);
  };
}

/** A CSS time. Negative durations, which CSS forbids, are 0. */
export function toCssDuration(ms: number): string {
  return `${trim(Math.max(0, ms))}ms`;
}
