// `npm run fixtures`: records packets of the flet release that ships, for the tests of protocol, tree and session.
// Every program runs in an interpreter of its own; two runs give identical files.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PYTHON, ROOT } from "./paths.ts";
import { copyIntoPython, startPython } from "./pyodide-node.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { buildSite } from "./site.ts";
import { runScript } from "./user-error.ts";

const SOURCES = join(PYTHON, "fixtures");
const OUT = join(ROOT, "src/protocol/fixtures");

await runScript(async () => {
  // Python takes dates without a zone as local time; the recording machine's must not show.
  process.env["TZ"] = "UTC";
  mkdirSync(OUT, { recursive: true });
  for (const file of readdirSync(join(SOURCES, "programs")).toSorted()) {
    const name = /^([a-z]\w*)\.py$/.exec(file)?.[1];
    if (name === undefined) continue;
    const fixture = await record(name);
    writeFileSync(join(OUT, `${name}.json`), fixture);
    console.info(`${name}: ${(fixture.length / 1024).toFixed(0)} KB`);
  }
});

async function record(name: string): Promise<string> {
  const site = await buildSite();
  const python = await startPython();
  python.unpackArchive(site.bytes, "zip", { extractDir: readRuntimeInfo().sitePackages });
  copyIntoPython(python, SOURCES, "/fixtures");
  python.runPython("import sys, importlib; sys.path.insert(0, '/fixtures'); importlib.invalidate_caches()");
  const fixture: unknown = await python.pyimport("record").record(name);
  if (typeof fixture !== "string") throw new Error(`recording ${name} gave no text`);
  return fixture;
}
