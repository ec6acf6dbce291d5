// What is known of a program beyond its run: the extension packages that it imports, and what is known to fail.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SweepProgram } from "./find-programs.ts";
import type { KnownFault, ProgramFacts } from "./reasons.ts";

const KNOWN = join(import.meta.dirname, "known-programs.json");
const EXTENSION = /^\s*(?:from|import)\s+(flet_\w+)/gm;

/** The facts of each of these programs, by its name. */
export function readFacts(programs: readonly SweepProgram[]): ReadonlyMap<string, ProgramFacts> {
  const known: Readonly<Record<string, KnownFault>> = JSON.parse(readFileSync(KNOWN, "utf8"));
  return new Map(
    programs.map(({ name, path }) => [
      name,
      {
        extensions: extensionsOf(path),
        hasAsset: (asset) => existsSync(join(dirname(path), "assets", asset)),
        known: known[name],
      },
    ]),
  );
}

function extensionsOf(main: string): readonly string[] {
  const folder = dirname(main);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
  const found = files.flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(EXTENSION)]);
  return [...new Set(found.flatMap(([, extension]) => extension ?? []))].toSorted();
}
