// What is known of a program beyond its run: the extension packages that it imports, and whether flet itself refuses it.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SweepProgram } from "./find-programs.ts";
import type { ProgramFacts } from "./reasons.ts";

const BROKEN = join(import.meta.dirname, "broken-programs.json");
const EXTENSION = /^\s*(?:from|import)\s+(flet_\w+)/gm;

/** The facts of each of these programs, by its name. */
export function readFacts(programs: readonly SweepProgram[]): ReadonlyMap<string, ProgramFacts> {
  const broken: Readonly<Record<string, string>> = JSON.parse(readFileSync(BROKEN, "utf8"));
  return new Map(
    programs.map(({ name, path }) => [name, { extensions: extensionsOf(path), failsInCPython: broken[name] }]),
  );
}

function extensionsOf(main: string): readonly string[] {
  const folder = dirname(main);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  const found = files.flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(EXTENSION)]);
  return [...new Set(found.flatMap(([, extension]) => extension ?? []))].toSorted();
}
