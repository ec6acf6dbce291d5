// The figures as a Markdown table with ratios, and as JSON with every single value.
import { cpus, totalmem } from "node:os";
import { barsFor, reached, type Bar } from "./bars.ts";
import type { Figures, Metric, Summary } from "./figures.ts";
import { SIDE_NAMES } from "./sides.ts";

/** What the figures depend on besides the code. */
export interface Circumstances {
  readonly browser: string;
  readonly runs: number;
  readonly date: string;
}

/** Every value that was measured. */
export function toJson(figures: Figures, circumstances: Circumstances): string {
  const metrics = figures.metrics.map((metric) => ({
    ...metric,
    ...Object.fromEntries(
      SIDE_NAMES.map((side) => [
        side,
        { ...figures.summaryOf(metric.id, side), values: figures.valuesOf(metric.id, side) },
      ]),
    ),
  }));
  const bars = barsFor(figures).flatMap((bar) => {
    const value = reached(bar, figures);
    return value === undefined ? [] : [{ ...bar, reached: value, isMet: value <= bar.atMost }];
  });
  const report = { ...circumstances, machine: machine(), bars, metrics, failures: figures.failures };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Medians with the least and the most, and how this client stands to the others. */
export function toMarkdown(figures: Figures, { browser, runs, date }: Circumstances): string {
  const rows = figures.metrics.map((metric) => {
    const [ours, flet, floor] = SIDE_NAMES.map((side) => figures.summaryOf(metric.id, side));
    const cells = [ours, flet, floor].map((summary) => toCell(summary));
    return `| ${label(metric)} | ${cells[0]} | ${cells[1]} | ${ratio(ours, flet)} | ${cells[2]} | ${ratio(ours, floor)} |`;
  });
  const bars = barsFor(figures)
    .map((bar) => barRow(bar, figures))
    .filter((row) => row !== undefined);
  return [
    `${date}, ${browser}, ${machine()}, ${runs} runs. Median (least to most).`,
    "",
    "| | flet-pwa | Flet's own client | of Flet's | floor | of the floor |",
    "| --- | --: | --: | --: | --: | --: |",
    ...rows,
    ...(bars.length === 0 ? [] : ["", "| bar | at most | reached | |", "| --- | --: | --: | --- |", ...bars]),
    ...(figures.failures.length === 0 ? [] : ["", "Not measured:", ""]),
    ...figures.failures.map(({ task, side, reason }) => `- ${task}, ${side}: ${reason.split("\n")[0]}`),
    "",
  ].join("\n");
}

function label({ title, unit }: Metric): string {
  return unit === "" ? title : `${title} (${unit})`;
}

function toCell(summary: Summary | undefined): string {
  if (summary === undefined) return "–";
  const { median, least, most } = summary;
  return least === most ? digits(median) : `${digits(median)} (${digits(least)} to ${digits(most)})`;
}

function ratio(ours: Summary | undefined, other: Summary | undefined): string {
  if (ours === undefined || other === undefined || other.median === 0) return "–";
  return (ours.median / other.median).toFixed(2);
}

function barRow(bar: Bar, figures: Figures): string | undefined {
  const value = reached(bar, figures);
  const metric = figures.metrics.find(({ id }) => id === bar.metric);
  if (value === undefined || metric === undefined) return undefined;
  const of = { flet: " of Flet's own", floor: " of the floor", limit: ` ${metric.unit}` }[bar.against];
  const shown = bar.against === "limit" ? digits(value) : value.toFixed(2);
  return `| ${metric.title} | ${bar.atMost}${of.trimEnd()} | ${shown} | ${value <= bar.atMost ? "met" : "missed"} |`;
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 9.995 && !Number.isInteger(value) ? 2 : 0);
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}
