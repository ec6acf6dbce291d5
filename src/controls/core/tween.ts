/** A number that moves evenly to another, for movements whose every step somebody wants to know. */
import { prefersReducedMotion } from "../../ui/reduced-motion.ts";

/** Calls `step` with every value on the way from `from` to `to`, `to` last, at once where motion is reduced. Returns what stops it. */
export function tween(
  from: number,
  to: number,
  ms: number,
  step: (value: number) => void,
  done: () => void,
): () => void {
  let frame = 0;
  let start: number | undefined;
  const duration = prefersReducedMotion() ? 0 : ms;
  const tick = (now: number) => {
    start ??= now;
    const progress = duration > 0 ? Math.min(1, (now - start) / duration) : 1;
    step(progress === 1 ? to : from + (to - from) * progress);
    if (progress < 1) frame = requestAnimationFrame(tick);
    else done();
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
