import { expect, test } from "vitest";
import { borderSideWith, readBorder, readBorderSide, strokeInset, toCssBorder, toCssBorderSide } from "./border.ts";

const side = { color: "red", width: 4 };

test("an empty side is one black pixel inside the box", () => {
  expect(readBorderSide({})).toEqual({ color: "#000000", width: 1, style: "solid", strokeAlign: -1 });
  expect(toCssBorderSide(borderSideWith("var(--md-outline)")({}))).toBe("1px solid var(--md-outline)");
});

test.each([
  [-1, 4],
  [0, 2],
  [1, 0],
])("stroke_align %d takes %d of 4 px", (strokeAlign, inset) =>
  expect(strokeInset(readBorderSide({ ...side, stroke_align: strokeAlign }))).toBe(inset),
);

test("sides may differ, and unset ones take no room", () => {
  const border = readBorder({ bottom: side, top: { width: 0, style: "none" } });
  expect(toCssBorder(border)).toEqual({
    "border-width": "0px 0px 4px 0px",
    "border-style": "solid",
    "border-color": "#000000 #000000 #f44336 #000000",
  });
});

test("a stroke on the edge takes half its width and paints as an outline", () => {
  const half = { ...side, stroke_align: 0 };
  expect(toCssBorder(readBorder({ top: half, right: half, bottom: half, left: half }))).toEqual({
    border: "2px solid transparent",
    outline: "4px solid #f44336",
    "outline-offset": "-2px",
  });
});
