import { expect, test } from "vitest";
import { readNumber, readString } from "./number.ts";
import { fieldsOf, isMap, listOf, oneOf, recordOf } from "./reader.ts";

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
  class Control {}
  expect([{}, Object.create(null)].every(isMap)).toBe(true);
  expect([null, [], new Uint8Array(1), new Control(), "x"].some(isMap)).toBe(false);
});
