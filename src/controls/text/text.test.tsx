import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const span = (id: number, text: string, style = {}) => control("TextSpan", id, { text, style });

describe("Text", () => {
  it("is as high as a line where it is empty", () => {
    const page = renderControls([
      control("Text", 10, { key: "empty" }),
      control("Text", 11, { key: "large", size: 40 }),
      control("Text", 12, { key: "spans", spans: [span(13, "")] }),
    ]);
    const size = (key: string) => {
      const { width, height } = page.find(`[data-key=${key}]`).getBoundingClientRect();
      return [width, height];
    };
    expect(size("empty")).toEqual([0, 20]);
    expect(size("large")).toEqual([0, 57]);
    expect(size("spans")).toEqual([0, 20]);
    page.set(10, { value: "a" });
    expect(page.find("[data-key=empty]").offsetHeight).toBe(20);
  });

  it("is clipped only where it has less room than it needs", () => {
    const text = control("Text", 10, { value: "Words, more words and yet more words" });
    const page = renderControls([
      text,
      control("Container", 11, { width: 50, height: 20, content: { ...text, _i: 12 } }),
    ]);
    expect(page.all(ofType("Text")).map((element) => getComputedStyle(element).overflow)).toEqual(["visible", "clip"]);
  });

  it("gives a run's background the height of the line without moving it", () => {
    const page = renderControls([
      control("Text", 10, { spans: [span(11, "a ", { size: 16 }), span(12, "b", { size: 16, bgcolor: "#ff0000" })] }),
    ]);
    expect(page.find(ofType("Text")).offsetHeight).toBe(23);
    expect(page.all(".text-run")[1]?.getBoundingClientRect().height).toBeCloseTo(23, 0);
  });
});
