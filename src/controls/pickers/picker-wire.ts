/**
 * Dates and times of day as they travel. A moment is shown as the day it is where the user is; a picked day goes out as
 * its midnight there. It keeps the offset of that place, where Flutter turns it into UTC: the same moment, but a program
 * that only looks at the date sees the day that was picked, east of Greenwich as well.
 */
import { WireDateTime, WireTime } from "../../protocol/wire.ts";
import { unexpected } from "../../values/value-error.ts";
import { dayOf, utcOf, type Day } from "./calendar-day.ts";

/** A time of day. */
export interface TimeOfDay {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

/** The local day of a date or moment. */
export function readDay(value: unknown): Day {
  const text = value instanceof WireDateTime ? value.text : "";
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (date) return dayOf(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  // Browsers need not take more than milliseconds.
  const moment = new Date(text.replace(/(\.\d{3})\d+/, "$1"));
  if (Number.isNaN(moment.getTime())) throw unexpected("a date", value);
  return dayOf(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** The local midnight of a day. */
export function toWireDay(day: Day): WireDateTime {
  const utc = utcOf(day);
  const midnight = new Date(0);
  midnight.setHours(0, 0, 0, 0);
  midnight.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  const offset = -midnight.getTimezoneOffset();
  const minutes = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  const zone = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return new WireDateTime(`${utc.toISOString().slice(0, -1)}${sign}${zone}`);
}

/** A time of day. */
export function readTimeOfDay(value: unknown): TimeOfDay {
  const [hour = NaN, minute = NaN] = value instanceof WireTime ? value.text.split(":").map(Number) : [];
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) throw unexpected("a time of day", value);
  return { hour, minute };
}

/** A time of day for the wire. */
export function toWireTime({ hour, minute }: TimeOfDay): WireTime {
  return new WireTime(`${hour}:${minute}`);
}
