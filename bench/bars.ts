// What this client sets itself to reach, as ratios and limits over the figures of one run.
import type { Figures } from "./figures.ts";

/** One thing to reach. */
export interface Bar {
  readonly metric: string;
  /** `limit` is in the metric's own unit. */
  readonly against: "flet" | "floor" | "limit";
  readonly atMost: number;
  /** Holds only where the median of another figure of this client's is that; it tells which of two bars is meant. */
  readonly where?: { readonly metric: string; readonly is: number };
}

/** All of them. */
const BARS: readonly Bar[] = [
  { metric: "repeat-frame", against: "flet", atMost: 0.15 },
  { metric: "repeat-frame", against: "floor", atMost: 1.8 },
  { metric: "repeat-paint", against: "limit", atMost: 250 },
  { metric: "first-frame", against: "flet", atMost: 0.4 },
  { metric: "slow-frame", against: "flet", atMost: 0.7 },
  { metric: "bytes", against: "flet", atMost: 0.65, where: { metric: "snapshots", is: 0 } },
  { metric: "bytes", against: "flet", atMost: 1, where: { metric: "snapshots", is: 1 } },
  { metric: "snapshot-size", against: "limit", atMost: 5.5 },
  { metric: "client-size", against: "limit", atMost: 120 },
  { metric: "click-10", against: "flet", atMost: 0.5 },
  { metric: "click-1000", against: "flet", atMost: 0.5 },
  { metric: "click-10000", against: "flet", atMost: 0.5 },
  { metric: "build-main", against: "floor", atMost: 1.5 },
  { metric: "scroll-rows", against: "limit", atMost: 300 },
  { metric: "scroll-main", against: "limit", atMost: 50 },
  { metric: "scroll-gap", against: "limit", atMost: 50 },
];

/** The bars that hold for what was measured. */
export function barsFor(figures: Figures): readonly Bar[] {
  return BARS.filter(({ where }) => !where || figures.summaryOf(where.metric, "ours")?.median === where.is);
}

/** What was reached, in the bar's own terms; `undefined` if it was not measured. */
export function reached({ metric, against }: Bar, figures: Figures): number | undefined {
  const ours = figures.summaryOf(metric, "ours")?.median;
  if (against === "limit" || ours === undefined) return ours;
  const other = figures.summaryOf(metric, against)?.median;
  return other === undefined ? undefined : ours / other;
}
