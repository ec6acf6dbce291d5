// Why a box may be off: each reason names its case and its box, so that it cannot cover a second fault beside the
// first, and one whose difference has gone is an error.
import type { Box, BoxPair } from "./boxes.ts";

/** One entry of `explanations.json`. */
export interface Explanation {
  /** `program variant`, or `program` for all its variants. */
  readonly case: string;
  /** Left, top, right and bottom in Flet's picture; in ours if Flet's has no such box; px. */
  readonly box: readonly [number, number, number, number];
  /** The true cause, in one line. */
  readonly reason: string;
}

/** Rasterizers may move an edge by this much from run to run, px. */
const SLACK = 2;

/** The entry for a box of the case `name` (`program variant`) that is off. */
export function explain(
  name: string,
  { flet, ours }: BoxPair,
  explanations: readonly Explanation[],
): Explanation | undefined {
  const box = flet ?? ours;
  return box && explanations.find((one) => isAbout(one, name) && isAt(one, box));
}

/** Whether the entry is meant for the case `name`. */
export function isAbout(explanation: Explanation, name: string): boolean {
  return explanation.case === name || explanation.case === name.split(" ")[0];
}

function isAt({ box }: Explanation, { left, top, right, bottom }: Box): boolean {
  const sides = [left, top, right, bottom];
  return sides.every((side, index) => Math.abs(side - (box[index] ?? Infinity)) <= SLACK);
}
