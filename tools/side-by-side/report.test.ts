import { expect, test } from "vitest";
import { explain, reasonsOf, type Reason } from "./explanations.ts";
import { complaints, median, type BoxOff, type Comparison } from "./report.ts";

const box = { left: 10, top: 20, right: 110, bottom: 60, colour: "#ff0000" };
const reason: Reason = { case: "text light", box: [10, 20, 110, 60], reason: "Flet draws it twice" };

function comparison(...boxesOff: readonly BoxOff[]): Comparison {
  return { name: "text light", difference: { all: 0.01, painted: 0.1 }, boxes: 3, boxesOff };
}

function off(explanation: Reason | undefined): BoxOff {
  return { flet: box, ours: undefined, off: Infinity, explanation };
}

test("the median of an even number lies between the two in the middle", () => {
  expect(median([0.03, 0.01])).toBeCloseTo(0.02);
  expect(median([3, 1, 2])).toBe(2);
});

test("complains about an empty picture, a box without a reason, and a reason without a box", () => {
  expect(complaints([comparison()], [])).toEqual([]);
  expect(complaints([{ ...comparison(), boxes: 0 }], [])).toEqual(["text light: nothing is seen"]);
  expect(complaints([comparison(off(reason))], [reason])).toEqual([]);
  expect(complaints([comparison(off(reason), off(undefined))], [reason])).toEqual(["text light: 1 boxes off"]);
  expect(complaints([comparison()], [reason])).toEqual(["text light: 10, 20, 110, 60 is explained, but no longer off"]);
  expect(complaints([comparison()], [{ ...reason, case: "menus light" }])).toEqual([]);
});

test("a reason is for one box of its case", () => {
  const pair = { flet: box, ours: undefined, off: Infinity };
  expect(explain("text light", pair, [reason])).toBe(reason);
  expect(explain("text dark", pair, [reason])).toBeUndefined();
  expect(explain("text light", { ...pair, flet: { ...box, left: 20 } }, [reason])).toBeUndefined();
  expect(explain("text light", { ...pair, flet: undefined, ours: box }, [reason])).toBe(reason);
});

test("one cause is written once for all the variants that show it", () => {
  const entry = { program: "text", reason: reason.reason, boxes: { light: [reason.box], dark: "light" } };
  expect(reasonsOf([entry])).toEqual([reason, { ...reason, case: "text dark" }]);
  expect(() => reasonsOf([{ ...entry, boxes: { dark: "light" } }])).toThrow("text has no list of boxes for dark");
});
