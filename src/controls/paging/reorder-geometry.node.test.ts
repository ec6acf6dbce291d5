import { describe, expect, it } from "vitest";
import { finalIndex, insertIndexAt, moveItem, restingPlace, shiftOf, type ItemSpan } from "./reorder-geometry.ts";

/** Five items of 40 px, of which the third is lifted. */
const spans: readonly ItemSpan[] = [0, 1, 2, 3, 4].map((index) => ({ index, start: index * 40, extent: 40 }));
const lifted = (insert: number) => ({ index: 2, extent: 40, insert });

describe("where a lifted item goes", () => {
  it.each([
    [80, 2],
    // Half of the next one is covered.
    [99, 2],
    [101, 4],
    [141, 5],
    [400, 5],
    [61, 2],
    [59, 1],
    [0, 0],
    [-100, 0],
  ])("dragged to %d px it goes before item %d", (start, insert) => {
    expect(insertIndexAt(spans, lifted(2), start)).toBe(insert);
  });

  it("comes back to its own place, from below with the index after it", () => {
    expect(insertIndexAt(spans, lifted(4), 95)).toBe(3);
    expect(insertIndexAt(spans, lifted(3), 75)).toBe(2);
    expect(insertIndexAt(spans, lifted(1), 70)).toBe(2);
  });

  it("has the items between make room", () => {
    expect(spans.map(({ index }) => shiftOf(index, lifted(0)))).toEqual([40, 40, 0, 0, 0]);
    expect(spans.map(({ index }) => shiftOf(index, lifted(5)))).toEqual([0, 0, 0, -40, -40]);
    expect(spans.map(({ index }) => shiftOf(index, lifted(3)))).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    [0, 0, 0],
    [2, 80, 2],
    [3, 80, 2],
    [5, 160, 4],
  ])("before item %d it rests at %d px and has index %d", (insert, place, index) => {
    expect(restingPlace(lifted(insert), (at) => spans[at])).toBe(place);
    expect(finalIndex(lifted(insert))).toBe(index);
  });
});

it("items move within a list", () => {
  expect(moveItem(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moveItem(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
});
