import { expect, test } from "vitest";
import { explain, type ProgramFacts } from "./reasons.ts";
import { summarize, toMarkdown } from "./report.ts";
import type { SweepResult } from "./result.ts";

const PLAIN: ProgramFacts = { extensions: [], hasAsset: () => false, known: undefined };
const CLEAN: SweepResult = {
  program: "a/main.py",
  status: "clean",
  unsupported: [],
  problems: [],
  unreachable: [],
  pressed: 2,
  ms: 1000,
};

function reasonOf(problems: readonly string[], unsupported: readonly string[] = [], facts = PLAIN) {
  const { reason, evidence } = explain({ ...CLEAN, status: "problem", problems, unsupported }, facts);
  return [reason, evidence];
}

test.each([
  ["Traceback\nModuleNotFoundError: No module named 'numpy'", "package", "numpy"],
  ["ModuleNotFoundError: No module named 'flet_video'", "extension", "flet_video"],
  ['ImportError: Install "cryptography" Python package to use it.', "package", "cryptography"],
  [
    "AssertionError: set GITHUB_CLIENT_ID environment variable",
    "credentials",
    "set GITHUB_CLIENT_ID environment variable",
  ],
  ["FletUnsupportedPlatformException: Barometer is only supported on Android and iOS.", "sensor", "Barometer"],
  ["Traceback\nValueError: no", undefined, "ValueError: no"],
])("%s", (problem, reason, evidence) => {
  expect(reasonOf([problem])).toEqual([reason, evidence]);
});

test("an unknown control is explained only by its name or by an extension that the program imports", () => {
  expect(reasonOf([], ["CupertinoSlider"])).toEqual(["cupertino", "CupertinoSlider"]);
  expect(reasonOf([], ["Video"])).toEqual([undefined, "Video is not supported"]);
  expect(reasonOf([], ["Video"], { ...PLAIN, extensions: ["flet_video"] })).toEqual(["extension", "flet_video"]);
});

test("a reason for one fault explains no other", () => {
  expect(reasonOf(["ValueError: no"], ["CupertinoSlider"])).toEqual([undefined, "ValueError: no"]);
});

test("a known fault is explained only as long as the program fails in these words", () => {
  const facts: ProgramFacts = { ...PLAIN, known: { reason: "broken", says: "has no attribute 'BLACK12'" } };
  expect(reasonOf(["AttributeError: Colors has no attribute 'BLACK12'"], [], facts)[0]).toBe("broken");
  expect(reasonOf(["AttributeError: other"], [], facts)[0]).toBeUndefined();
});

test("another site is to blame only for exceptions that name an address which could not be reached", () => {
  const result: SweepResult = { ...CLEAN, status: "problem", unreachable: ["https://photos.example/1.jpg"] };
  const blame = (problem: string) => explain({ ...result, problems: [problem] }, PLAIN);
  expect(blame("URLError: no answer from https://photos.example/1.jpg: no connection")).toMatchObject({
    reason: "outside",
    evidence: "photos.example",
  });
  expect(blame("URLError: no answer from https://photos.example/2.jpg").reason).toBeUndefined();
});

test("a missing file is the program's fault only if its assets do not have it", () => {
  const problems = ["404 for assets/a.ttf", "font A could not be loaded from http://localhost/p3/assets/a.ttf: no"];
  expect(reasonOf(problems)).toEqual(["file", "a.ttf"]);
  expect(reasonOf(problems, [], { ...PLAIN, hasAsset: () => true })[0]).toBeUndefined();
});

test("a report counts every program once, and names what nothing explains", () => {
  const results: readonly SweepResult[] = [
    CLEAN,
    { ...CLEAN, program: "b/main.py", status: "unsupported", unsupported: ["CupertinoSlider"] },
    { ...CLEAN, program: "c/main.py", status: "timeout" },
  ];
  const explanations = results.slice(1).map((result) => explain(result, PLAIN));
  const outcome = { total: 4, results, explanations };
  expect(summarize(outcome)).toMatch(/^3 of 4 programs, 6 buttons pressed\n {4}1 {2}clean/);
  expect(summarize(outcome)).toContain("c/main.py: no first screen in time");
  const page = toMarkdown(outcome, "Sweep");
  expect(page).toMatch(/\| \*\*clean\*\* +\| +1 \|/);
  expect(page).toContain("- `CupertinoSlider`: b\n");
  expect(page).toContain("- `no first screen in time`: c\n");
});
