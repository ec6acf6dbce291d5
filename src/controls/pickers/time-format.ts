/** Times of day in a locale: 12 or 24 hours, padding, what stands between hours and minutes, and where AM and PM stand. */
import type { TimeOfDay } from "./picker-wire.ts";

/** Flet's `TimePickerHourFormat`. */
export type HourFormat = "system" | "h12" | "h24";

/** How a locale writes times of day. */
export interface TimeFormat {
  readonly is24Hour: boolean;
  /** Whether AM and PM stand before the time. */
  readonly isPeriodFirst: boolean;
  /** Between hours and minutes: `:`, `.` or `h`. */
  readonly separator: string;
  readonly am: string;
  readonly pm: string;
  /** `7` or `07` or `19`, as the locale has it. */
  readonly hour: (time: TimeOfDay) => string;
  /** `05` */
  readonly minute: (minute: number) => string;
  /** An hour on the 24-hour dial: `00`, then without padding. */
  readonly dialHour: (hour: number) => string;
  /** The whole time, to be read out. */
  readonly whole: (time: TimeOfDay) => string;
}

/** The format of a locale with the hours that the program asks for; `system` is the locale's own. */
export function makeTimeFormat(tag: string, hours: HourFormat): TimeFormat {
  const own = new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions().hourCycle;
  const is24Hour = hours === "system" ? own === "h23" || own === "h24" : hours === "h24";
  const format = new Intl.DateTimeFormat(tag, {
    timeStyle: "short",
    timeZone: "UTC",
    hourCycle: is24Hour ? "h23" : "h12",
  });
  const twelve = new Intl.DateTimeFormat(tag, { hour: "numeric", timeZone: "UTC", hourCycle: "h12" });
  const partsOf = ({ hour, minute }: TimeOfDay) => format.formatToParts((hour * 60 + minute) * 60_000);
  const sample = partsOf({ hour: 7, minute: 5 });
  const placeOf = (type: string) => sample.findIndex((part) => part.type === type);
  const periodOf = (hour: number) =>
    twelve.formatToParts(hour * 3_600_000).find(({ type }) => type === "dayPeriod")?.value ?? "";
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const padded = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2, useGrouping: false });
  return {
    is24Hour,
    isPeriodFirst: !is24Hour && placeOf("dayPeriod") < placeOf("hour"),
    separator: sample[placeOf("hour") + 1]?.value.trim() || ":",
    am: periodOf(6),
    pm: periodOf(18),
    hour: (time) => partsOf(time).find(({ type }) => type === "hour")?.value ?? "",
    minute: (minute) => padded.format(minute),
    dialHour: (hour) => (hour === 0 ? padded : plain).format(hour),
    whole: (time) => format.format((time.hour * 60 + time.minute) * 60_000),
  };
}
