import { expect, test } from "vitest";
import { mergeTextStyles, readTextStyle, toCssFontFamily, toCssTextStyle } from "./text-style.ts";
import { readTextThemeStyle, TEXT_THEME_STYLES, toCssTextThemeStyle } from "./text-theme-style.ts";

test("a style gives CSS for what it has and nothing else", () => {
  expect(toCssTextStyle(readTextStyle({}))).toEqual({});
  expect(
    toCssTextStyle(
      readTextStyle({ size: 24, height: 1.2, weight: "w500", italic: true, letter_spacing: 0, color: "primary" }),
    ),
  ).toEqual({
    "font-size": "24px",
    "--lh": "1.2",
    "font-weight": "500",
    "font-style": "italic",
    "letter-spacing": "0px",
    color: "var(--md-primary)",
  });
});

test("decorations are bits", () => {
  const css = toCssTextStyle(readTextStyle({ decoration: 5, decoration_style: "wavy", decoration_thickness: 2 }));
  expect(css).toMatchObject({
    "text-decoration-line": "underline line-through",
    "text-decoration-style": "wavy",
    "text-decoration-color": "var(--md-on-surface)",
  });
});

test("a foreground takes the place of the colour", () => {
  const stroke = { color: "red", style: "stroke", stroke_width: 3 };
  expect(toCssTextStyle(readTextStyle({ color: "blue", foreground: stroke }))).toMatchObject({
    color: "#f44336",
    "-webkit-text-stroke": "3px #f44336",
    "-webkit-text-fill-color": "transparent",
  });
});

test("a gradient as foreground shows through the glyphs", () => {
  const gradient = { _type: "linear", colors: ["red", "blue"], begin: [0, 0], end: [90, 0] };
  expect(toCssTextStyle(readTextStyle({ foreground: { gradient } }))).toMatchObject({
    "background-image": "linear-gradient(1.5708rad, #f44336 0px, #2196f3 90px)",
    "background-clip": "text",
    "-webkit-text-fill-color": "transparent",
  });
});

test("families are quoted, except the generic ones", () => {
  expect(toCssFontFamily('Kanit"', ["monospace"])).toBe('"Kanit", monospace');
  expect(toCssFontFamily(undefined)).toBeUndefined();
  expect(toCssTextStyle({ fontFamily: "Kanit" })["font-family"]).toBe('"Kanit", var(--md-font-family, sans-serif)');
});

test("a bad field is named", () => {
  expect(() => readTextStyle({ weight: "heavy" })).toThrow("weight: expected one of normal, bold");
});

test("there are fifteen theme styles", () => {
  expect(TEXT_THEME_STYLES).toHaveLength(15);
  expect(toCssTextThemeStyle(readTextThemeStyle("TextThemeStyle.DISPLAY_LARGE"))).toBe("display-large");
});

test("merging: what the upper style does not say shows through", () => {
  expect(mergeTextStyles({ size: 1, color: "red" }, { size: 2, color: undefined })).toEqual({ size: 2, color: "red" });
});
