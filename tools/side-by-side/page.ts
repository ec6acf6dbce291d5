// Writes `docs/side-by-side.md`: the figures of all programs that were compared, so that a change for the worse is seen in
// a diff. Pictures are not part of it: half of them are Flet's.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { BOX_LIMIT, median, type Comparison } from "./report.ts";

/** Replaces the page by one about these comparisons; `variants` in the order of its columns. */
export function writePage(comparisons: readonly Comparison[], variants: readonly string[]): void {
  writeFileSync(join(ROOT, "docs", "side-by-side.md"), toPage(comparisons, variants));
}

/** The page's text. */
export function toPage(comparisons: readonly Comparison[], variants: readonly string[]): string {
  const of = (variant: string) => comparisons.filter(({ name }) => name.endsWith(` ${variant}`));
  const cell = (program: string, variant: string) => {
    const found = comparisons.find(({ name }) => name === `${program} ${variant}`);
    return found === undefined ? "" : `${percent(found.difference.all)}, ${percent(found.difference.painted)}`;
  };
  const seen = variants.filter((variant) => of(variant).length > 0);
  const programs = [...new Set(comparisons.map(({ name }) => name.split(" ")[0] ?? name))];
  return [
    "# Side by side with Flet's own client",
    "",
    "Written by `npm run side-by-side -- --write`, which draws every program of `catalogue/programs` in both clients, in the",
    "same Chromium and with the same fonts, and compares the pictures. Flet's pictures are made on the machine that runs it.",
    "",
    "Two figures for each program: the share of all pixels that differ beyond anti-aliasing, and their share of the pixels",
    "that are not background in one of the two pictures.",
    "",
    ...table(
      ["median", ...seen],
      [
        ["of all pixels", ...seen.map((variant) => percent(median(of(variant).map((one) => one.difference.all))))],
        [
          "of what is painted",
          ...seen.map((variant) => percent(median(of(variant).map((one) => one.difference.painted)))),
        ],
        ["boxes", ...seen.map((variant) => `${total(of(variant), (one) => one.boxes)}`)],
        [
          `more than ${BOX_LIMIT} px off`,
          ...seen.map((variant) => `${total(of(variant), (one) => one.boxesOff.length)}`),
        ],
      ],
    ),
    "",
    ...table(
      ["program", ...seen],
      programs.map((program) => [program, ...seen.map((variant) => cell(program, variant))]),
    ),
    "",
    ...reasons(comparisons),
  ].join("\n");
}

function reasons(comparisons: readonly Comparison[]): readonly string[] {
  const lines = comparisons.flatMap(({ name, boxesOff }) =>
    boxesOff.map(({ flet, ours, explanation }) => {
      const box = flet ?? ours;
      const place = box === undefined ? "" : `${box.left}, ${box.top} to ${box.right}, ${box.bottom}`;
      return `- ${name}, ${place}: ${explanation?.reason ?? "not explained"}`;
    }),
  );
  return lines.length === 0 ? [] : ["## Boxes that are off", "", ...lines, ""];
}

/** In the form that the project's formatter gives a table: the first column to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, column) => Math.max(4, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const padded = (cells: readonly string[]) =>
    line(widths.map((width, column) => pad(cells[column] ?? "", { width, isFirst: column === 0 })));
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [padded(head), line(rule), ...rows.map(padded)];
}

function pad(text: string, { width, isFirst }: { readonly width: number; readonly isFirst: boolean }): string {
  return isFirst ? text.padEnd(width) : text.padStart(width);
}

function total(comparisons: readonly Comparison[], count: (one: Comparison) => number): number {
  return comparisons.reduce((sum, one) => sum + count(one), 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
