/**
 * Calendar arithmetic on whole numbers: a day is its distance from 1 January 1970, a month is 12 · year + its index. No
 * time zone and no time of day can get in, and comparing and adding are `<` and `+`. The calendar is the Gregorian one.
 */

/** Days since 1970-01-01. */
export type Day = number;
/** 12 · year + index of the month in its year. */
export type Month = number;

const DAY = 86_400_000;

/** The day with this month index (0 = January) and date; both may be out of range, as with `Date`. */
export function dayOf(year: number, month: number, date: number): Day {
  const moment = new Date(0);
  // Not `Date.UTC`, which takes years below 100 for the twentieth century's.
  moment.setUTCFullYear(year, month, date);
  return Math.floor(moment.getTime() / DAY);
}

/** The start of a day in UTC, for `Intl` formatters with the time zone UTC. */
export function utcOf(day: Day): Date {
  return new Date(day * DAY);
}

/** The date within its month, from 1. */
export function dateOf(day: Day): number {
  return utcOf(day).getUTCDate();
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return utcOf(day).getUTCFullYear();
}

/** The weekday: 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The month that a day is in. */
export function monthOf(day: Day): Month {
  const moment = utcOf(day);
  return moment.getUTCFullYear() * 12 + moment.getUTCMonth();
}

/** The month's day with this date, from 1. */
export function dayIn(month: Month, date: number): Day {
  return dayOf(Math.floor(month / 12), month - Math.floor(month / 12) * 12, date);
}

/** How many days a month has. */
export function lengthOf(month: Month): number {
  return dayIn(month + 1, 1) - dayIn(month, 1);
}

/** The same date in another month, or that month's last. */
export function sameDateIn(month: Month, day: Day): Day {
  return dayIn(month, Math.min(dateOf(day), lengthOf(month)));
}

/** How many cells of a week are empty before a month's first day, in weeks that start on `firstWeekday`. */
export function leadingCells(month: Month, firstWeekday: number): number {
  return (weekdayOf(dayIn(month, 1)) - firstWeekday + 7) % 7;
}

/** `day`, or the nearest one within the limits. */
export function clampDay(day: Day, first: Day, last: Day): Day {
  return Math.min(Math.max(day, first), last);
}

/** Today where the user is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth(), now.getDate());
}
