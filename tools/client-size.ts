// How much script a start of the client loads, and how much comes on demand.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of script, gzip. */
export interface ClientSize {
  /** Loaded by every start: the page's script and all that it imports, and the worker. */
  readonly start: number;
  /** Loaded when the first control that needs it arrives. */
  readonly onDemand: number;
}

/** What every start may load at the most, in bytes of gzip. */
export const START_BUDGET = 120 * 1024;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** Measures the built client in `folder`. */
export function measureClient(folder: string): ClientSize {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(folder, ".vite", "manifest.json"), "utf8"),
  );
  const start = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || start.has(chunk.file)) return;
    start.add(chunk.file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) add(key);
  const size = (files: Iterable<string>) =>
    [...files]
      .filter((file) => file.endsWith(".js"))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  // Workers are bundles of their own, which the manifest does not name.
  const scripts = readdirSync(join(folder, "client")).map((name) => `client/${name}`);
  for (const file of scripts) if (file.startsWith("client/worker-")) start.add(file);
  return { start: size(start), onDemand: size(scripts) - size(start) };
}
