import { describe, expect, it } from "vitest";
import { layOut, type Measure, type ParagraphLimits } from "./text-layout.ts";
import { readPathElements, toSvgPath } from "./path-elements.ts";

const path = (...elements: readonly object[]) => toSvgPath(readPathElements(elements));

describe("path elements", () => {
  it.each([
    ["lines", [{ _type: "MoveTo", x: 1, y: 2 }, { _type: "LineTo", x: 3, y: 4 }, { _type: "Close" }], "M1 2L3 4Z"],
    ["a line from nowhere starts at the origin", [{ _type: "LineTo", x: 3, y: 4 }], "M0 0L3 4"],
    [
      "a weight that Python left out is 1",
      [{ _type: "MoveTo" }, { _type: "QuadraticTo", cp1x: 5, cp1y: 0, x: 10, y: 10 }],
      "M0 0Q5 0 10 10",
    ],
    [
      "a weight of 0 is a straight line",
      [{ _type: "MoveTo" }, { _type: "QuadraticTo", cp1x: 5, cp1y: 0, x: 10, y: 10, w: 0 }],
      "M0 0L10 10",
    ],
    [
      "a cubic curve",
      [{ _type: "MoveTo" }, { _type: "CubicTo", cp1x: 1, cp1y: 2, cp2x: 3, cp2y: 4, x: 5, y: 6 }],
      "M0 0C1 2 3 4 5 6",
    ],
    [
      "an arc to a point",
      [
        { _type: "MoveTo" },
        { _type: "ArcTo", x: 10, y: 10, radius: 5, rotation: 45, large_arc: true, clockwise: false },
      ],
      "M0 0A5 5 45 1 0 10 10",
    ],
    ["an oval", [{ _type: "Oval", x: 0, y: 0, width: 20, height: 10 }], "M20 5A10 5 0 0 1 0 5A10 5 0 0 1 20 5Z"],
    [
      "a quarter of a circle",
      [{ _type: "Arc", x: 0, y: 0, width: 20, height: 20, start_angle: 0, sweep_angle: Math.PI }],
      "M20 10A10 10 0 0 1 10 20A10 10 0 0 1 0 10",
    ],
    [
      "a rounded rectangle",
      [{ _type: "Rect", x: 1, y: 2, width: 20, height: 10, border_radius: { top_left: 4 } }],
      "M5 2H21V12H1V6a4 4 0 0 1 4 -4Z",
    ],
    [
      "sub-paths are moved",
      [
        {
          _type: "SubPath",
          x: 10,
          y: 20,
          elements: [
            { _type: "MoveTo", x: 1, y: 1 },
            { _type: "LineTo", x: 2, y: 2 },
          ],
        },
      ],
      "M11 21L12 22",
    ],
  ])("%s", (_name, elements, expected) => {
    expect(path(...elements)).toBe(expected);
  });

  it("a conic of the weight of a circle is round", () => {
    const w = Math.SQRT1_2;
    const data = path(
      { _type: "MoveTo", x: 100, y: 0 },
      { _type: "QuadraticTo", cp1x: 100, cp1y: 100, x: 0, y: 100, w },
    );
    const ends = [...data.matchAll(/Q\S+ \S+ (\S+) ([^Q]+)/g)].map(([, x, y]) => Math.hypot(Number(x), Number(y)));
    expect(ends).toHaveLength(8);
    for (const radius of ends) expect(radius).toBeCloseTo(100, 3);
  });
});

describe("layout of text", () => {
  // Every letter 10 wide; run 1 is twice as high as run 0.
  const measure: Measure = (run, text) => ({ width: text.length * 10, ascent: run ? 20 : 10, descent: run ? 8 : 4 });
  const base: ParagraphLimits = {
    maxWidth: Infinity,
    maxLines: undefined,
    ellipsis: undefined,
    align: "start",
    isRtl: false,
  };
  const lay = (runs: readonly string[], limits: Partial<ParagraphLimits> = {}) => {
    const { lines, width, height } = layOut(runs, { ...base, ...limits }, measure);
    const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join("|"));
    const starts = lines.map(({ pieces }) => pieces[0]?.x);
    return { texts, starts, width, height };
  };

  it("breaks at line breaks only, where there is no width", () => {
    expect(lay(["one two\nthree"])).toEqual({ texts: ["one two", "three"], starts: [0, 0], width: 70, height: 28 });
  });

  it("wraps at spaces and hyphens, and inside words that fit nowhere", () => {
    expect(lay(["aa bb cc"], { maxWidth: 50 })).toMatchObject({ texts: ["aa bb", "cc"], width: 50 });
    expect(lay(["aa-bb"], { maxWidth: 30 }).texts).toEqual(["aa-", "bb"]);
    expect(lay(["abcdefg h"], { maxWidth: 30 }).texts).toEqual(["abc", "def", "g h"]);
    expect(lay(["日本語"], { maxWidth: 20 }).texts).toEqual(["日本", "語"]);
  });

  it("does not break between runs of one word", () => {
    expect(lay(["a b", "c d"], { maxWidth: 30 }).texts).toEqual(["a", "b|c", "d"]);
  });

  it("aligns the lines within the paragraph", () => {
    const text = ["aaaa b"];
    expect(lay(text, { maxWidth: 40, align: "right" }).starts).toEqual([0, 30]);
    expect(lay(text, { maxWidth: 40, align: "center" }).starts).toEqual([0, 15]);
    expect(lay(text, { maxWidth: 40, isRtl: true }).starts).toEqual([0, 30]);
  });

  it("justifies all lines but the last", () => {
    const { lines } = layOut(["a b cccc d"], { ...base, maxWidth: 50, align: "justify" }, measure);
    expect(lines.map(({ wordGap }) => wordGap)).toEqual([20, 0, 0].slice(0, lines.length));
  });

  it("ends with an ellipsis after so many lines", () => {
    expect(lay(["aa bb cc dd"], { maxWidth: 50, maxLines: 1 }).texts).toEqual(["aa bb"]);
    expect(lay(["aa bb cc dd"], { maxWidth: 50, maxLines: 1, ellipsis: "…" }).texts).toEqual(["aa b…"]);
    expect(lay(["short\ntoo long\nmore"], { maxWidth: 50, ellipsis: "…" }).texts).toEqual(["short", "too …"]);
    expect(lay(["fits"], { maxWidth: 50, maxLines: 1, ellipsis: "…" }).texts).toEqual(["fits"]);
  });

  it("a line is as high as its highest run", () => {
    expect(lay(["a", "b"])).toMatchObject({ texts: ["a|b"], height: 28 });
  });
});
