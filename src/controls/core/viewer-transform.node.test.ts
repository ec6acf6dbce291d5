import { expect, it } from "vitest";
import { moved, scaled, toScene, UNMOVED, type Limits } from "./viewer-transform.ts";

const none = { left: 0, top: 0, right: 0, bottom: 0 };
const limits: Limits = {
  viewport: { width: 100, height: 50 },
  content: { width: 200, height: 50 },
  margin: none,
  minScale: 0.8,
  maxScale: 2.5,
};

it("moves as far as the content reaches", () => {
  expect(moved(UNMOVED, { x: -30, y: 0 }, limits)).toEqual({ x: -30, y: 0, scale: 1 });
  expect(moved(UNMOVED, { x: -300, y: -10 }, limits)).toEqual({ x: -100, y: 0, scale: 1 });
  expect(moved(UNMOVED, { x: 20, y: 0 }, limits)).toMatchObject({ x: 0 });
  expect(moved(UNMOVED, { x: 20, y: 0 }, { ...limits, margin: { ...none, left: 15 } })).toMatchObject({ x: 15 });
  const free = { left: Infinity, top: Infinity, right: Infinity, bottom: Infinity };
  expect(moved(UNMOVED, { x: 999, y: -999 }, { ...limits, margin: free })).toEqual({ x: 999, y: -999, scale: 1 });
});

it("scales within its limits, and never shows less than the viewer holds", () => {
  expect(scaled(UNMOVED, 2, limits).scale).toBe(2);
  expect(scaled(UNMOVED, 9, limits).scale).toBe(2.5);
  expect(scaled(UNMOVED, 0.1, limits).scale).toBe(1);
  const roomy = { left: 50, top: 50, right: 50, bottom: 50 };
  expect(scaled(UNMOVED, 0.1, { ...limits, margin: roomy }).scale).toBe(0.8);
});

it("moves by px of the content", () => {
  const double = { x: -10, y: -10, scale: 2 };
  expect(moved(double, { x: -5, y: 0 }, limits)).toMatchObject({ x: -20 });
  expect(toScene(double, { x: 30, y: 10 })).toEqual({ x: 20, y: 10 });
});
