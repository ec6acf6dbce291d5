// What a sweep leaves behind: `report.json`, and a summary on the terminal.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SweepResult, SweepStatus } from "./run-program.ts";

const STATUSES: readonly SweepStatus[] = ["clean", "unsupported", "problem", "timeout"];

/** Writes `report.json` into `folder`. */
export function writeReport(folder: string, results: readonly SweepResult[]): string {
  const path = join(folder, "report.json");
  writeFileSync(path, `${JSON.stringify(results, undefined, 2)}\n`);
  return path;
}

/** The figures of a sweep, and which types its programs miss most. */
export function summarize(results: readonly SweepResult[]): string {
  const lines = STATUSES.map((status) => {
    const count = results.filter((result) => result.status === status).length;
    return `${String(count).padStart(5)}  ${status}`;
  });
  const misses = new Map<string, number>();
  for (const { unsupported } of results) for (const type of unsupported) misses.set(type, (misses.get(type) ?? 0) + 1);
  const most = [...misses].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  if (most.length > 0) {
    lines.push("", "missing most:", ...most.map(([type, count]) => `${String(count).padStart(5)}  ${type}`));
  }
  return lines.join("\n");
}
