import { expect, test } from "vitest";
import { alignKeyword, readAlignment, toCssAlignment } from "./alignment.ts";
import { readInsets, toCssInsets } from "./insets.ts";
import { readOffset } from "./offset.ts";
import { readBorderRadius, toCssRadius } from "./radius.ts";
import { readConstraints, readSize, toCssConstraints } from "./size.ts";

test.each([
  [10, "10px"],
  [{}, "0px"],
  [{ left: 1, top: 2, right: 1, bottom: 2 }, "2px 1px"],
  [{ left: 4 }, "0px 0px 0px 4px"],
])("insets %j are %s", (wire, css) => expect(toCssInsets(readInsets(wire))).toBe(css));

test("insets are neither lists nor booleans", () => {
  expect(() => readInsets([1, 2])).toThrow("expected a number or a map of sides");
  expect(() => readInsets(true)).toThrow("expected a number or a map of sides");
});

test.each([
  [8, "8px"],
  [{ top_left: 1, top_right: 2, bottom_left: 3, bottom_right: 4 }, "1px 2px 4px 3px"],
])("radius %j is %s", (wire, css) => expect(toCssRadius(readBorderRadius(wire))).toBe(css));

test("alignments are percentages of the box", () => {
  expect(toCssAlignment(readAlignment({ x: -1, y: 0.5 }))).toBe("0% 75%");
  expect([-1, 0, 1, 0.3].map(alignKeyword)).toEqual(["start", "center", "end", undefined]);
  expect(() => readAlignment("center")).toThrow("expected an alignment");
});

test("offsets come as pairs and as maps", () => {
  expect(readOffset([1, 2])).toEqual({ x: 1, y: 2 });
  expect(readOffset({ y: 3, transform_hit_tests: false })).toEqual({ x: 0, y: 3 });
  expect(() => readOffset([1])).toThrow("expected two numbers");
});

test("constraints are open upwards", () => {
  expect(readSize({ width: 5 })).toEqual({ width: 5, height: Infinity });
  expect(toCssConstraints(readConstraints({ min_width: 20, max_height: "inf" }))).toEqual({
    "min-width": "20px",
    "min-height": "0px",
    "max-width": "none",
    "max-height": "none",
  });
});
