// The figures of one run of the benchmark, and what can be said of them.
import type { SideName } from "./sides.ts";

/** What is measured. */
export interface Metric {
  readonly id: string;
  /** As a line of the report. */
  readonly title: string;
  readonly unit: "ms" | "KB" | "MB" | "per second" | "%" | "";
}

/** Median and extremes of what was measured. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Something that could not be measured, with the reason. */
export interface Failure {
  readonly task: string;
  readonly side: SideName;
  readonly reason: string;
}

/** Collects values by metric and side, in the order in which they come. */
export class Figures {
  readonly #metrics = new Map<string, Metric>();
  readonly #values = new Map<string, number[]>();
  readonly failures: Failure[] = [];

  add(metric: Metric, side: SideName, value: number): void {
    this.#metrics.set(metric.id, metric);
    const key = `${metric.id}/${side}`;
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  fail(task: string, side: SideName, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`  ${task}, ${side}: ${reason}`);
    this.failures.push({ task, side, reason });
  }

  get metrics(): readonly Metric[] {
    return [...this.#metrics.values()];
  }

  valuesOf(metricId: string, side: SideName): readonly number[] {
    return this.#values.get(`${metricId}/${side}`) ?? [];
  }

  summaryOf(metricId: string, side: SideName): Summary | undefined {
    return summarise(this.valuesOf(metricId, side));
  }
}

/** `undefined` for no values. */
export function summarise(values: readonly number[]): Summary | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? least) + (sorted[Math.floor(middle)] ?? most)) / 2;
  return { median, least, most, count: sorted.length };
}
