import { describe, expect, test } from "vitest";
import { readBool, readInt, readNumber, readString, toCssPx } from "./number.ts";
import { ValueError } from "./value-error.ts";

describe("scalars", () => {
  test.each([
    [5, 5],
    ["2.5", 2.5],
    ["inf", Infinity],
    [Infinity, Infinity],
    [12n, 12],
  ])("number %s", (wire, expected) => expect(readNumber(wire)).toBe(expected));

  test.each([["ten"], [""], [NaN], [true], [[1]], [{}]])("%s is no number", (wire) =>
    expect(() => readNumber(wire)).toThrow(ValueError),
  );

  test("whole numbers are cut towards zero and finite", () => {
    expect(readInt(-2.7)).toBe(-2);
    expect(() => readInt("inf")).toThrow("expected a whole number");
  });

  test("booleans also come as text", () => {
    expect([readBool(true), readBool("False")]).toEqual([true, false]);
    expect(() => readBool(1)).toThrow("expected true or false, got 1");
  });

  test("numbers pass as text, containers do not", () => {
    expect(readString(5)).toBe("5");
    expect(() => readString(["a"])).toThrow("expected text, got a list of 1");
  });

  test.each([
    [0.1 + 0.2, "0.3px"],
    [-0, "0px"],
    [Infinity, "100000px"],
  ])("%d in CSS is %s", (px, css) => expect(toCssPx(px)).toBe(css));
});
