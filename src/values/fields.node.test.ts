import { describe, expect, test } from "vitest";
import { readAutofill } from "./autofill.ts";
import { readMainAxisAlignment, toCssMainAxisAlignment } from "./axis-alignment.ts";
import { pickState } from "./control-state.ts";
import { readFabLocation } from "./fab-location.ts";
import { readBoxFit, readImageRepeat, toCssBackgroundSize, toCssImageRepeat, toCssObjectFit } from "./image-fit.ts";
import { readInputBorders } from "./input-border.ts";
import { filterInput, readInputFilter } from "./input-filter.ts";
import { readKeyboardType, toInputMode } from "./keyboard-type.ts";
import { readLocale, readLocaleConfiguration, toLanguageTag } from "./locale.ts";
import { readMarkdownCodeTheme, readMarkdownStyleSheet } from "./markdown-style-sheet.ts";
import { readMenuStyle } from "./menu-style.ts";
import { MOUSE_CURSORS, readMouseCursor, toCssMouseCursor } from "./mouse-cursor.ts";
import { readPaint } from "./paint.ts";
import { pickResponsive, readResponsive } from "./responsive.ts";
import { readStrutStyle, toCssStrut } from "./strut-style.ts";
import { readTabIndicator } from "./tab-indicator.ts";
import { capitalize } from "./text-capitalization.ts";
import { clampSelection, readTextSelection, toWireSelection } from "./text-selection.ts";
import { readTooltip } from "./tooltip.ts";
import { densityPx, readVisualDensity } from "./visual-density.ts";

describe("responsive numbers", () => {
  test.each([
    [500, 12],
    [576, 6],
    [991, 6],
    [1300, 3],
  ])("a page of %d px takes %d", (width, expected) => {
    const number = readResponsive({ lg: 3, "ResponsiveRowBreakpoint.SM": 6 });
    expect(pickResponsive(number, width, 12)).toBe(expected);
  });

  test("a plain number holds everywhere, own breakpoints count instead of Flet's", () => {
    expect(pickResponsive(readResponsive(4), 100, 12)).toBe(4);
    expect(pickResponsive(readResponsive({ wide: 2 }), 100, 12, readResponsive({ wide: 80 }))).toBe(2);
  });
});

describe("input borders", () => {
  test("have the defaults of their type", () => {
    expect(readInputBorders({ _type: "underline" }).fallback).toEqual({
      type: "underline",
      side: undefined,
      radius: { topLeft: 4, topRight: 4, bottomLeft: 0, bottomRight: 0 },
      gapPadding: 4,
    });
    expect(readInputBorders("none").fallback?.type).toBe("none");
  });

  test("come per state", () => {
    const map = readInputBorders({
      focused: { _type: "outline", side: { width: 3 }, border_radius: 9 },
      default: { _type: "none" },
    });
    expect(pickState(map, new Set(["focused"]))).toMatchObject({ side: { width: 3 }, radius: { topLeft: 9 } });
    expect(pickState(map, new Set())?.type).toBe("none");
  });
});

describe("input filters", () => {
  test("an allowing filter takes back what does not match", () => {
    const filter = readInputFilter({ regex_string: "^[0-9]*$" });
    expect([filterInput(filter, "1", "12"), filterInput(filter, "1", "1a"), filterInput(filter, "1", "")]).toEqual([
      "12",
      "1",
      "",
    ]);
  });

  test("a denying filter replaces every match, literally", () => {
    const filter = readInputFilter({
      regex_string: "a",
      allow: false,
      replacement_string: "$&",
      case_sensitive: false,
    });
    expect(filterInput(filter, "", "xAa")).toBe("x$&$&");
  });

  test("a broken pattern is named", () => {
    expect(() => readInputFilter({ regex_string: "(" })).toThrow('expected a regular expression, got "("');
    expect(() => readInputFilter({})).toThrow("regex_string");
  });
});

test("selections stay within the text and go back as they came", () => {
  const selection = readTextSelection({ base_offset: 2, extent_offset: 9 });
  expect(toWireSelection(clampSelection(selection, 5))).toEqual({
    base_offset: 2,
    extent_offset: 5,
    affinity: "downstream",
    directional: false,
  });
});

test("a plain tooltip waits 800 ms, an object does not", () => {
  expect(readTooltip("Hi")).toEqual({ message: "Hi", waitDuration: 800 });
  expect(readTooltip({ message: "Hi", trigger_mode: "long_press", padding: 4 })).toMatchObject({
    waitDuration: 0,
    triggerMode: "longPress",
    padding: { left: 4 },
  });
});

