import { expect, it } from "vitest";
import english from "./english.json";
import { LANGUAGES } from "./languages.ts";

it.each(Object.entries(LANGUAGES))("%s has every word", (_name, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(english));
  expect(Object.values(words).filter((word) => word.trim() === "")).toEqual([]);
});

it("has a word of its own for most things", () => {
  for (const [name, words] of Object.entries(LANGUAGES)) {
    const shared = Object.entries(words).filter(([key, word]) => Reflect.get(english, key) === word);
    expect(shared.length, name).toBeLessThan(5);
  }
});
