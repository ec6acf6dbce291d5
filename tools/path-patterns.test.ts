import { expect, test } from "vitest";
import { matchesAny } from "./path-patterns.ts";

test.each([
  ["assets/films", "assets/films/long.mp4", true],
  ["assets/films/", "assets/films/long.mp4", true],
  ["./assets/films", "assets/films", true],
  ["assets/films", "assets/films2/x", false],
  ["films", "assets/films/x", false],
  ["**/films", "assets/films/x", true],
  ["*.psd", "logo.psd", true],
  ["*.psd", "art/logo.psd", false],
  ["**/*.psd", "art/logo.psd", true],
  ["**/*.psd", "logo.psd", true],
  ["a.b", "axb", false],
  ["art\\raw", "art/raw/x", true],
])("%s names %s: %s", (pattern, path, isNamed) => {
  expect(matchesAny(path, [pattern])).toBe(isNamed);
});

test("no patterns name nothing", () => {
  expect(matchesAny("main.py", [])).toBe(false);
});
