// Warnings about what a program uses and a page cannot give, and about modules that none of its packages provides: told at
// build time with file and line, since on a phone they would be a traceback.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { listAppFiles } from "./app-files.ts";
import type { App } from "./app.ts";
import { PYTHON } from "./paths.ts";
import { copyIntoPython, startPython } from "./pyodide-node.ts";
import type { Site } from "./site.ts";

const SCANNER = join(PYTHON, "build", "scan_imports.py");

/** One line for each finding, e.g. `views/home.py:3: subprocess: a page cannot start other programs`. */
export async function scanProgram(app: App, site: Site): Promise<readonly string[]> {
  const python = await startPython();
  copyIntoPython(python, SCANNER, "/scan_imports.py");
  for (const name of listAppFiles(app).filter((file) => file.endsWith(".py"))) {
    const file = `/program/${name}`;
    python.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")));
    python.FS.writeFile(file, readFileSync(join(app.folder, name)));
  }
  python.globals.set("request", python.toPy(["/program", app.entry, topLevelModules(site)]));
  python.runPython("import sys, json; sys.path.insert(0, '/'); from scan_imports import scan_folder");
  const findings: readonly Finding[] = JSON.parse(python.runPython("json.dumps(scan_folder(*request))"));
  return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** As the scanner tells it. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Names that can be imported from a site.zip. */
function topLevelModules({ bytes }: Site): string[] {
  const names = new Set<string>();
  // The filter sees every name and unpacks nothing.
  unzipSync(bytes, { filter: ({ name }) => names.add(name.split("/")[0]?.split(".")[0] ?? "") && false });
  return [...names];
}
