// The last step of a build: compresses what static hosts send as it is, gives the build its version, and writes the
// service worker that keeps exactly these files. Nothing may be written into the folder afterwards.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PAGE, type BuildFile, type BuildInfo } from "../src/service-worker/build-info.ts";
import { ROOT } from "./paths.ts";

/** What a build is sealed with. */
export interface SealOptions {
  /** The built client, which has the compiled service worker. */
  readonly client: string;
  /** Whether a file (slash-separated path in the folder) is kept on a device only once it has been used. */
  readonly isOnDemand: (path: string, bytes: number) => boolean;
}

/** Names of the worker and of the one that takes it out of service again. */
const WORKER = "sw.js";
const RETIRED_WORKER = "retired-sw.js";
/** Files that no running app asks for: the host's own page for wrong addresses, and the workers themselves. */
const NOT_KEPT = new Set([WORKER, RETIRED_WORKER, "404.html"]);
/** Files that plain static hosts do not compress, and what is inside; only ours are asked for by compressed names. */
const COMPRESSED: readonly { readonly path: RegExp; readonly inside: string }[] = [
  { path: /^pyodide\/.*\.wasm$/, inside: "application/wasm" },
  { path: /^site\.zip$/, inside: "application/zip" },
  { path: /^snapshot\.bin$/, inside: "application/octet-stream" },
];
/** Files whose names do not change with their content. */
const TAGGED = new Set(["site.zip.gz", "snapshot.bin.gz", "app.zip"]);
/** As many digits of a hash as tell one content from another. */
const TAG_LENGTH = 16;

/** Seals `folder` and returns what it consists of. */
export function sealFolder(folder: string, { client, isOnDemand }: SealOptions): BuildInfo {
  const paths = listFiles(folder);
  const files = paths.filter((path) => !NOT_KEPT.has(path)).map((path) => seal(folder, path));
  const content = files.filter(({ path }) => path !== PAGE);
  const page = readFileSync(join(folder, PAGE), "utf8");
  const version = tagOf(createHash("sha256").update(page).update(JSON.stringify(content)).digest("hex"));
  const withQueries = content.map((file) => ({ ...file, ...queryOf(file, version) }));
  const tagged = (path: string): string => path + (withQueries.find((file) => file.path === path)?.query ?? "");
  const additions = {
    version,
    siteUrl: tagged("site.zip.gz"),
    ...(paths.includes("snapshot.bin") ? { snapshotUrl: tagged("snapshot.bin.gz") } : {}),
    appUrl: tagged("app.zip"),
    isRuntimeGzipped: true,
    serviceWorkerUrl: WORKER,
  };
  const amended = amendConfig(page, additions);
  writeFileSync(join(folder, PAGE), amended);
  if (paths.includes("404.html")) {
    const elsewhere = join(folder, "404.html");
    writeFileSync(elsewhere, amendConfig(readFileSync(elsewhere, "utf8"), additions));
  }

  const kept: BuildFile[] = [{ path: PAGE, bytes: Buffer.byteLength(amended) }, ...withQueries];
  const build: BuildInfo = {
    version,
    files: kept.filter(({ path, bytes }) => !isOnDemand(path, bytes)),
    onDemand: kept.filter(({ path, bytes }) => isOnDemand(path, bytes)),
  };
  const worker = readFileSync(join(client, WORKER), "utf8");
  writeFileSync(join(folder, WORKER), `self.fletBuild = ${JSON.stringify(build)};\n${worker}`);
  copyFileSync(join(ROOT, "public", RETIRED_WORKER), join(folder, RETIRED_WORKER));
  return build;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .toSorted();
}

/** Compresses the file where that is called for, and describes it. */
function seal(folder: string, path: string): BuildFile {
  const file = join(folder, path);
  const content = readFileSync(file);
  const hash = createHash("sha256").update(content).digest("hex");
  const inside = COMPRESSED.find((type) => type.path.test(path))?.inside;
  if (inside === undefined) return { path, bytes: content.length, hash };
  const compressed = gzipSync(content, { level: 9 });
  writeFileSync(`${file}.gz`, compressed);
  rmSync(file);
  return { path: `${path}.gz`, bytes: compressed.length, hash, inside };
}

/** Files whose names do not change with their content are asked for with a tag that does. */
function queryOf({ path, hash = "" }: BuildFile, version: string): { readonly query?: string } {
  if (TAGGED.has(path)) return { query: `?v=${tagOf(hash)}` };
  // The page does not know the hash of each asset.
  return path.startsWith("assets/") ? { query: `?v=${version}` } : {};
}

function tagOf(hash: string): string {
  return hash.slice(0, TAG_LENGTH);
}

/** Adds to the configuration that the page carries. */
function amendConfig(page: string, additions: Readonly<Record<string, unknown>>): string {
  const pattern = /(<script type="application\/json" id="flet-config">)(.*?)(<\/script>)/s;
  if (!pattern.test(page)) throw new Error("the page has no flet-config");
  return page.replace(pattern, (_, open: string, json: string, close: string) => {
    const config: unknown = JSON.parse(json);
    const text = JSON.stringify({ ...(typeof config === "object" ? config : {}), ...additions });
    return `${open}${text.replaceAll("<", "\\u003c")}${close}`;
  });
}
