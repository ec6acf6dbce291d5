/** Dates in a locale: names, order of parts, first day of the week, and reading a typed date back. */
import { createMemo, type Accessor } from "solid-js";
import { dateOf, dayOf, utcOf, yearOf, type Day, type Month, dayIn } from "./calendar-day.ts";
import { firstWeekdayOf } from "./first-weekday.ts";

/** Writes and reads dates in one locale. */
export interface DateFormat {
  /** 0 is Sunday. */
  readonly firstWeekday: number;
  /** From the first day of the week on. */
  readonly weekdays: readonly { readonly narrow: string; readonly long: string }[];
  /** `January 2026` */
  readonly monthYear: (month: Month) => string;
  /** `5`, in the locale's digits. */
  readonly date: (day: Day) => string;
  /** `2026` */
  readonly year: (year: number) => string;
  /** `Mon, Jan 5` */
  readonly medium: (day: Day) => string;
  /** `Monday, January 5, 2026` */
  readonly full: (day: Day) => string;
  /** `Jan 5, 2026` */
  readonly short: (day: Day) => string;
  /** `Jan 5` */
  readonly shortWithoutYear: (day: Day) => string;
  /** `1/5/2026`, as it is typed. */
  readonly compact: (day: Day) => string;
  /** What `compact` writes, as a pattern of these letters: `mm/dd/yyyy`. */
  readonly pattern: (letters: Readonly<Record<"day" | "month" | "year", string>>) => string;
  /** Reads what was typed in the order of `compact`; `undefined` if it is no date. */
  readonly parse: (text: string) => Day | undefined;
  /** The word for today. */
  readonly today: string;
}

type Part = "day" | "month" | "year";

/** The format of `tag`'s locale. */
export function createDateFormat(tag: Accessor<string>): Accessor<DateFormat> {
  return createMemo(() => makeDateFormat(tag()));
}

/** The format of a locale. */
export function makeDateFormat(tag: string): DateFormat {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    // Flutter's pickers count Gregorian years, also where another calendar is usual.
    const format = new Intl.DateTimeFormat(tag, { ...options, calendar: "gregory", timeZone: "UTC" });
    return (day: Day) => format.format(utcOf(day));
  };
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const monthYear = formatter({ year: "numeric", month: "long" });
  const narrow = formatter({ weekday: "narrow" });
  const long = formatter({ weekday: "long" });
  const compact = new Intl.DateTimeFormat(tag, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    calendar: "gregory",
    timeZone: "UTC",
  });
  const order = compact
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type): type is Part => type === "day" || type === "month" || type === "year");
  const firstWeekday = firstWeekdayOf(tag);
  // 4 January 1970 was a Sunday.
  const week = Array.from({ length: 7 }, (_, index) => 3 + ((firstWeekday + index) % 7));
  return {
    firstWeekday,
    weekdays: week.map((day) => ({ narrow: narrow(day), long: long(day) })),
    monthYear: (month) => monthYear(dayIn(month, 1)),
    date: (day) => plain.format(dateOf(day)),
    year: (year) => plain.format(year),
    medium: formatter({ weekday: "short", month: "short", day: "numeric" }),
    full: formatter({ weekday: "long", year: "numeric", month: "long", day: "numeric" }),
    short: formatter({ year: "numeric", month: "short", day: "numeric" }),
    shortWithoutYear: formatter({ month: "short", day: "numeric" }),
    compact: (day) => compact.format(utcOf(day)),
    pattern: (letters) =>
      compact
        .formatToParts(0)
        .map(({ type, value }) => {
          if (type === "year") return letters.year.repeat(4);
          return type === "day" || type === "month" ? letters[type].repeat(2) : value;
        })
        .join(""),
    parse: (text) => parse(text, order),
    today: new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(0, "day"),
  };
}

function parse(text: string, order: readonly Part[]): Day | undefined {
  const numbers = toLatinDigits(text).match(/\d+/g) ?? [];
  if (numbers.length !== order.length) return undefined;
  const parts = Object.fromEntries(order.map((part, index) => [part, Number(numbers[index])]));
  const { year = 0, month = 0, day: date = 0 } = parts;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  const day = dayOf(year, month - 1, date);
  return dateOf(day) === date && yearOf(day) === year ? day : undefined;
}

/** Digits of all scripts are in runs of ten that start at a zero. */
function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });
}
