import { expect, test } from "vitest";
import { tintOpacity, toCssTint } from "./surface-tint.ts";

test("the tint grows with the elevation as Material says, linear between its steps", () => {
  expect([0, 1, 2, 3, 6, 8, 12, 30].map((elevation) => Math.round(tintOpacity(elevation) * 1000) / 1000)).toEqual([
    0, 0.05, 0.065, 0.08, 0.11, 0.12, 0.14, 0.14,
  ]);
});

test("a flat surface keeps its colour as it is", () => {
  expect(toCssTint("red", 0)).toBe("red");
  expect(toCssTint("red", 3)).toBe("color-mix(in srgb, var(--md-surface-tint) 8%, red)");
});
