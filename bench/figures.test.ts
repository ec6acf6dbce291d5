import { expect, test } from "vitest";
import { Figures, summarise } from "./figures.ts";
import { reached } from "./bars.ts";
import { toMarkdown } from "./report.ts";

const CLICK = { id: "click-10", title: "Click", unit: "ms" } as const;

test("the median is the middle one, or between the two in the middle", () => {
  expect(summarise([9, 1, 5])).toEqual({ median: 5, least: 1, most: 9, count: 3 });
  expect(summarise([4, 1, 2, 10])?.median).toBe(3);
  expect(summarise([])).toBeUndefined();
});

test("a bar compares the medians of two sides", () => {
  const figures = new Figures();
  for (const value of [10, 30, 20]) figures.add(CLICK, "ours", value);
  for (const value of [100, 50]) figures.add(CLICK, "flet", value);
  const bar = { metric: "click-10", against: "flet", atMost: 0.5 } as const;
  expect(reached(bar, figures)).toBeCloseTo(20 / 75);
  expect(reached({ ...bar, against: "floor" }, figures)).toBeUndefined();
});

test("the report has the ratio, the bar, and what could not be measured", () => {
  const figures = new Figures();
  figures.add(CLICK, "ours", 30);
  figures.add(CLICK, "flet", 40);
  figures.fail("rows", "flet", new Error("nothing was shown\nand more"));
  const report = toMarkdown(figures, { browser: "Chrome/1", runs: 1, date: "2030-01-01" });
  expect(report).toContain("| Click (ms) | 30 | 40 | 0.75 | – | – |");
  expect(report).toContain("| Click | 0.5 of Flet's own | 0.75 | missed |");
  expect(report).toContain("- rows, flet: nothing was shown\n");
});

test("a bar that depends on another figure holds only where that is so", () => {
  const bytes = { id: "bytes", title: "Bytes", unit: "MB" } as const;
  const report = (snapshots: number) => {
    const figures = new Figures();
    figures.add({ id: "snapshots", title: "Snapshots", unit: "" }, "ours", snapshots);
    figures.add(bytes, "ours", 8);
    figures.add(bytes, "flet", 10);
    return toMarkdown(figures, { browser: "Chrome/1", runs: 1, date: "2030-01-01" });
  };
  expect(report(1)).toContain("| Bytes | 1 of Flet's own | 0.80 | met |");
  expect(report(0)).toContain("| Bytes | 0.65 of Flet's own | 0.80 | missed |");
  expect(report(0)).not.toContain("1 of Flet's own");
});
