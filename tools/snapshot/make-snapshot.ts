// Makes the memory snapshot that an app starts from: the interpreter that ships, with the app's packages imported.
import { statSync } from "node:fs";
import { join } from "node:path";
import { encodeSnapshot, type SnapshotFile, type SnapshotParts } from "../../src/runtime/worker/snapshot-file.ts";
import { readStoredZip } from "../../src/runtime/worker/stored-zip.ts";
import { PYODIDE, PYTHON } from "../paths.ts";
import { BUILD_ENVIRONMENT, copyIntoPython, startPython } from "../pyodide-node.ts";
import { readRuntimeInfo } from "../runtime-info.ts";
import { captureBaseMemory } from "./base-memory.ts";
import { blankDocs, type Doc } from "./blank-docs.ts";
import { withStackSwitching } from "./stack-switching.ts";
import { wipeFreeMemory } from "./wipe-free-memory.ts";

/** Modules with binary parts that flet itself needs; an app's own are found by their files. */
const STAND_INS = ["msgpack"];
/** The page's half, which no interpreter but the page's has. */
const PAGE_ONLY = ["flet_js"];
/** Code whose docstrings nobody reads in a page: the standard library's, flet's and ours. */
const BLANKED = ["flet", "flet_pwa", "msgpack", "repath", "six.py"];
/** Each takes as long as starting Python; what needs more is not worth it. */
const MOST_ROUNDS = 6;
/** What modules that cannot be in memory may take in the file; beyond that a start waits for all packages. */
const MOST_FILE_BYTES = 300_000;
/** Bytes that Pyodide writes before its own JSON. */
const PYODIDE_HEADER_LENGTH_INDEX = 1;

/** What goes into a snapshot. */
export interface SnapshotNeeds {
  /** Names what the snapshot is made from. */
  readonly key: string;
  /** The bytes of site.zip. */
  readonly site: Uint8Array<ArrayBuffer>;
  /** Modules, in the order in which the program imports them. */
  readonly modules: readonly string[];
  /** Files below site-packages that the program reads when it starts. */
  readonly files: readonly string[];
}

/** Returns the snapshot's file. Throws an `Error` if a package cannot be frozen. */
export async function makeSnapshot({ key, site, modules, files }: SnapshotNeeds): Promise<Uint8Array<ArrayBuffer>> {
  const { sitePackages } = readRuntimeInfo();
  const base = await captureBaseMemory();
  const blocked = new Set([...STAND_INS, ...PAGE_ONLY]);
  const packages = packagesOf(site);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const python = await withStackSwitching(() => startPython({}, { makeSnapshot: true }));
    python.unpackArchive(site, "zip", { extractDir: sitePackages });
    copyIntoPython(python, join(PYTHON, "build", "snapshot_imports.py"), "/snapshot_imports.py");
    python.runPython("import sys, importlib; importlib.invalidate_caches(); sys.path.insert(0, '/')");
    const imports = python.pyimport("snapshot_imports");
    for (const name of imports.binary_packages(sitePackages).toJs()) blocked.add(name);
    const wanted = modules.filter((name) => !isIn(STAND_INS, name));
    const found: { toJs(): string[] } = imports.import_all(
      python.toPy(wanted),
      python.toPy([...blocked].filter((name) => !STAND_INS.includes(name))),
      python.toPy(STAND_INS),
    );
    const culprits = found.toJs().filter((name) => !blocked.has(name));
    if (culprits.length > 0) {
      // They hold on to what they did not get; a new interpreter has never met them.
      for (const name of culprits) blocked.add(wholeOf(name, packages));
      continue;
    }
    const missing: { toJs(): string[] } = imports.missing(python.toPy(wanted));
    python.runPython("sys.path.remove('/')");
    const docs = imports.docs(
      python.toPy([libraryOf(sitePackages), ...BLANKED.map((name) => `${sitePackages}/${name}`)]),
    );
    const places: readonly Doc[] = docs.toJs();
    docs.destroy();
    imports.settle(python.toPy(BUILD_ENVIRONMENT));
    imports.drop_streams();
    blankDocs(python, places);
    wipeFreeMemory(python);
    imports.open_streams();
    imports.destroy();
    const whole = python.makeMemorySnapshot();
    const headerBytes = new Uint32Array(whole.buffer, whole.byteOffset, 2)[PYODIDE_HEADER_LENGTH_INDEX] ?? 0;
    return encodeSnapshot({
      key,
      header: whole.subarray(0, headerBytes),
      heap: whole.subarray(headerBytes),
      base,
      ...describeFiles(site, files, missing.toJs()),
      libraryBytes: statSync(join(PYODIDE, "python_stdlib.zip")).size,
    });
  }
  throw new Error(`too much of it depends on compiled code (${[...blocked].join(", ")})`);
}

/** Packages of the app, apart from flet and our own. */
function packagesOf(site: Uint8Array<ArrayBuffer>): ReadonlySet<string> {
  const names = readStoredZip(site).map(({ path }) => path.split(/[/.]/)[0] ?? "");
  return new Set(names.filter((name) => name !== "flet" && name !== "flet_pwa"));
}

/** The rest of a package would only turn out to need the module in one of the next rounds. */
function wholeOf(module: string, packages: ReadonlySet<string>): string {
  const [name = module] = module.split(".");
  return packages.has(name) ? name : module;
}

function isIn(packages: readonly string[], name: string): boolean {
  return packages.includes(name.split(".")[0] ?? "");
}

/** `/lib/python3.14/site-packages` → `/lib/python314.zip`. */
function libraryOf(sitePackages: string): string {
  return sitePackages.replace(/python(\d+)\.(\d+)\/.*/, "python$1$2.zip");
}

/**
 * All files of the site, with the content of those that every start reads: what the program opens, and modules that it
 * imports but memory cannot hold.
 */
function describeFiles(
  site: Uint8Array<ArrayBuffer>,
  read: readonly string[],
  missing: readonly string[],
): Pick<SnapshotParts, "files" | "needsPackages"> {
  const entries = readStoredZip(site);
  const modules = missing.map((name) => {
    const path = name.replaceAll(".", "/");
    return entries.find((entry) => entry.path === `${path}.pyc` || entry.path === `${path}/__init__.pyc`);
  });
  const bytes = modules.reduce((sum, entry) => sum + (entry?.content.length ?? Infinity), 0);
  const needsPackages = bytes > MOST_FILE_BYTES;
  const inside = new Set([...read, ...(needsPackages ? [] : modules.map((entry) => entry?.path))]);
  const files = entries.map(({ path, content }): SnapshotFile =>
    inside.has(path) || isIn(STAND_INS, path.replace("/", "."))
      ? { path, bytes: content.length, content }
      : { path, bytes: content.length },
  );
  return { files, needsPackages };
}
