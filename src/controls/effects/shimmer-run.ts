/** The clock of a shimmer: runs from 0 to 1 in a period, again and again, and stands still for who wants less motion. */
import { prefersReducedMotion } from "../../ui/reduced-motion.ts";

/** Where the light comes from and goes. */
export type ShimmerDirection = "ltr" | "rtl" | "ttb" | "btt";

/** Runs until the returned function is called. `from` is where it was stopped, 0 to 1. */
export function runShimmer(
  period: number,
  run: {
    readonly from: number;
    readonly show: (progress: number) => void;
    /** Asked at each end. */
    readonly runsAgain: () => boolean;
  },
): () => void {
  if (period <= 0 || run.from >= 1 || prefersReducedMotion()) return () => {};
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now - run.from * period;
    let progress = (now - start) / period;
    while (progress >= 1) {
      if (!run.runsAgain()) {
        run.show(1);
        return;
      }
      // A hidden page has no frames: what it missed is not made up for.
      start = now - (progress - 1 < 1 ? (progress - 1) * period : 0);
      progress = (now - start) / period;
    }
    run.show(progress);
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
