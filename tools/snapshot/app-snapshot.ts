// The memory snapshot of an app, made once for each set of packages: another program that imports the same keeps it, and
// so do its users.
import { createHash } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE, PYTHON, ROOT } from "../paths.ts";
import { readRuntimeInfo } from "../runtime-info.ts";
import type { Site } from "../site.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import type { TrialRun } from "./trial-run.ts";

/** A built snapshot. */
export interface AppSnapshot {
  readonly bytes: Uint8Array;
  /** What a page expects it to be (`Snapshot` in src/runtime/worker/snapshot-file.ts). */
  readonly key: string;
}

const SOURCES = [
  "tools/snapshot/make-snapshot.ts",
  "tools/snapshot/base-memory.ts",
  "tools/snapshot/blank-docs.ts",
  "tools/snapshot/stack-switching.ts",
  "tools/snapshot/wipe-free-memory.ts",
  "src/runtime/worker/snapshot-file.ts",
];

/** Makes the snapshot, or takes it from the cache. Throws an `Error` if it cannot be made. */
export async function buildSnapshot(site: Site, { modules, files }: TrialRun): Promise<AppSnapshot> {
  const hash = createHash("sha256").update(readRuntimeInfo().version).update(site.hash);
  hash.update(JSON.stringify([modules, files]));
  for (const file of SOURCES) hash.update(readFileSync(join(ROOT, file)));
  hash.update(readFileSync(join(PYTHON, "build", "snapshot_imports.py")));
  const key = hash.digest("hex").slice(0, 16);
  const path = join(CACHE, `snapshot-${key}.bin`);
  if (!existsSync(path)) {
    console.info("Taking a snapshot of the started Python");
    const partial = `${path}.${process.pid}.partial`;
    writeFileSync(partial, await makeSnapshot({ key, site: site.bytes, modules, files }));
    keepFirst(partial, path);
  }
  return { bytes: readFileSync(path), key };
}

/** Two snapshots of the same differ in bytes; where two builds made one at the same time, both ship the first. */
function keepFirst(partial: string, path: string): void {
  try {
    linkSync(partial, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(partial);
  }
}
