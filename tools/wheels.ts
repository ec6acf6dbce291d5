// The Python wheels that go into site.zip: the pinned ones that every app gets (flet and what it needs), and an app's own
// dependencies. Both are downloaded once into .cache and used from there.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, PYTHON } from "./paths.ts";
import { downloadWheels } from "./pip.ts";
import { parseRequirements, type Requirement } from "./requirements.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { runScript } from "./user-error.ts";

const PINS = join(PYTHON, "requirements.txt");

/** The pinned requirements, in the file's order. */
export function readPins(): readonly Requirement[] {
  return parseRequirements(readFileSync(PINS, "utf8"));
}

/**
 * Paths of the pinned wheels, downloaded first where they are missing or damaged.
 * @throws {UserError} if a download fails.
 */
export async function pinnedWheels(): Promise<readonly string[]> {
  const folder = join(CACHE, "wheels");
  const cached = wheelsMatchingPins(folder);
  if (cached !== undefined) return cached;
  console.info("Downloading Flet's Python packages");
  await downloadWheels(folder, ["--no-deps", "--require-hashes", "-r", PINS]);
  const wheels = wheelsMatchingPins(folder);
  if (wheels === undefined) throw new Error(`pip reported success, but ${folder} lacks a pinned wheel`);
  return wheels;
}

/**
 * Paths of the wheels that the requirements of one app add to the pinned ones; the versions found first are kept until
 * .cache is deleted.
 * @param requirements specifiers as in requirements.txt, without flet's own packages.
 * @throws {UserError} if one has no wheel that runs in Pyodide, or a download fails.
 */
export async function dependencyWheels(requirements: readonly string[]): Promise<readonly string[]> {
  if (requirements.length === 0) return [];
  const pins = readPins();
  const key = hash([readRuntimeInfo().platformTag, readFileSync(PINS, "utf8"), ...requirements].join("\n"));
  const folder = join(CACHE, `wheels-${key}`);
  if (!existsSync(folder)) {
    await pinnedWheels();
    console.info(`Downloading the app's Python packages: ${requirements.join(", ")}`);
    const partial = `${folder}.${process.pid}.partial`;
    mkdirSync(partial, { recursive: true });
    try {
      const ours = pins.map((pin) => pin.specifier);
      await downloadWheels(partial, [`--find-links=${join(CACHE, "wheels")}`, ...ours, ...requirements]);
      renameSync(partial, folder);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  const pinned = new Set(pins.map((pin) => pin.name));
  return wheelsIn(folder).filter((wheel) => !pinned.has(wheelName(wheel)));
}

/** The pinned wheels by the hash of their bytes, or undefined if one is missing. */
function wheelsMatchingPins(folder: string): readonly string[] | undefined {
  if (!existsSync(folder)) return undefined;
  const byHash = new Map(wheelsIn(folder).map((path) => [sha256(path), path]));
  const found: string[] = [];
  for (const pin of readPins()) {
    const path = pin.hashes.map((value) => byHash.get(value)).find((candidate) => candidate !== undefined);
    if (path === undefined) return undefined;
    found.push(path);
  }
  return found;
}

function wheelsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".whl"))
    .toSorted()
    .map((name) => join(folder, name));
}

/** `…/flet_map-1.0.5-py3-none-any.whl` → `flet-map`. */
function wheelName(path: string): string {
  return (/([^/\\]+?)-\d[^/\\]*\.whl$/.exec(path)?.[1] ?? path).toLowerCase().replaceAll("_", "-");
}

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    for (const wheel of await pinnedWheels()) console.info(wheel);
  });
}
