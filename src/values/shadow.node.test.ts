import { expect, test } from "vitest";
import { toCssElevation } from "./elevation.ts";
import { readShadows, toCssShadow, toCssTextShadow } from "./shadow.ts";

test("a shadow blurs more in CSS than in Flutter", () => {
  const shadows = readShadows({ color: "red", blur_radius: 10, spread_radius: 2, offset: [1, 3] });
  expect(toCssShadow(shadows)).toBe("1px 3px 12.55px 2px #f44336");
  expect(toCssTextShadow(shadows)).toBe("1px 3px 12.55px #f44336");
});

test("a sharp shadow stays sharp", () => {
  expect(toCssShadow(readShadows({ offset: { x: 2 } }))).toBe("2px 0px 0px 0px #000000");
});

test("the last shadow is on top", () => {
  expect(toCssShadow(readShadows([{ color: "red" }, { color: "blue" }]))).toMatch(/#2196f3, .*#f44336$/);
});

test("blur styles differ only where the box is see-through", () => {
  const css = (style: string, isSeeThrough: boolean): string =>
    toCssShadow(readShadows({ blur_style: style }), isSeeThrough);
  expect(css("inner", false)).toBe("none");
  expect(css("outer", true)).toBe(css("normal", false));
  expect(css("normal", true)).toContain("inset");
});

test("elevation 3 is 2.25 px below and 4 px soft", () => {
  expect(toCssElevation(0)).toBe("none");
  expect(toCssElevation(3)).toBe("0 2.25px 3.99px rgb(0 0 0 / 0.25), 0 0 1.5px rgb(0 0 0 / 0.039)");
  expect(toCssElevation(1, "#ff0000")).toContain("rgb(from #ff0000 r g b / calc(alpha * 0.25))");
});
