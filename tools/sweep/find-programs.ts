// Finds the Flet programs below a folder: every `main.py`, as Flet names them. A folder that has none is one of single
// scripts, and each that starts an app is a program. (Beside a `main.py`, such a script is a module or an earlier draft.)
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
  const files = pythonFiles(folder);
  const mains = files.filter((path) => basename(path) === "main.py");
  return (mains.length > 0 ? mains : files.filter(startsApp))
    .map((path) => ({ name: relative(folder, path).split(sep).join("/"), path }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function pythonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.name.endsWith(".py") ? [path] : [];
    return entry.name.startsWith(".") || SKIPPED.has(entry.name) ? [] : pythonFiles(path);
  });
}

function startsApp(path: string): boolean {
  const text = readFileSync(path, "utf8");
  return /\bflet\b/.test(text) && STARTS.test(text);
}
