// Flet's own extension packages (`flet_map`, `flet_charts` …) that a program imports without declaring them: whoever
// installed one by hand for the desktop expects it here, too, and their names on PyPI follow from the module's.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { listAppFiles } from "./app-files.ts";
import type { App } from "./app.ts";

const IMPORT = /^[ \t]*(?:import|from)[ \t]+(flet_[a-z0-9_]+)/gm;

/** The app's requirements, and the undeclared extension packages that its files import. */
export function requirementsOf(app: App): readonly string[] {
  const declared = new Set(app.requirements.map((requirement) => /^[\w.-]+/.exec(requirement)?.[0].toLowerCase()));
  const missing = importedExtensions(app).filter((name) => !declared.has(name));
  if (missing.length === 0) return app.requirements;
  console.log(`${app.name} imports ${missing.join(", ")} without declaring it; taking it from PyPI`);
  return [...app.requirements, ...missing];
}

function importedExtensions(app: App): string[] {
  const files = app.entry === "main.py" ? listAppFiles(app).filter((name) => name.endsWith(".py")) : [app.entry];
  const own = new Set(readdirSync(app.folder).map((name) => name.replace(/\.py$/, "")));
  const names = new Set<string>();
  for (const file of files) {
    for (const [, module] of readFileSync(join(app.folder, file), "utf8").matchAll(IMPORT)) {
      if (module !== undefined && !own.has(module)) names.add(module.replaceAll("_", "-"));
    }
  }
  return [...names].toSorted();
}
