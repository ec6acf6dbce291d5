import { expect, test } from "vitest";
import { chooseFletRelease, defaultFletRelease } from "./flet-releases.ts";
import { isMetBy, specifierOf } from "./version-specifier.ts";

test.each([
  [undefined, "1.0.5"],
  ["flet", "1.0.5"],
  ["flet[all]>=1.0", "1.0.5"],
  ["flet==1.0.2", "1.0.2"],
  ["flet[web]===1.0.0", "1.0.0"],
  ["flet (==1.0.3)", "1.0.3"],
  ["flet<1.0.4,!=1.0.3", "1.0.2"],
  ["flet~=1.0.1", "1.0.5"],
  ["flet==1.*; python_version >= '3.10'", "1.0.5"],
  ["flet>=0.80", "1.0.5"],
])("%s is flet %s", (requirement, release) => {
  expect(chooseFletRelease(requirement)).toBe(release);
});

test.each(["flet==0.28.3", "flet<1", "flet>=1.1", "flet==0.86.5", "flet @ https://example.org/flet.whl"])(
  "%s is none that the client speaks to, and the line says which it does",
  (requirement) => {
    expect(() => chooseFletRelease(requirement)).toThrow(
      `the app asks for ${requirement}, but flet-pwa speaks to flet 1.0.0, 1.0.1, 1.0.2, 1.0.3, 1.0.4, 1.0.5 only`,
    );
  },
);

test("the default is the pinned release", () => {
  expect(defaultFletRelease()).toBe("1.0.5");
});

test.each([
  [">=1.0", "1.0.0", true],
  [">1.0", "1.0.0", false],
  ["<1.0.0", "1.0.0rc1", true],
  ["==1.0", "1.0.0", true],
  ["~=1.0", "1.9", true],
  ["~=1.0.1", "1.1.0", false],
  ["!=1.0.*", "1.0.4", false],
  ["<=1.0.3", "1.0.4", false],
  ["nonsense", "1.0.4", false],
  ["", "1.0.4", true],
])("%s: %s %s", (specifier, release, isMet) => {
  expect(isMetBy(specifier, release)).toBe(isMet);
});

test("the specifier of a requirement", () => {
  expect(specifierOf("flet[all] >= 1, < 2 ; extra == 'x'")).toBe(">= 1, < 2");
  expect(specifierOf("flet")).toBe("");
  expect(specifierOf("flet @ file:///x.whl")).toBeUndefined();
});
