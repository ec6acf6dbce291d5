// Finds the Flet programs below a folder: every `main.py`, and every other `.py` that starts an app itself.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";

/** One program to sweep. */
export interface SweepProgram {
  /** Path relative to the swept folder, with forward slashes; names it in the report. */
  readonly name: string;
  /** Absolute path of its file. */
  readonly path: string;
}

const SKIPPED = new Set(["node_modules", "__pycache__", "build", "dist", "venv", "site-packages"]);
/** `ft.run(main)`, `ft.app(target=main)`, `flet.run(…)`, and the same after `from flet import run`. */
const STARTS = /^\s*(?:(?:ft|flet)\.)?(?:run|app|run_async|app_async)\s*\(/m;

/** All programs below `folder`, sorted by name; a single file is one program. */
export function findPrograms(folder: string): readonly SweepProgram[] {
  if (statSync(folder).isFile()) return [{ name: basename(folder), path: folder }];
  const programs: SweepProgram[] = [];
  walk(folder, (path) => programs.push({ name: relative(folder, path).split(sep).join("/"), path }));
  return programs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function walk(folder: string, found: (path: string) => void): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && !SKIPPED.has(entry.name)) walk(path, found);
    } else if (entry.name === "main.py" || (entry.name.endsWith(".py") && startsApp(path))) found(path);
  }
}

function startsApp(path: string): boolean {
  const text = readFileSync(path, "utf8");
  return /\bflet\b/.test(text) && STARTS.test(text);
}
