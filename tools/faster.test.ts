// The stand-ins of python/flet_pwa/faster send what the functions of flet send in whose place they are, to the byte.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PYTHON } from "./paths.ts";
import { copyIntoPython, startPython } from "./pyodide-node.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { buildSite } from "./site.ts";

const SOURCES = join(PYTHON, "fixtures");
const programs = readdirSync(join(SOURCES, "programs"))
  .filter((name) => name.endsWith(".py") && name !== "__init__.py")
  .map((name) => name.slice(0, -".py".length));

/** What goes over the wire while a fixture program runs, as lines. */
async function play(program: string, isFaster: boolean): Promise<readonly string[]> {
  const site = await buildSite();
  const python = await startPython();
  python.unpackArchive(site.bytes, "zip", { extractDir: readRuntimeInfo().sitePackages });
  copyIntoPython(python, SOURCES, "/fixtures");
  python.runPython("import sys, importlib; sys.path.insert(0, '/fixtures'); importlib.invalidate_caches()");
  const recorder = python.pyimport("record");
  const recorded: unknown = await recorder.record(program, isFaster);
  return String(recorded).split("\n");
}

test.each(programs)("%s sends the same packets", { timeout: 480_000 }, async (program) => {
  const original = await play(program, false);
  const faster = await play(program, true);
  expect(faster.length).toBeGreaterThan(10);
  const at = faster.findIndex((line, index) => line !== original[index]);
  // Around the first line that differs; whole recordings would be megabytes.
  expect(at === -1 ? [] : faster.slice(at - 3, at + 3)).toEqual(at === -1 ? [] : original.slice(at - 3, at + 3));
  expect(faster.length).toBe(original.length);
});
