// Builds the client with Vite, once per content of its sources.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { CACHE, ROOT } from "./paths.ts";
import { pinnedWheels } from "./wheels.ts";

/** What decides on the built client beside its sources. */
const BUILT_BY = [
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "tools/classic-scripts/plugin.ts",
  "tools/classic-scripts/to-classic.ts",
  "tools/icons-plugin.ts",
  "tools/layers-plugin.ts",
];
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Folder of the built client: `index.html` and `client/`. Taken from the cache if nothing has changed. */
export async function buildClient(): Promise<string> {
  // The icon table is made from flet's wheel.
  await pinnedWheels();
  const folder = join(CACHE, `client-${sourceHash()}`);
  if (existsSync(folder)) return folder;
  console.log("Building the client");
  const partial = `${folder}.${process.pid}.partial`;
  // Whoever asks (the test runner has a value of its own), what is built is what ships.
  const environment = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root: ROOT, logLevel: "warn", build: { outDir: partial, emptyOutDir: true } });
  } finally {
    if (environment === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = environment;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  forgetOld();
  return folder;
}

/** Somebody may still be served from a client that is not old. */
function forgetOld(): void {
  const folders = readdirSync(CACHE)
    .filter((name) => /^client-[0-9a-f]+$/.test(name))
    .map((name) => join(CACHE, name))
    .filter((folder) => statSync(folder).mtimeMs < Date.now() - KEPT_MS);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const name of BUILT_BY) hash.update(readFileSync(join(ROOT, name)));
  const names = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  for (const name of names.filter((entry) => /\.(ts|tsx|css)$/.test(entry) && !entry.includes(".test.")).toSorted()) {
    hash.update(name).update(readFileSync(join(ROOT, "src", name)));
  }
  return hash.digest("hex").slice(0, 16);
}
