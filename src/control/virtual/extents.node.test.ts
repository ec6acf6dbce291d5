import { describe, expect, it } from "vitest";
import { Extents } from "./extents.ts";
import { grow, withSingles } from "./range.ts";

const lines = (count: number) => Array.from({ length: count }, () => ({}));

describe("Extents", () => {
  it("sums measured extents, estimates and gaps", () => {
    const extents = new Extents(10);
    extents.setKeys(lines(4));
    extents.setRules({ gap: 2, fixed: undefined });
    extents.measure(1, 30);
    expect([0, 1, 2, 3, 4].map((index) => extents.startOf(index))).toEqual([0, 12, 44, 56, 68]);
    expect(extents.total).toBe(66);
    extents.measure(0, 5);
    expect(extents.startOf(2)).toBe(39);
  });

  it("finds the line at an offset, or the nearest", () => {
    const extents = new Extents(10);
    extents.setKeys(lines(5));
    extents.measure(2, 100);
    expect([-5, 0, 19, 20, 119, 120, 1e6].map((offset) => extents.lineAt(offset))).toEqual([0, 0, 1, 2, 2, 3, 4]);
    expect(extents.linesBetween(15, 125)).toEqual({ from: 1, to: 4 });
    expect(extents.linesBetween(-500, -400)).toEqual({ from: 0, to: 1 });
  });

  it("keeps what was measured with its line, wherever that goes", () => {
    const keys = lines(3);
    const extents = new Extents(10);
    extents.setKeys(keys);
    extents.measure(0, 50);
    extents.setKeys([{}, ...keys]);
    expect(extents.startOf(2)).toBe(60);
    extents.setKeys([{}]);
    extents.setKeys(keys.toReversed());
    expect(extents.extentOf(2)).toBe(50);
    expect(extents.total).toBe(70);
  });

  it("estimates the rest by what was measured, and leaves small differences alone", () => {
    const extents = new Extents(10);
    extents.setKeys(lines(1000));
    expect(extents.reestimate()).toBe(false);
    for (let index = 0; index < 10; index++) extents.measure(index, 40);
    expect(extents.reestimate()).toBe(true);
    expect(extents.total).toBe(40_000);
    extents.measure(10, 41);
    expect(extents.reestimate()).toBe(false);
    expect(extents.total).toBe(40_001);
  });

  it("takes a fixed extent for all, measured or not", () => {
    const extents = new Extents(10);
    extents.setKeys(lines(10));
    extents.measure(0, 99);
    extents.setRules({ gap: 0, fixed: 20 });
    expect(extents.total).toBe(200);
    extents.setRules({ gap: 0, fixed: undefined });
    expect(extents.total).toBe(189);
  });

  it("is empty without lines", () => {
    const extents = new Extents(10);
    extents.setRules({ gap: 5, fixed: undefined });
    expect(extents.total).toBe(0);
    expect(extents.linesBetween(0, 100)).toEqual({ from: 0, to: 0 });
  });
});

describe("Ranges", () => {
  it("join single lines that touch", () => {
    expect(withSingles({ from: 5, to: 8 }, [8, 1, 20, 6])).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 9 },
      { from: 20, to: 21 },
    ]);
    expect(withSingles({ from: 3, to: 3 }, [])).toEqual([]);
  });

  it("grow step by step, and start over where they do not meet", () => {
    expect(grow({ from: 5, to: 8 }, { from: 3, to: 12 }, 3)).toEqual({ from: 5, to: 11 });
    expect(grow({ from: 5, to: 12 }, { from: 3, to: 12 }, 3)).toEqual({ from: 3, to: 12 });
    expect(grow({ from: 5, to: 8 }, { from: 100, to: 120 }, 4)).toEqual({ from: 100, to: 104 });
    expect(grow({ from: 3, to: 12 }, { from: 3, to: 12 }, 4)).toEqual({ from: 3, to: 12 });
  });
});
