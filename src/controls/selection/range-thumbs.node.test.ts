import { describe, expect, it } from "vitest";
import { moveThumb, pickThumb } from "./range-thumbs.ts";

describe("pickThumb", () => {
  const ends = { start: 0.2, end: 0.6 };
  it.each([
    [0.1, "start"],
    [0.39, "start"],
    [0.41, "end"],
    [1, "end"],
  ] as const)("takes the nearer thumb at %d", (at, thumb) => {
    expect(pickThumb(ends, at, 0, 0.05)).toBe(thumb);
  });

  it("waits for a direction where it touches both", () => {
    const close = { start: 0.5, end: 0.52 };
    expect([0, -0.01, 0.01].map((moved) => pickThumb(close, 0.51, moved, 0.05))).toEqual([undefined, "start", "end"]);
  });
});

describe("moveThumb", () => {
  const ends = { start: 0.2, end: 0.6 };
  it("keeps thumbs on the track and apart", () => {
    expect(moveThumb(ends, "start", 0.9, 0.1)).toEqual({ start: 0.5, end: 0.6 });
    expect(moveThumb(ends, "end", 0, 0.1).end).toBeCloseTo(0.3);
    expect(moveThumb(ends, "start", -1, 0.1)).toEqual({ start: 0, end: 0.6 });
    expect(moveThumb(ends, "end", 2, 0)).toEqual({ start: 0.2, end: 1 });
  });
});
