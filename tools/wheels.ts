// The Python wheels that go into site.zip: the pinned ones that every app gets (flet and what it needs), and an app's own
// dependencies. Both are downloaded once into .cache and used from there.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultFletRelease, pinsWithFlet } from "./flet-releases.ts";
import { CACHE } from "./paths.ts";
import { downloadWheels } from "./pip.ts";
import type { Requirement } from "./requirements.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { UserError, runScript } from "./user-error.ts";

const WHEELS = join(CACHE, "wheels");

/** What an app gets beyond its own packages, and where those are looked for. */
export interface WheelOptions {
  /** Release of flet; one that `chooseFletRelease` gave. */
  readonly flet: string;
  /** Folders of wheels that are looked in before the package index. */
  readonly folders: readonly string[];
}

/**
 * Paths of the pinned wheels, downloaded first where they are missing or damaged.
 * @param flet release of flet; one that `chooseFletRelease` gave.
 * @throws {UserError} if a download fails.
 */
export async function pinnedWheels(flet = defaultFletRelease()): Promise<readonly string[]> {
  const pins = pinsWithFlet(flet);
  const folder = flet === defaultFletRelease() ? WHEELS : join(CACHE, `wheels-flet-${flet}`);
  const cached = wheelsMatching(pins, folder);
  if (cached !== undefined) return cached;
  console.info(`Downloading the Python packages of flet ${flet}`);
  mkdirSync(folder, { recursive: true });
  const list = join(folder, "requirements.txt");
  writeFileSync(list, pins.map(({ specifier, hashes }) => `${specifier} ${hashes.map(toOption).join(" ")}\n`).join(""));
  await downloadWheels(folder, ["--no-deps", "--require-hashes", "-r", list]);
  const wheels = wheelsMatching(pins, folder);
  if (wheels === undefined) throw new Error(`pip reported success, but ${folder} lacks a pinned wheel`);
  return wheels;
}

/**
 * Paths of the wheels that the requirements of one app add to the pinned ones; the versions found first are kept until
 * .cache is deleted.
 * @param requirements specifiers as in requirements.txt, without flet's own packages.
 * @throws {UserError} if one has no wheel that runs in Pyodide, or a download fails.
 */
export async function dependencyWheels(
  requirements: readonly string[],
  { flet, folders }: WheelOptions,
): Promise<readonly string[]> {
  if (requirements.length === 0) return [];
  const pins = pinsWithFlet(flet);
  const ours = pins.map((pin) => pin.specifier);
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new UserError(`there is no folder of wheels at ${missing}`);
  const offered = folders.flatMap((folder) => [
    folder,
    ...wheelsIn(folder).map((wheel) => `${wheel} ${sha256(wheel)}`),
  ]);
  const key = hash([readRuntimeInfo().platformTag, ...ours, ...offered, ...requirements].join("\n"));
  const folder = join(CACHE, `wheels-${key}`);
  if (!existsSync(folder)) {
    const [known] = await pinnedWheels(flet);
    console.info(`Downloading the app's Python packages: ${requirements.join(", ")}`);
    const partial = `${folder}.${process.pid}.partial`;
    mkdirSync(partial, { recursive: true });
    try {
      const places = [...folders, dirname(known ?? WHEELS)].map((place) => `--find-links=${place}`);
      await downloadWheels(partial, [...places, ...ours, ...requirements]);
      renameSync(partial, folder);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  const pinned = new Set(pins.map((pin) => pin.name));
  return wheelsIn(folder).filter((wheel) => !pinned.has(wheelName(wheel)));
}

/** The pinned wheels by the hash of their bytes, or undefined if one is missing. */
function wheelsMatching(pins: readonly Requirement[], folder: string): readonly string[] | undefined {
  if (!existsSync(folder)) return undefined;
  const byHash = new Map(wheelsIn(folder).map((path) => [sha256(path), path]));
  const found: string[] = [];
  for (const pin of pins) {
    const path = pin.hashes.map((value) => byHash.get(value)).find((candidate) => candidate !== undefined);
    if (path === undefined) return undefined;
    found.push(path);
  }
  return found;
}

function toOption(sha256: string): string {
  return `--hash=sha256:${sha256}`;
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
