import { describe, expect, test } from "vitest";
import { gradientNeedsSize, readGradient, toCssGradient } from "./gradient.ts";
import { readPaintGradient, toCssPaintGradient } from "./paint-gradient.ts";

const colors = ["red", "blue"];
const [red, blue] = ["#f44336", "#2196f3"];
const css = (wire: object, box?: { width: number; height: number }): string =>
  toCssGradient(readGradient({ colors, ...wire }), box);
const topLeft = { x: -1, y: -1 };
const bottomRight = { x: 1, y: 1 };

describe("linear", () => {
  test.each([
    [{}, `linear-gradient(90deg, ${red} 0%, ${blue} 100%)`],
    [{ begin: { x: 1, y: 0 }, end: { x: -1, y: 0 } }, `linear-gradient(270deg, ${red} 0%, ${blue} 100%)`],
    [{ begin: { x: 0, y: -1 }, end: { x: 0, y: 0 } }, `linear-gradient(180deg, ${red} 0%, ${blue} 50%)`],
    [{ begin: { x: 0, y: 1 }, end: { x: 0, y: -1 } }, `linear-gradient(0deg, ${red} 0%, ${blue} 100%)`],
    [{ stops: [0.25, 0.5] }, `linear-gradient(90deg, ${red} 25%, ${blue} 50%)`],
  ])("along an axis is plain CSS: %j", (wire, expected) => expect(css({ _type: "linear", ...wire })).toBe(expected));

  test("tile modes repeat the whole vector, there and back, or not at all", () => {
    const half = { _type: "linear", begin: { x: -1, y: 0 }, end: { x: 0, y: 0 }, stops: [0.5, 1] };
    expect(css({ ...half, tile_mode: "repeated" })).toBe(
      `repeating-linear-gradient(90deg, ${red} 0%, ${red} 25%, ${blue} 50%, ${blue} 50%)`,
    );
    expect(css({ ...half, tile_mode: "mirror" })).toMatch(new RegExp(`${blue} 50%, .*${red} 75%, ${red} 100%\\)$`));
    expect(css({ ...half, tile_mode: "decal" })).toMatch(/transparent 25%, .*transparent 50%\)$/);
  });

  const diagonal = { _type: "linear", begin: topLeft, end: bottomRight };

  test("in a known box runs along the diagonal, not across the other one", () => {
    // 3:4 triangle: the vector is 50 px long, its angle from the top is π − atan(30/40).
    expect(css(diagonal, { width: 30, height: 40 })).toBe(`linear-gradient(2.49809rad, ${red} 0px, ${blue} 50px)`);
  });

  test("in an unknown box is a picture, unless its colours depend on the theme", () => {
    expect(decodeURIComponent(css(diagonal))).toContain('x1="0%" y1="0%" x2="100%" y2="100%"');
    expect(css({ ...diagonal, colors: ["primary", "blue"] })).toBe(
      `linear-gradient(to bottom right, var(--md-primary) 0%, ${blue} 100%)`,
    );
    expect(gradientNeedsSize(readGradient({ ...diagonal, colors }))).toBe(false);
    expect(gradientNeedsSize(readGradient({ ...diagonal, colors: ["primary", "blue"] }))).toBe(true);
  });

  test("with rotation turns about the centre of the box", () => {
    const quarter = css({ _type: "linear", rotation: Math.PI / 2 }, { width: 100, height: 40 });
    // Now downwards, 100 px long in a box of 40: from 30 px above it.
    expect(quarter).toBe(`linear-gradient(3.14159rad, ${red} -30px, ${blue} 70px)`);
  });

  test("without length is its last colour", () => {
    expect(css({ ...diagonal, end: topLeft }, { width: 9, height: 9 })).toBe(`linear-gradient(${blue} 0 0)`);
  });
});

describe("radial", () => {
  test("in the centre counts in shortest sides", () => {
    expect(css({ _type: "radial" })).toBe(`radial-gradient(circle closest-side at 50% 50%, ${red} 0%, ${blue} 100%)`);
    expect(css({ _type: "radial", radius: 1 })).toContain(`${blue} 200%`);
  });

  test("elsewhere needs the size or a picture", () => {
    expect(css({ _type: "radial", center: topLeft, radius: 1 }, { width: 50, height: 20 })).toBe(
      `radial-gradient(circle at 0px 0px, ${red} 0px, ${blue} 20px)`,
    );
    expect(css({ _type: "radial", center: topLeft })).toMatch(/^url\("data:image\/svg\+xml,/);
  });
});

test("sweeps start at the right and run clockwise", () => {
  expect(css({ _type: "sweep", end_angle: Math.PI, rotation: 0 })).toBe(
    `conic-gradient(from 1.5708rad at 50% 50%, ${red} 0rad, ${blue} 3.14159rad)`,
  );
});

test("stops that do not match the colours are ignored, no colours are an error", () => {
  expect(css({ _type: "linear", stops: [0.3] })).toContain(`${red} 0%, ${blue} 100%`);
  expect(() => readGradient({ _type: "linear" })).toThrow("expected a gradient with colours");
  expect(() => readGradient({ _type: "conic", colors })).toThrow("expected one of linear, radial, sweep");
});

describe("a paint's gradient counts px from the top left corner", () => {
  const paint = (wire: object): string => toCssPaintGradient(readPaintGradient({ colors, ...wire }));

  test.each([
    [{ begin: [0, 20], end: [150, 20] }, `linear-gradient(1.5708rad, ${red} 0px, ${blue} 150px)`],
    [{ begin: [3, 4], end: [6, 8] }, `linear-gradient(2.49809rad, ${red} 5px, ${blue} 10px)`],
    [{ begin: [6, 8], end: [3, 4] }, `linear-gradient(2.49809rad, ${blue} 5px, ${red} 10px)`],
    [{ begin: [0, 5], end: [100, 0] }, `linear-gradient(1.5708rad, ${red} 0px, ${blue} 100px)`],
  ])("linear %j", (wire, expected) => expect(paint({ _type: "linear", ...wire })).toBe(expected));

  test("radial and sweep", () => {
    const center = [10, 20];
    expect(paint({ _type: "radial", center, radius: 30, color_stops: [0.5, 1] })).toBe(
      `radial-gradient(circle at 10px 20px, ${red} 15px, ${blue} 30px)`,
    );
    expect(paint({ _type: "sweep", center })).toContain("conic-gradient(from 1.5708rad at 10px 20px");
  });
});
