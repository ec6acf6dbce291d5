// Makes site.zip: flet, what it needs, an app's own dependencies and our bootstrap package, byte-compiled inside the
// Pyodide that ships. Cached by the content of everything that goes in.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { defaultFletRelease } from "./flet-releases.ts";
import { CACHE, PYTHON } from "./paths.ts";
import { copyIntoPython, startPython } from "./pyodide-node.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { dependencyWheels, pinnedWheels, type WheelOptions } from "./wheels.ts";

const BOOTSTRAP = join(PYTHON, "flet_pwa");
const COMPILER = join(PYTHON, "build", "compile_site.py");

/** A built site.zip. */
export interface Site {
  /** Path in .cache. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names the content: equal hashes, equal bytes. */
  readonly hash: string;
}

/**
 * Builds site.zip, or takes it from the cache.
 * @param requirements what an app needs beyond flet, as in requirements.txt.
 * @param options release of flet, and folders of wheels; by default the pinned release and the package index only.
 * @throws {UserError} if a wheel cannot be had.
 */
export async function buildSite(
  requirements: readonly string[] = [],
  { flet = defaultFletRelease(), folders = [] }: Partial<WheelOptions> = {},
): Promise<Site> {
  const wheels = [...(await pinnedWheels(flet)), ...(await dependencyWheels(requirements, { flet, folders }))];
  const hash = contentHash([...wheels, COMPILER, ...filesOf(BOOTSTRAP)]);
  const path = join(CACHE, `site-${hash}.zip`);
  if (!existsSync(path)) {
    console.info(`Compiling Python packages: ${wheels.map((wheel) => basename(wheel).split("-")[0]).join(", ")}`);
    const partial = `${path}.${process.pid}.partial`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(partial, await compileSite(wheels));
    renameSync(partial, path);
  }
  // No Buffer: Pyodide takes plain typed arrays only.
  return { path, bytes: new Uint8Array(readFileSync(path)), hash };
}

async function compileSite(wheels: readonly string[]): Promise<Uint8Array> {
  const python = await startPython();
  const folder = "/build";
  copyIntoPython(python, COMPILER, "/compile_site.py");
  copyIntoPython(python, BOOTSTRAP, `${folder}/${basename(BOOTSTRAP)}`);
  const copies = wheels.map((wheel) => `${folder}/${basename(wheel)}`);
  wheels.forEach((wheel, index) => copyIntoPython(python, wheel, copies[index] ?? ""));
  python.globals.set(
    "request",
    python.toPy([copies, [`${folder}/${basename(BOOTSTRAP)}`], readRuntimeInfo().sitePackages]),
  );
  python.runPython("import sys; sys.path.insert(0, '/'); from compile_site import compile_site");
  const archive: { toJs(): Uint8Array } = python.runPython("compile_site(*request)");
  return archive.toJs();
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Over names and bytes; the Python version counts too, since a .pyc is bound to it. */
function contentHash(paths: readonly string[]): string {
  const hash = createHash("sha256").update(readRuntimeInfo().version);
  for (const path of paths) hash.update(basename(path)).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}
