// What a comparison found, as figures, as JSON, and as one page with both pictures and their difference.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BoxPair } from "./boxes.ts";

/** A box may be this far off, px. */
export const BOX_LIMIT = 4;

/** One case of the catalogue in both clients. */
export interface Comparison {
  /** `program variant`. */
  readonly name: string;
  /** Of the pixels, 0 to 1, beyond anti-aliasing. */
  readonly share: number;
  /** Boxes that are more than `BOX_LIMIT` off. */
  readonly boxesOff: readonly BoxPair[];
  readonly boxes: number;
  /** Why they are, in one line, if that is known. */
  readonly explanation: string | undefined;
}

/** The middle of all shares. */
export function medianShare(comparisons: readonly Comparison[]): number {
  const shares = comparisons.map(({ share }) => share).toSorted((a, b) => a - b);
  const middle = shares.length >> 1;
  const upper = shares[middle] ?? 0;
  return shares.length % 2 === 1 ? upper : ((shares[middle - 1] ?? 0) + upper) / 2;
}

/** What has to be looked at: boxes that are off without a reason, and reasons for what is no longer off. */
export function complaints(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.flatMap(({ name, boxesOff, explanation }) => {
    if (boxesOff.length > 0 && explanation === undefined) return [`${name}: ${boxesOff.length} boxes off`];
    if (boxesOff.length === 0 && explanation !== undefined) return [`${name}: explained, but nothing is off any more`];
    return [];
  });
}

/** Writes `report.json` and `index.html` into `folder`, where the pictures lie; gives the page's path. */
export function writeReport(folder: string, comparisons: readonly Comparison[]): string {
  const worstFirst = comparisons.toSorted((a, b) => b.share - a.share);
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
