// What all processes of one browser use together: the page, its workers, their WebAssembly and the process that draws are
// spread over them differently by different clients, so only the sum compares.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { CDPSession } from "playwright";

const POLL_MS = 250;
/** Of one core. A blinking cursor stays below it, an interpreter at work does not. */
const QUIET_SHARE = 0.08;

/** When a browser counts as having nothing left to do. */
export interface Quiet {
  /** Waits at least this long, ms: for work that a page puts off. */
  readonly atLeastMs?: number;
  /** Gives up after this, ms. */
  readonly atMostMs?: number;
  /** How long it has to be quiet, ms. */
  readonly quietMs?: number;
}

/** Resolves when the browser has used next to no processor time for a while, or `atMostMs` have gone. */
export async function settle(browser: CDPSession, quiet: Quiet = {}): Promise<void> {
  const { atLeastMs = 0, atMostMs = 30_000, quietMs = 1000 } = quiet;
  const begin = performance.now();
  let quietSince = begin;
  let used = await cpuSeconds(browser);
  let at = begin;
  for (;;) {
    await delay(POLL_MS);
    const [now, usedNow] = [performance.now(), await cpuSeconds(browser)];
    if ((usedNow - used) * 1000 > QUIET_SHARE * (now - at)) quietSince = now;
    [at, used] = [now, usedNow];
    if (now - begin > atMostMs) return;
    if (now - begin >= atLeastMs && now - quietSince >= quietMs) return;
  }
}

/** Memory of all its processes, MB: the proportional set size on Linux, elsewhere the resident set size. */
export async function memoryOf(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { id }) => sum + kilobytesOf(id), 0) / 1024;
}

/** Processor time that all its processes have used so far, in seconds. */
export async function cpuSeconds(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function kilobytesOf(pid: number): number {
  if (process.platform === "linux") {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0; // It ended after it was listed.
    }
  }
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim());
}
