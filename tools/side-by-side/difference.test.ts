import { expect, test } from "vitest";
import type { Colour, Picture } from "../../bench/png.ts";
import { findBoxes, pairBoxes } from "./boxes.ts";
import { measureDifference } from "./difference.ts";

const WHITE: Colour = [255, 255, 255];
const RED: Colour = [255, 0, 0];

/** A white picture of 100 by 50 with rectangles on it. */
function paint(...rectangles: readonly (readonly [number, number, number, number, Colour])[]): Picture {
  const [width, height, channels] = [100, 50, 3];
  const pixels = new Uint8Array(width * height * channels).fill(255);
  for (const [left, top, right, bottom, colour] of rectangles) {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) pixels.set(colour, (y * width + x) * channels);
  }
  return { width, height, channels, pixels, colourAt: () => WHITE };
}

const share = (a: Picture, b: Picture) => measureDifference(a, b).all;

test("equal pictures do not differ, nor do an edge's greys", () => {
  const sharp = paint([10, 10, 30, 30, RED]);
  const soft = paint([10, 10, 30, 30, RED], [10, 10, 11, 30, [255, 128, 128]]);
  expect(share(sharp, sharp)).toBe(0);
  expect(share(sharp, soft)).toBe(0);
});

test("what is elsewhere, of another colour, or in one picture only differs", () => {
  const box = paint([10, 10, 30, 30, RED]);
  expect(share(box, paint([10, 10, 30, 30, [200, 0, 0]]))).toBe(400 / 5000);
  expect(share(box, paint())).toBeGreaterThan(0.06);
  expect(share(box, paint([16, 10, 36, 30, RED]))).toBeGreaterThan(0.03);
});

test("what differs is measured against what is painted in either picture as well", () => {
  const boxes = paint([10, 10, 30, 30, RED], [50, 10, 70, 30, RED]);
  const { all, painted } = measureDifference(boxes, paint([10, 10, 30, 30, RED], [50, 10, 70, 30, [0, 0, 255]]));
  expect([all, painted]).toEqual([400 / 5000, 0.5]);
  expect(measureDifference(paint(), paint([0, 0, 100, 50, RED])).painted).toBe(1);
});

test("boxes upon a surface are found, its border is not one of them", () => {
  const card: Colour = [230, 230, 240];
  expect(findBoxes(paint([10, 5, 60, 45, RED], [11, 6, 59, 44, card], [20, 15, 40, 25, RED]))).toEqual([
    { left: 10, top: 5, right: 60, bottom: 45, colour: "#e6e6f0" },
    { left: 20, top: 15, right: 40, bottom: 25, colour: "#ff0000" },
  ]);
});

test("boxes are found with place and colour; words of one line are one box", () => {
  expect(findBoxes(paint([10, 10, 20, 20, RED], [25, 10, 40, 20, RED], [60, 30, 90, 45, [0, 0, 255]]))).toEqual([
    { left: 10, top: 10, right: 40, bottom: 20, colour: "#ff0000" },
    { left: 60, top: 30, right: 90, bottom: 45, colour: "#0000ff" },
  ]);
});

test("boxes are paired by nearness; one without its like is infinitely far off", () => {
  const flet = findBoxes(paint([10, 10, 20, 20, RED], [60, 10, 80, 20, RED]));
  const ours = findBoxes(paint([12, 10, 27, 20, RED]));
  expect(pairBoxes(flet, ours).map(({ off }) => off)).toEqual([7, Infinity]);
});
