// What a comparison found, as figures, as JSON, and as one page with both pictures and their difference.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BoxPair } from "./boxes.ts";
import type { Difference } from "./difference.ts";
import type { Reason } from "./explanations.ts";

/** A box may be this far off, px. */
export const BOX_LIMIT = 4;

/** A box that is more than `BOX_LIMIT` off. */
export interface BoxOff extends BoxPair {
  /** Why, if that is known. */
  readonly explanation: Reason | undefined;
}

/** One case of the catalogue in both clients. */
export interface Comparison {
  /** `program variant`. */
  readonly name: string;
  readonly difference: Difference;
  readonly boxesOff: readonly BoxOff[];
  readonly boxes: number;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** What has to be looked at: empty pictures, boxes off without a reason, and reasons for what is no longer off. */
export function complaints(comparisons: readonly Comparison[], reasons: readonly Reason[]): readonly string[] {
  const used = new Set(comparisons.flatMap(({ boxesOff }) => boxesOff.map(({ explanation }) => explanation)));
  const stale = reasons.filter((one) => !used.has(one) && comparisons.some(({ name }) => name === one.case));
  return [
    ...comparisons.flatMap(({ name, boxes, boxesOff }) => {
      if (boxes === 0) return [`${name}: nothing is seen`];
      const count = boxesOff.filter(({ explanation }) => explanation === undefined).length;
      return count === 0 ? [] : [`${name}: ${count} boxes off`];
    }),
    ...stale.map((one) => `${one.case}: ${one.box.join(", ")} is explained, but no longer off`),
  ];
}

/** Writes `report.json` and `index.html` into `folder`, where the pictures lie; gives the page's path. */
export function writeReport(folder: string, comparisons: readonly Comparison[]): string {
  const worstFirst = comparisons.toSorted((a, b) => b.difference.painted - a.difference.painted);
  // A box without its like is infinitely far off, which JSON has no number for.
  const json = JSON.stringify(worstFirst, (_, value) => (value === Infinity ? "missing" : value), 2);
  writeFileSync(join(folder, "report.json"), `${json}\n`);
  const page = readFileSync(join(import.meta.dirname, "report.html"), "utf8");
  const path = join(folder, "index.html");
  writeFileSync(
    path,
    page.replace("{{report}}", () => json.replaceAll("<", String.raw`\u003c`)),
  );
  return path;
}
