import { expect, test } from "vitest";
import { notchPath } from "./notch-path.ts";

const bar = { left: 0, top: 100, width: 400, height: 80 };
const circular = { type: "circular", inverted: false } as const;

test("a bar far from the button is a plain rectangle", () => {
  const button = { left: 172, top: 0, width: 56, height: 56 };
  expect(notchPath(bar, button, 4, circular)).toBe("M0 0L400 0L400 80L0 80Z");
});

test("a round notch is as wide as the button, its margin and two shoulders, and symmetric", () => {
  const path = notchPath(bar, { left: 172, top: 72, width: 56, height: 56 }, 4, circular);
  expect(path).toMatch(/^M0 0L152 0Q167 0 /);
  expect(path).toMatch(/Q233 0 248 0L400 0/);
  expect(path).toContain("A32 32 0 0 0");
});

test("an automatic notch follows the box of the button", () => {
  const path = notchPath(bar, { left: 100, top: 72, width: 120, height: 56 }, 4, {
    type: "auto",
    host: undefined,
    guest: undefined,
  });
  expect(path).toMatch(/^M0 0L96 0L96 16A16 16 0 0 0 112 32L208 32A16 16 0 0 0 224 16L224 0L400 0/);
});
