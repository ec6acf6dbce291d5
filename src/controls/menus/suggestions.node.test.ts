import { expect, it } from "vitest";
import { readSuggestions, suggest } from "./suggestions.ts";

it("reads suggestions: one text stands for the other, empty ones do not count, equal ones share a place", () => {
  const list = [
    { key: "a", value: "A" },
    { key: "b" },
    {},
    { value: "C" },
    { key: "", value: "" },
    { key: "a", value: "A" },
  ];
  expect(readSuggestions(list)).toEqual([
    { key: "a", value: "A", index: 0 },
    { key: "b", value: "b", index: 1 },
    { key: "C", value: "C", index: 2 },
    { key: "a", value: "A", index: 0 },
  ]);
  expect(() => readSuggestions("a")).toThrow("a list of suggestions");
});

it("suggests by what is in the key, whatever the case, and nothing for no text", () => {
  const list = readSuggestions([
    { key: "one 1", value: "One" },
    { key: "two 2", value: "Two" },
  ]);
  expect(suggest(list, "N").map(({ value }) => value)).toEqual(["One"]);
  expect(suggest(list, "2").map(({ value }) => value)).toEqual(["Two"]);
  expect(suggest(list, "")).toEqual([]);
});
