// The sides that are compared: this client, Flet's own, and the floor. Each is built as its users would build it and
// served by the same kind of host, at an origin of its own.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE, PYODIDE, ROOT } from "../tools/paths.ts";
import { assembleFletWebSite } from "./flet-web-site.ts";
import { Host } from "./host.ts";

/** `ours` is this client, `flet` Flet's own, `floor` the hand-written page. */
export type SideName = "ours" | "flet" | "floor";

/** Every side, in the order of the report. */
export const SIDE_NAMES: readonly SideName[] = ["ours", "flet", "floor"];

/** One side, served. */
export interface Side {
  readonly name: SideName;
  /** The program of `programs/start`. */
  readonly start: Host;
  /** The program of `programs/work`. */
  readonly work: Host;
}

const PROGRAMS = join(ROOT, "bench", "programs");
const SITES = join(CACHE, "bench");
/** As large as the memory of an interpreter with flet imported, of which half is in use. */
const SAVED_MEMORY_BYTES = 30 * 1024 * 1024;

/** Builds and serves the sides. */
export async function openSides(names: readonly SideName[]): Promise<readonly Side[]> {
  const sides: Side[] = [];
  for (const name of names) {
    console.log(`Building ${name}`);
    const [start, work] = [await buildSite(name, "start"), await buildSite(name, "work")];
    sides.push({ name, start: await Host.start(start), work: await Host.start(work) });
  }
  return sides;
}

/** Stops what `openSides` started. */
export async function closeSides(sides: readonly Side[]): Promise<void> {
  for (const { start, work } of sides) await Promise.all([start.stop(), work.stop()]);
}

/** Where the program of a side is built. */
export function siteFolder(name: SideName, program: "start" | "work"): string {
  return join(SITES, `${name}-${program}`);
}

async function buildSite(name: SideName, program: "start" | "work"): Promise<string> {
  const out = siteFolder(name, program);
  rmSync(out, { recursive: true, force: true });
  switch (name) {
    case "ours":
      await runCli(["build", join(PROGRAMS, program), "--out", out]);
      break;
    case "flet":
      await assembleFletWebSite(join(PROGRAMS, program), out);
      break;
    case "floor":
      assembleFloor(out);
      break;
  }
  return out;
}

function assembleFloor(out: string): void {
  mkdirSync(out, { recursive: true });
  cpSync(join(ROOT, "bench", "floors"), out, { recursive: true });
  cpSync(join(PYODIDE, "pyodide.asm.wasm"), join(out, "pyodide.asm.wasm"));
  const memory = new Uint8Array(SAVED_MEMORY_BYTES);
  // Any bytes that do not compress: what a start reads and copies does not depend on them.
  for (let at = 0, state = 1; at < SAVED_MEMORY_BYTES / 2; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    memory[at] = state >>> 24;
  }
  writeFileSync(join(out, "memory.bin"), memory);
}

function runCli(args: readonly string[]): Promise<void> {
  const cli = join(ROOT, "tools", "cli.ts");
  const child = spawn(process.execPath, ["--import", "tsx", cli, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stdout.on("data", (text) => said.push(String(text)));
  child.stderr.on("data", (text) => said.push(String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`flet-pwa ${args.join(" ")} failed:\n${said.join("")}`));
    });
  });
}
