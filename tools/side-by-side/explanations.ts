// Why a box may be off: each reason names its case and its box, so that it cannot cover a second fault beside the
// first, and one whose difference has gone is an error.
import type { Box, BoxPair } from "./boxes.ts";

/** One entry of `explanations.json`: one cause, wherever it shows. */
export interface Explanation {
  readonly program: string;
  /** The true cause, in one line. */
  readonly reason: string;
  /** For each variant of the program the boxes that are off: a list of their own, or the variant that has the same. */
  readonly boxes: Readonly<Record<string, readonly Place[] | string>>;
}

/** Left, top, right and bottom in Flet's picture; in ours if Flet's has no such box; px. */
export type Place = readonly [number, number, number, number];

/** An explanation of one box of one case. */
export interface Reason {
  /** `program variant`. */
  readonly case: string;
  readonly box: Place;
  readonly reason: string;
}

/** Rasterizers may move an edge by this much from run to run, px. */
const SLACK = 2;

/** All reasons, a box each. */
export function reasonsOf(explanations: readonly Explanation[]): readonly Reason[] {
  return explanations.flatMap(({ program, reason, boxes }) =>
    Object.entries(boxes).flatMap(([variant, listed]) => {
      const places = typeof listed === "string" ? boxes[listed] : listed;
      if (places === undefined || typeof places === "string") {
        throw new Error(`explanations.json: ${program} has no list of boxes for ${variant}`);
      }
      return places.map((box) => ({ case: `${program} ${variant}`, box, reason }));
    }),
  );
}

/** The reason for a box of the case `name` (`program variant`) that is off. */
export function explain(name: string, { flet, ours }: BoxPair, reasons: readonly Reason[]): Reason | undefined {
  const box = flet ?? ours;
  return box && reasons.find((one) => one.case === name && isAt(one, box));
}

function isAt({ box }: Reason, { left, top, right, bottom }: Box): boolean {
  const sides = [left, top, right, bottom];
  return sides.every((side, index) => Math.abs(side - (box[index] ?? Infinity)) <= SLACK);
}
