import { expect, test } from "vitest";
import { complaints, medianShare, type Comparison } from "./report.ts";

const fine: Comparison = { name: "text light", share: 0.01, boxes: 3, boxesOff: [], explanation: undefined };
const off: Comparison = {
  ...fine,
  share: 0.03,
  boxesOff: [{ flet: undefined, ours: undefined, off: Infinity }],
};

test("the median of an even number lies between the two in the middle", () => {
  expect(medianShare([fine, off])).toBeCloseTo(0.02);
  expect(medianShare([off, fine, fine])).toBe(0.01);
});

test("complains about a box without a reason, and a reason without a box", () => {
  expect(complaints([fine])).toEqual([]);
  expect(complaints([{ ...off, explanation: "Flet draws it twice" }])).toEqual([]);
  expect(complaints([off])).toEqual(["text light: 1 boxes off"]);
  expect(complaints([{ ...fine, explanation: "Flet draws it twice" }])).toHaveLength(1);
});
