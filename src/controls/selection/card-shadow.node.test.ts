import { expect, it } from "vitest";
import { toCssCardShadow } from "./card-shadow.ts";

it.each([
  [0, "none"],
  [-1, "none"],
  [2, "0 3px 2.155px -2px rgb(0 0 0 / 0.2), 0 2px 3.31px 0px rgb(0 0 0 / 0.14), 0 1px 6.775px 0px rgb(0 0 0 / 0.12)"],
])("elevation %d", (elevation, shadow) => {
  expect(toCssCardShadow(elevation)).toBe(shadow);
});

it("takes the next lower elevation that is known", () => {
  expect(toCssCardShadow(7)).toBe(toCssCardShadow(6));
  expect(toCssCardShadow(99)).toBe(toCssCardShadow(24));
});
