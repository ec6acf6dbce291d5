import { expect, it } from "vitest";
import { VIEW_CONSTRAINTS, viewRect } from "./search-geometry.ts";

const SCREEN = { width: 1000, height: 600 };
const bar = (x: number, y: number, width: number) => ({ x, y, width, height: 56 });

it("lies over its bar, as wide, and two thirds of the screen high", () => {
  expect(viewRect(bar(100, 10, 500), SCREEN, VIEW_CONSTRAINTS, false)).toEqual({
    x: 100,
    y: 10,
    width: 500,
    height: 400,
  });
});

it("moves onto the screen, and is no larger than it", () => {
  expect(viewRect(bar(800, 500, 100), SCREEN, VIEW_CONSTRAINTS, false)).toEqual({
    x: 640,
    y: 200,
    width: 360,
    height: 400,
  });
  const small = { width: 300, height: 200 };
  expect(viewRect(bar(10, 10, 280), small, VIEW_CONSTRAINTS, false)).toEqual({ x: 0, y: 0, width: 300, height: 200 });
});

it("grows to the left in right-to-left texts", () => {
  expect(viewRect(bar(800, 10, 100), SCREEN, VIEW_CONSTRAINTS, true)).toEqual({
    x: 540,
    y: 10,
    width: 360,
    height: 400,
  });
  expect(viewRect(bar(10, 10, 100), SCREEN, VIEW_CONSTRAINTS, true).x).toBe(0);
});

it("keeps to the program's constraints", () => {
  const own = { minWidth: 0, minHeight: 0, maxWidth: 200, maxHeight: 150 };
  expect(viewRect(bar(0, 0, 500), SCREEN, own, false)).toEqual({ x: 0, y: 0, width: 200, height: 150 });
});