test("a tooltip's own fields win over its theme's, and a colour of its own over the theme's decoration", () => {
  const themed = { wait_duration: 300, padding: 9, decoration: { bgcolor: "#ff00ff00" }, text_style: { size: 20 } };
  expect(readTooltip({ message: "Hi", padding: 4, margin: null }, themed)).toMatchObject({
    waitDuration: 300,
    padding: { left: 4 },
    decoration: {},
    textStyle: { size: 20 },
  });
  expect(readTooltip({ message: "Hi", bgcolor: "#ff102030" }, themed).decoration).toBeUndefined();
  expect(readTooltip("Hi", themed)).toMatchObject({ message: "Hi", waitDuration: 800, padding: { left: 9 } });
});

test("locales are language tags", () => {
  const traditional = { language_code: "zh", script_code: "Hant", country_code: " TW " };
  expect(toLanguageTag(readLocale(traditional))).toBe("zh-Hant-TW");
  expect(toLanguageTag(readLocale({}))).toBe("und");
  expect(readLocaleConfiguration({}).supported.map(toLanguageTag)).toEqual(["en-US"]);
});

test("all 36 cursors have CSS", () => {
  expect(MOUSE_CURSORS).toHaveLength(36);
  expect(toCssMouseCursor(readMouseCursor("MouseCursor.RESIZE_UP_LEFT_DOWN_RIGHT"))).toBe("nwse-resize");
  expect(toCssMouseCursor(readMouseCursor("click"))).toBe("pointer");
});

test("words that CSS spells otherwise", () => {
  expect(toCssMainAxisAlignment(readMainAxisAlignment("spaceEvenly"))).toBe("space-evenly");
  expect(toCssObjectFit(readBoxFit("scaleDown"))).toBe("scale-down");
  expect(toCssBackgroundSize(readBoxFit("fitWidth"))).toBe("100% auto");
  expect(toCssBackgroundSize(readBoxFit("scaleDown"))).toBe("auto");
  expect(toCssImageRepeat(readImageRepeat("repeatY"))).toBe("repeat-y");
  expect(toInputMode(readKeyboardType("number"))).toBe("decimal");
  expect(["standard", "compact"].map((name) => densityPx(readVisualDensity(name)))).toEqual([0, -8]);
});

test("browsers fill by one hint that they know", () => {
  expect(readAutofill(["location", "oneTimeCode"])).toBe("one-time-code");
  expect(readAutofill("AutofillHint.NEW_PASSWORD")).toBe("new-password");
  expect(readAutofill("location")).toBeUndefined();
});

test("style sheets read their fields by kind", () => {
  expect(readMarkdownStyleSheet({ h1_text_style: { size: 9 }, p_padding: 3 })).toMatchObject({
    h1TextStyle: { size: 9 },
    pPadding: { top: 3 },
  });
  expect(readMarkdownCodeTheme("Atom-One-Dark")).toBe("atom-one-dark");
  expect(Object.keys(readMarkdownCodeTheme({ class_name: {}, selector_tag: {}, built_in: {} }))).toEqual([
    "class",
    "selector-tag",
    "built_in",
  ]);
  expect(readMenuStyle({ bgcolor: { hovered: "red" } }).bgcolor?.states).toEqual([["hovered", "#f44336"]]);
});

test("an empty paint fills with black, a strut may set a line's height", () => {
  expect(readPaint({})).toMatchObject({ color: "#000000", style: "fill", strokeWidth: 0, gradient: undefined });
  expect(toCssStrut(readStrutStyle({ height: 2, leading: 0.5, force_strut_height: true }))).toBe("calc(2.5 * 1em)");
  expect(toCssStrut(readStrutStyle({ size: 20 }))).toBe("max(round(calc(var(--lh) * 1em), 1px), calc(1.17 * 20px))");
});

test.each([
  ["words", "two words.  more", "Two Words.  More"],
  ["sentences", "one. two.three", "One. Two.Three"],
  ["characters", "straße", "STRAßE"],
  ["none", "as is", "as is"],
] as const)("capital %s", (capitalization, typed, stands) => expect(capitalize(typed, capitalization)).toBe(stands));

test("a floating button sits at a named place or at a point", () => {
  expect(readFabLocation("FloatingActionButtonLocation.MINI_END_TOP")).toBe("miniEndTop");
  expect(readFabLocation({ x: 5, y: 6 })).toEqual({ x: 5, y: 6 });
  expect(() => readFabLocation("middle")).toThrow("expected one of startDocked");
});

test("a tab indicator is two white px unless it has a side", () => {
  expect(readTabIndicator({}).side).toMatchObject({ color: "#ffffff", width: 2 });
  expect(readTabIndicator({ border_side: { width: 5 } }).side).toMatchObject({ color: "#000000", width: 5 });
});
