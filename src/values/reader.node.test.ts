import { expect, test } from "vitest";
import { readButtonStyle } from "./button-style.ts";
import { readNumber, readString } from "./number.ts";
import { fieldsOf, isMap, listOf, oneOf, readLeniently, recordOf } from "./reader.ts";
import { readTextStyle } from "./text-style.ts";
import { ValueError } from "./value-error.ts";

test.each(["spaceBetween", "SPACEBETWEEN", "space_between", "MainAxisAlignment.SPACE_BETWEEN"])(
  "an enum's word is found spelt %s",
  (text) => expect(oneOf("start", "spaceBetween")(text)).toBe("spaceBetween"),
);

test("an unknown word names the choices", () => {
  expect(() => oneOf("start", "end")("middle")).toThrow('expected one of start, end, got "middle"');
  expect(() => oneOf("start")(3)).toThrow("got 3");
});

test("an error names its place in lists, records and fields", () => {
  expect(() => listOf(readNumber)([1, "x"])).toThrow('1: expected a number, got "x"');
  expect(() => recordOf(readNumber)({ a: {} })).toThrow("a: expected a number, got a map with no keys");
  expect(() => fieldsOf("a pair", { left: readNumber })(4)).toThrow("expected a pair, got 4");
});

test("fields are read from snake case, and only those present exist", () => {
  const read = fieldsOf("a thing", { fontFamily: readString, size: readNumber });
  expect(read({ font_family: "Roboto", size: null, other: 1 })).toEqual({ fontFamily: "Roboto" });
  expect(Object.keys(read({}))).toEqual([]);
});

test("only plain objects are maps", () => {
  class Control {
    readonly id = 1;
  }
  expect([{}, Object.create(null)].every(isMap)).toBe(true);
  expect([null, [], new Uint8Array(1), new Control(), "x"].some(isMap)).toBe(false);
});

test("reading leniently keeps what is good and reports the rest with its path", () => {
  const reports: string[] = [];
  const report = (error: ValueError): number => reports.push(error.message);
  const wire = {
    color: { hovered: "navy", default: "red" },
    text_style: { size: 20, color: "gold", foreground: { color: "gray", stroke_width: 2 } },
  };
  const style = readLeniently(readButtonStyle, wire, report);
  expect(style?.color).toEqual({ states: [["hovered", undefined]], fallback: "#f44336" });
  expect(style?.textStyle?.fallback).toMatchObject({ size: 20, foreground: { strokeWidth: 2, color: "#000000" } });
  expect(reports).toEqual([
    'color.hovered: expected a colour, got "navy"',
    'text_style.color: expected a colour, got "gold"',
    'text_style.foreground.color: expected a colour, got "gray"',
  ]);
  // Reading is strict again afterwards.
  expect(() => readTextStyle({ size: "big" })).toThrow(ValueError);
});

test("reading leniently reports what cannot be read at all", () => {
  const reports: string[] = [];
  expect(readLeniently(readNumber, "x", (error) => reports.push(error.message))).toBeUndefined();
  expect(reports).toEqual(['expected a number, got "x"']);
});
