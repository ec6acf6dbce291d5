import { describe, expect, test } from "vitest";
import { readFlip, toCssFlip } from "./flip.ts";
import { readMatrix4 } from "./matrix4.ts";
import { readRotate, toCssRotate } from "./rotate.ts";
import { readScale, toCssScale } from "./scale.ts";
import { toCssTransformOrigin } from "./transform-origin.ts";
import { readTransform, toCssTransform } from "./transform.ts";

test("a plain number acts about the centre and needs no origin", () => {
  expect(toCssRotate(readRotate(0.5))).toBe("rotate(0.5rad)");
  expect(toCssScale(readScale(2))).toBe("scale(2, 2)");
});

test("the factor of one axis wins over the common one", () => {
  expect(readScale({ scale: 2, scale_y: 3 })).toMatchObject({ x: 2, y: 3 });
});

test("another point is moved to and back from", () => {
  const rotate = readRotate({ angle: 1, alignment: { x: -1, y: 0 }, origin: { x: 4, y: 0 } });
  expect(toCssRotate(rotate, "var(--a)")).toBe(
    "translate(calc(-50% + 4px), 0%) rotate(var(--a)) translate(calc(-1 * calc(-50% + 4px)), calc(-1 * 0%))",
  );
  expect(toCssTransformOrigin(rotate)).toBe("4px 50%");
});

test("flips mirror", () => {
  expect(toCssFlip(readFlip({ flip_x: true }))).toBe("scale(-1, 1)");
  expect(toCssFlip(readFlip({}))).toBe("none");
});

describe("recorded matrices", () => {
  const matrix = (ctor: string, args: readonly number[], ...ops: readonly object[]): readonly number[] =>
    readMatrix4({ ctor: { name: ctor, args }, ops });
  const op = (name: string, ...args: readonly unknown[]): object => ({ name, args });
  /** Where the point x, y, z lands. */
  const point = (m: readonly number[], x: number, y: number, z = 0): readonly number[] =>
    [0, 1, 2].map((row) => [x, y, z, 1].reduce((sum, v, column) => sum + (m[column * 4 + row] ?? 0) * v, 0));

  test("operations apply in the local frame", () => {
    const m = matrix("translation_values", [10, 20, 0], op("rotate_z", Math.PI / 2), op("scale", 2));
    const [x, y] = point(m, 1, 0);
    expect([x, y]).toEqual([expect.closeTo(10), expect.closeTo(22)]);
  });

  test.each([
    ["rotate_x", [0, 1, 0], [0, 0, 1]],
    ["rotate_y", [0, 0, 1], [1, 0, 0]],
    ["rotate_z", [1, 0, 0], [0, 1, 0]],
  ] as const)("%s by a quarter", (name, [x, y, z], expected) => {
    const landed = point(matrix("identity", [], op(name, Math.PI / 2)), x, y, z);
    expect(landed).toEqual(expected.map((n) => expect.closeTo(n)));
  });

  test("scales: one factor for all axes, two leave depth alone", () => {
    expect(point(matrix("identity", [], op("scale", 2)), 1, 1, 1)).toEqual([2, 2, 2]);
    expect(point(matrix("identity", [], op("scale", 2, 3)), 1, 1, 1)).toEqual([2, 3, 1]);
    expect(point(matrix("diagonal3_values", [2, 3, 4]), 1, 1, 1)).toEqual([2, 3, 4]);
  });

  test("skews move one axis along the other", () => {
    expect(point(matrix("skew_x", [Math.PI / 4]), 0, 1)).toEqual([expect.closeTo(1), 1, 0]);
    expect(point(matrix("skew_y", [Math.PI / 4]), 1, 0)).toEqual([1, expect.closeTo(1), 0]);
  });

  test("entries count row, column; perspective is row 3", () => {
    expect(matrix("identity", [], op("set_entry", 3, 2, 0.001))[11]).toBe(0.001);
    expect(() => matrix("identity", [], op("set_entry", 4, 0, 1))).toThrow("outside 4×4");
  });

  test("matrices multiply", () => {
    const other = { ctor: { name: "translation_values", args: [1, 2, 3] } };
    expect(point(matrix("diagonal3_values", [2, 2, 2], op("multiply", other)), 0, 0)).toEqual([2, 4, 6]);
  });

  test("unknown calls are errors", () => {
    expect(() => matrix("mystery", [])).toThrow('expected a matrix constructor, got "mystery"');
    expect(() => matrix("identity", [], op("invert"))).toThrow("expected a matrix operation");
  });

  test("without alignment they act about the top left corner", () => {
    const css = toCssTransform(readTransform({ matrix: { ctor: { name: "translation_values", args: [5, 0, 0] } } }));
    expect(css).toBe(
      "translate(-50%, -50%) matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 0, 0, 1) " +
        "translate(calc(-1 * -50%), calc(-1 * -50%))",
    );
  });
});
