import { expect, test } from "vitest";
import { toPage } from "./page.ts";
import type { Comparison } from "./report.ts";

const flet = { left: 10, top: 20, right: 110, bottom: 60, colour: "#ff0000" };
const explanation = { case: "text light", box: [10, 20, 110, 60], reason: "Flet draws it twice" } as const;
const text: Comparison = {
  name: "text light",
  difference: { all: 0.01, painted: 0.1 },
  boxes: 3,
  boxesOff: [{ flet, ours: undefined, off: Infinity, explanation }],
};

test("has medians and boxes of each variant, both figures of each program, and every reason", () => {
  const menus: Comparison = { ...text, name: "menus light", difference: { all: 0.03, painted: 0.3 }, boxesOff: [] };
  const page = toPage([text, menus, { ...text, name: "text dark", boxesOff: [] }], ["light", "dark", "rtl"]);
  const lines = page.split("\n").map((line) => line.replaceAll(/ +/g, " "));
  expect(lines).toContain("| median | light | dark |");
  expect(lines).toContain("| of all pixels | 2.00 % | 1.00 % |");
  expect(lines).toContain("| of what is painted | 20.00 % | 10.00 % |");
  expect(lines).toContain("| more than 4 px off | 1 | 0 |");
  expect(lines).toContain("| menus | 3.00 %, 30.00 % | |");
  expect(lines).toContain("- text light, 10, 20 to 110, 60: Flet draws it twice");
});
