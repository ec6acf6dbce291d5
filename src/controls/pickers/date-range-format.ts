/** A range of dates in words, as short as leaves no doubt about its years. */
import { yearOf, type Day } from "./calendar-day.ts";
import type { DateFormat } from "./date-format.ts";

/** The start in words; `undefined` if there is none. */
export function rangeStartText(dates: DateFormat, start: Day | undefined, end: Day | undefined): string | undefined {
  if (start === undefined) return undefined;
  const isOneYear = end === undefined || yearOf(start) === yearOf(end);
  return isOneYear ? dates.shortWithoutYear(start) : dates.short(start);
}

/** The end in words, without its year only where the range lies in `current`'s. */
export function rangeEndText(
  dates: DateFormat,
  start: Day | undefined,
  end: Day | undefined,
  current: Day,
): string | undefined {
  if (end === undefined) return undefined;
  const isThisYear = start !== undefined && yearOf(start) === yearOf(end) && yearOf(start) === yearOf(current);
  return isThisYear ? dates.shortWithoutYear(end) : dates.short(end);
}
