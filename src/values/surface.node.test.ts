import { describe, expect, test } from "vitest";
import { readBlendMode, toCssBlendMode } from "./blend-mode.ts";
import { readBlur, toCssBlur } from "./blur.ts";
import { readButtonStyle } from "./button-style.ts";
import { readColorFilter, toCssColorFilter, toSvgColorFilter } from "./color-filter.ts";
import { pickState } from "./control-state.ts";
import { readDecorationImage, toCssDecorationBackground, toCssDecorationImage } from "./decoration-image.ts";
import { readDecoration, toCssDecoration } from "./decoration.ts";
import { readNotchShape } from "./notch-shape.ts";
import { readShape, toCssShape } from "./shape.ts";

describe("shapes", () => {
  test.each([
    [
      { _type: "roundedRectangle", radius: 8 },
      { "border-radius": "8px", "corner-shape": "round" },
    ],
    [{ _type: "stadium" }, { "border-radius": "9999px", "corner-shape": "round" }],
    [{ _type: "circle" }, { "border-radius": "50%", "corner-shape": "round" }],
    [
      { _type: "beveledRectangle", radius: 8 },
      { "border-radius": "8px", "corner-shape": "bevel" },
    ],
    [
      { _type: "continuousRectangle", radius: { top_left: 30, top_right: 8 } },
      {
        "border-radius": "min(30px, 50%) min(8px, 50%) min(0px, 50%) min(0px, 50%)",
        "corner-shape": "superellipse(2.376)",
      },
    ],
  ])("%j", (wire, expected) => expect(toCssShape(readShape(wire))).toEqual(expected));

  test("a side is painted inside the edge and takes no room", () => {
    expect(toCssShape(readShape({ _type: "stadium", side: { width: 2, color: "red" } }))).toMatchObject({
      outline: "2px solid #f44336",
      "outline-offset": "-2px",
    });
  });

  test("notches may be made of shapes", () => {
    expect(readNotchShape({ _type: "circular" })).toEqual({ type: "circular", inverted: false });
    expect(readNotchShape({ _type: "auto", host: { _type: "stadium" } })).toMatchObject({ host: { type: "stadium" } });
    expect(() => readShape({ _type: "hexagon" })).toThrow("expected one of");
  });
});

test("a decoration is background, corners, border and shadow", () => {
  const css = toCssDecoration(
    readDecoration({ bgcolor: "white", border_radius: 4, border: { top: {} }, shadows: { blur_radius: 2 } }),
  );
  expect(css).toEqual({
    "background-color": "#ffffff",
    "border-radius": "4px",
    "box-shadow": "0px 0px 3.31px 0px #000000",
    "border-width": "1px 0px 0px 0px",
    "border-style": "solid",
    "border-color": "#000000 #000000 #000000 #000000",
  });
});

test("a gradient hides the colour and reaches under the border; a circle has no other corners", () => {
  const gradient = { _type: "linear", colors: ["red", "blue"] };
  const css = toCssDecoration(readDecoration({ bgcolor: "white", gradient, shape: "circle", border_radius: 3 }));
  expect(Object.keys(css)).toEqual(["background-image", "background-origin", "border-radius"]);
  expect(css["border-radius"]).toBe("50%");
});

test("a picture without fit scales down; repeated ones become backgrounds", () => {
  const image = readDecorationImage({ src: "a.png", opacity: 0.5, invert_colors: true, repeat: "repeatX" });
  expect(toCssDecorationImage(image)).toEqual({
    "object-fit": "scale-down",
    "object-position": "50% 50%",
    opacity: "0.5",
    "image-rendering": "auto",
    filter: "invert(1)",
  });
  expect(toCssDecorationBackground(image, 'a"b.png')).toMatchObject({
    "background-image": 'url("a\\"b.png")',
    "background-repeat": "repeat-x",
  });
});

describe("colour filters", () => {
  const filter = (blend_mode: string, color = "red"): ReturnType<typeof readColorFilter> =>
    readColorFilter({ color, blend_mode });

  test("half a filter is none", () => expect(readColorFilter({ color: "red" })).toBeUndefined());

  test("the mode that is none in Flutter makes no filter, and tints an image as without a mode", () => {
    expect(filter("values")).toBeUndefined();
    const tint = (blendMode: "values" | "srcIn"): string => toSvgColorFilter({ color: "red", blendMode });
    expect(tint("values")).toBe(tint("srcIn"));
  });

  test.each([
    ["srcIn", '<feComposite in="c" in2="SourceGraphic" operator="in"/>'],
    ["dstOut", '<feComposite in="SourceGraphic" in2="c" operator="out"/>'],
    ["modulate", 'operator="arithmetic" k1="1" k2="0" k3="0"'],
    ["colorBurn", '<feBlend in="c" in2="SourceGraphic" mode="color-burn"/>'],
  ])("%s is a primitive", (mode, primitive) => {
    const read = filter(mode);
    expect(read && toSvgColorFilter(read)).toContain(primitive);
  });

  test("a theme colour cannot travel in an address", () => {
    const [plain, themed] = [filter("srcIn"), filter("srcIn", "primary")];
    expect(plain && toCssColorFilter(plain)).toMatch(/^url\("data:image\/svg\+xml,.*#f"\)$/);
    expect(themed && toCssColorFilter(themed)).toBeUndefined();
  });
});

test("blend modes that CSS lacks are undefined", () => {
  const css = ["softLight", "srcOver", "plus", "modulate", "srcIn"].map((mode) => toCssBlendMode(readBlendMode(mode)));
  expect(css).toEqual(["soft-light", "normal", "plus-lighter", "multiply", undefined]);
});

test.each([
  [4, "blur(4px)"],
  [[4, 6], "blur(5px)"],
  [{ sigma_x: 2, sigma_y: 2, tile_mode: "decal" }, "blur(2px)"],
])("blur %j", (wire, css) => expect(toCssBlur(readBlur(wire))).toBe(css));

test("every field of a button's style may depend on its state", () => {
  const style = readButtonStyle({
    color: { hovered: "red", "": "blue" },
    padding: {},
    side: { "ControlState.FOCUSED": { width: 3 } },
    shape: { _type: "stadium" },
    visual_density: "compact",
  });
  expect(style.color && pickState(style.color, new Set(["hovered"]))).toBe("#f44336");
  expect(style.padding?.fallback?.left).toBe(0);
  expect(style.side?.states[0]?.[1]).toMatchObject({ width: 3, color: "var(--md-outline)" });
  expect(style.shape?.fallback?.type).toBe("stadium");
  expect(style.visualDensity).toBe("compact");
  expect(style).not.toHaveProperty("elevation");
});
