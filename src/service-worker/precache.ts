/**
 * Brings a whole version into its cache. What the cache or another version's cache already holds is not fetched again,
 * so an attempt that was cut off goes on where it ended, and an update costs what has changed.
 */
import type { BuildFile, BuildInfo } from "./build-info.ts";
import { BrokenDeployError, fetchFile, isCopyOf } from "./content.ts";
import type { PrecacheFailure } from "./messages.ts";
import type { VersionCaches } from "./version-cache.ts";

/** Downloads at a time: enough to fill the line, few enough to leave the page its share. */
const PARALLEL = 4;

/** Fills the cache of `build`. Rejects at the first file that cannot be had; what has arrived stays. */
export async function precache(
  build: BuildInfo,
  scope: string,
  versions: VersionCaches,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<void> {
  const cache = await versions.open(build.version);
  const others = await versions.others(build.version);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const totalBytes = build.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const loaded = new Map<BuildFile, number>();
  const waiting = [...build.files];

  let hasFailed = false;
  const report = (file: BuildFile, bytes: number): void => {
    // Downloads that are still under way must not speak after the failure.
    if (hasFailed) return;
    loaded.set(file, bytes);
    onProgress(
      [...loaded.values()].reduce((sum, part) => sum + part, 0),
      totalBytes,
    );
  };
  const bring = async (file: BuildFile): Promise<void> => {
    const url = new URL(file.path, scope).href;
    if (!kept.has(url)) {
      const fetched = () => fetchFile(file, scope, build.version, (bytes) => report(file, bytes));
      await cache.put(url, (await findIn(others, url, file)) ?? (await fetched()));
    }
    report(file, file.bytes);
  };
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await bring(file);
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL }, work));
  } catch (error) {
    hasFailed = true;
    // The others stop at their next file.
    waiting.length = 0;
    throw error;
  }
  // A cache that was deleted meanwhile (the user cleared the site's data) takes entries and keeps nothing.
  const whole = await (await versions.open(build.version)).keys();
  if (whole.length < build.files.length) throw new Error("the cache was cleared while it was filled");
}

/** Another version's copy of the same content. */
async function findIn(others: readonly Cache[], url: string, file: BuildFile): Promise<Response | undefined> {
  for (const cache of others) {
    const response = await cache.match(url);
    if (response && (await isCopyOf(response, file))) return response;
  }
  return undefined;
}

/** What a page can say about a failed `precache`. */
export function describeFailure(error: unknown, { files }: BuildInfo): PrecacheFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DOMException && error.name === "QuotaExceededError") {
    return { reason: "quota", neededBytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }
  return { reason: error instanceof BrokenDeployError ? "broken-deploy" : "network", detail };
}
