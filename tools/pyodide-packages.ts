// The packages that Pyodide's own distribution has: wheels that its makers build and publish with each release, some of which
// no package index has. They do not come with the npm package, only their list does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PYODIDE } from "./paths.ts";
import { readRuntimeInfo } from "./runtime-info.ts";

/** A package of the distribution. */
export interface PyodidePackage {
  readonly version: string;
  /** Its own wheel, and those of packages that it needs and that are compiled as well. */
  readonly wheels: readonly string[];
  /** Shared libraries that it needs beside; those are no wheels. */
  readonly libraries: readonly string[];
}

interface Entry {
  readonly version: string;
  readonly file_name: string;
  readonly package_type: string;
  readonly depends: readonly string[];
}

/** The package of this name (in any spelling) with all that it needs, or `undefined` if the distribution lacks it. */
export function findPyodidePackage(name: string): PyodidePackage | undefined {
  const entries = readEntries();
  const first = entries.get(normalise(name));
  if (first?.package_type !== "package") return undefined;
  const needed = new Set<Entry>([first]);
  for (const { depends } of needed) {
    for (const dependency of depends) {
      const entry = entries.get(normalise(dependency));
      if (entry) needed.add(entry);
    }
  }
  const files = (isWanted: (entry: Entry) => boolean) => [...needed].filter(isWanted).map((entry) => entry.file_name);
  return {
    version: first.version,
    // What is pure Python comes from the package index.
    wheels: files(
      (entry) => entry === first || (entry.package_type === "package" && !entry.file_name.endsWith("-none-any.whl")),
    ),
    libraries: files(({ package_type }) => package_type !== "package"),
  };
}

/** Page of the release that the wheels of the distribution are published with. */
export function pyodideReleasePage(): string {
  return `https://github.com/pyodide/pyodide/releases/tag/${readRuntimeInfo().version}`;
}

function readEntries(): ReadonlyMap<string, Entry> {
  const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
    readFileSync(join(PYODIDE, "pyodide-lock.json"), "utf8"),
  );
  return new Map(Object.entries(lock.packages).map(([name, entry]) => [normalise(name), entry]));
}

function normalise(name: string): string {
  return name.toLowerCase().replaceAll(/[._-]+/g, "-");
}
