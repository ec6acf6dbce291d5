import { expect, test } from "vitest";
import { readPart, takePart } from "./part.ts";

test("the parts of a sweep are all of it, each program once", () => {
  const items = [1, 2, 3, 4, 5, 6, 7];
  const parts = ["1/3", "2/3", "3/3"].flatMap((text) => takePart(items, readPart(text)));
  expect(parts.toSorted((a, b) => a - b)).toEqual(items);
  expect(takePart(items, readPart(undefined))).toEqual(items);
});

test.each(["0/3", "4/3", "2", "a/b"])("%s is no part", (text) => {
  expect(() => readPart(text)).toThrow("--part takes");
});
