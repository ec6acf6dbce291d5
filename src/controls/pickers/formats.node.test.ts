import { expect, it } from "vitest";
import { WireDateTime, WireTime } from "../../protocol/wire.ts";
import { clampDay, dayIn, dayOf, lengthOf, leadingCells, monthOf, sameDateIn, weekdayOf } from "./calendar-day.ts";
import { makeDateFormat } from "./date-format.ts";
import { readDay, readTimeOfDay, toWireDay, toWireTime } from "./picker-wire.ts";
import { makeTimeFormat } from "./time-format.ts";

const february = monthOf(dayOf(2024, 1, 1));

it("counts days and months", () => {
  expect(lengthOf(february)).toBe(29);
  expect(weekdayOf(dayOf(2026, 0, 5))).toBe(1);
  expect(leadingCells(february, 0)).toBe(4);
  expect(leadingCells(february, 1)).toBe(3);
  expect(sameDateIn(february, dayOf(2024, 0, 31))).toBe(dayOf(2024, 1, 29));
  expect(dayIn(february - 1, 31)).toBe(dayOf(2024, 0, 31));
  expect(monthOf(dayOf(1, 0, 1))).toBe(12);
  expect(clampDay(5, 7, 9)).toBe(7);
});

it("reads moments as local days and writes local midnights", () => {
  expect(readDay(new WireDateTime("2026-01-05"))).toBe(dayOf(2026, 0, 5));
  const noon = new Date(2026, 0, 5, 12).toISOString().replace("Z", "+00:00");
  expect(readDay(new WireDateTime(noon))).toBe(dayOf(2026, 0, 5));
  expect(readDay(new WireDateTime("2026-01-05T12:30:00.123456+00:00"))).toBeTypeOf("number");
  expect(() => readDay(new WireDateTime("soon"))).toThrow("a date");
  for (const day of [dayOf(2026, 0, 5), dayOf(2026, 6, 5), dayOf(1900, 0, 1)]) {
    const { text } = toWireDay(day);
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000[+-]\d\d:\d\d$/);
    expect(readDay(new WireDateTime(text))).toBe(day);
  }
});

it("reads and writes times of day", () => {
  expect(readTimeOfDay(new WireTime("07:05"))).toEqual({ hour: 7, minute: 5 });
  expect(toWireTime({ hour: 19, minute: 5 }).text).toBe("19:5");
  expect(() => readTimeOfDay(new WireTime("25:00"))).toThrow("a time of day");
});

it.each([
  ["en-US", "1/5/2026", "mm/dd/yyyy", "Mon, Jan 5", 0],
  ["de-DE", "5.1.2026", "dd.mm.yyyy", "Mo., 5. Jan.", 1],
  ["ja", "2026/1/5", "yyyy/mm/dd", "1月5日(月)", 0],
] as const)("writes and reads dates in %s", (tag, compact, pattern, medium, firstWeekday) => {
  const format = makeDateFormat(tag);
  const day = dayOf(2026, 0, 5);
  expect(format.compact(day)).toBe(compact);
  expect(format.pattern({ day: "d", month: "m", year: "y" })).toBe(pattern);
  expect(format.medium(day)).toBe(medium);
  expect(format.firstWeekday).toBe(firstWeekday);
  expect(format.parse(compact)).toBe(day);
});

it("takes typed dates only where they exist", () => {
  const { parse } = makeDateFormat("en-US");
  expect(parse("02/29/2024")).toBe(dayOf(2024, 1, 29));
  expect(parse(" 2 - 29 - 2024 ")).toBe(dayOf(2024, 1, 29));
  expect(parse("2/30/2024")).toBeUndefined();
  expect(parse("13/1/2024")).toBeUndefined();
  expect(parse("1/5")).toBeUndefined();
  expect(parse("")).toBeUndefined();
  const arabic = makeDateFormat("ar-EG");
  expect(arabic.parse(arabic.compact(dayOf(2026, 0, 5)))).toBe(dayOf(2026, 0, 5));
});

it("writes times as the locale does", () => {
  const evening = { hour: 19, minute: 5 };
  const english = makeTimeFormat("en-US", "system");
  expect([english.is24Hour, english.hour(evening), english.minute(5), english.pm]).toEqual([false, "7", "05", "PM"]);
  expect(english.hour({ hour: 0, minute: 0 })).toBe("12");
  const german = makeTimeFormat("de", "system");
  expect([german.is24Hour, german.hour({ hour: 7, minute: 5 }), german.separator]).toEqual([true, "07", ":"]);
  expect(makeTimeFormat("en-US", "h24").hour({ hour: 7, minute: 5 })).toBe("07");
  expect(makeTimeFormat("da", "system").separator).toBe(".");
  expect(makeTimeFormat("ko", "system").isPeriodFirst).toBe(true);
  expect([english.dialHour(0), english.dialHour(7)]).toEqual(["00", "7"]);
});
