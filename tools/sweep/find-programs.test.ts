import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findPrograms } from "./find-programs.ts";

const APP = "import flet as ft\n\nft.run(print)\n";
let folder = "";
afterEach(() => rmSync(folder, { recursive: true }));

function programsOf(files: Readonly<Record<string, string>>): readonly string[] {
  folder = mkdtempSync(join(tmpdir(), "sweep-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return findPrograms(folder).map(({ name }) => name);
}

test("a main.py is a program, and what stands beside it is not", () => {
  expect(programsOf({ "b/main.py": "", "a/src/main.py": APP, "a/src/draft.py": APP, "venv/main.py": APP })).toEqual([
    "a/src/main.py",
    "b/main.py",
  ]);
});

test("without any main.py each script that starts an app is a program", () => {
  expect(programsOf({ "one.py": APP, "two.py": "from flet import run\nrun(print)\n", "words.py": "A = 1\n" })).toEqual([
    "one.py",
    "two.py",
  ]);
});
