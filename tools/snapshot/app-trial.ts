// What a program did when it was run once at build time; run again only if it or its packages have changed.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CACHE, PYTHON, ROOT } from "../paths.ts";
import { readRuntimeInfo } from "../runtime-info.ts";
import type { Site } from "../site.ts";
import type { CircumstancesName } from "./trial-circumstances.ts";
import type { TrialRun } from "./trial-run.ts";

/** A program that takes longer is left alone: it computes, or waits for something that only a page has. */
const LONGEST_MS = 90_000;
/** What every program needs that calls `ft.run`. */
const LEAST_MODULES = ["flet_pwa.boot", "flet_pwa.restore", "flet", "flet.messaging.pyodide_connection", "flet.app"];

/**
 * Runs the program, or takes what is known of it from the cache. Never fails: of a program that cannot be run, `failure`
 * says why, and `modules` are those that every program needs.
 * @param archive the bytes of app.zip.
 */
export async function tryApp(
  site: Site,
  archive: Uint8Array,
  circumstances: CircumstancesName = "usual",
): Promise<TrialRun> {
  const hash = createHash("sha256").update(readRuntimeInfo().version).update(site.hash).update(archive);
  hash.update(circumstances);
  for (const file of sourcesOfTrial()) hash.update(readFileSync(file));
  const path = join(CACHE, `trial-${hash.digest("hex").slice(0, 16)}.json`);
  if (!existsSync(path)) {
    const partial = `${path}.${process.pid}.partial`;
    const app = `${partial}.zip`;
    try {
      writeFileSync(app, archive);
      await runProcess(site.path, app, circumstances, partial);
      renameSync(partial, path);
    } catch (error) {
      return { modules: LEAST_MODULES, files: [], packets: [], failure: reasonOf(error) };
    } finally {
      rmSync(app, { force: true });
    }
  }
  const { packets, ...trial }: Omit<TrialRun, "packets"> & { readonly packets: readonly string[] } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return { ...trial, packets: packets.map((packet) => new Uint8Array(Buffer.from(packet, "base64"))) };
}

async function runProcess(...words: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, "trial-process.ts");
  const options = { cwd: ROOT, timeout: LONGEST_MS, killSignal: "SIGKILL" } as const;
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, ...words], options);
}

function reasonOf(error: unknown): string {
  const isStopped = error instanceof Error && Reflect.get(error, "killed") === true;
  if (isStopped) return `it did not come to its first screen within ${LONGEST_MS / 1000} s`;
  const text = error instanceof Error ? String(Reflect.get(error, "stderr") || error.message) : String(error);
  return text.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
}

function sourcesOfTrial(): string[] {
  const tools = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith("trial"))
    .toSorted()
    .map((name) => join(import.meta.dirname, name));
  return [...tools, join(PYTHON, "build", "trial_modules.py")];
}
