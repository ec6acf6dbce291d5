/** A number that moves evenly to another, for movements whose every step somebody wants to know. */

/** Calls `step` with every value on the way from `from` to `to`, `to` last. Returns what stops it. */
export function tween(
  from: number,
  to: number,
  ms: number,
  step: (value: number) => void,
  done: () => void,
): () => void {
  let frame = 0;
  let start: number | undefined;
  const tick = (now: number) => {
    start ??= now;
    const progress = ms > 0 ? Math.min(1, (now - start) / ms) : 1;
    step(progress === 1 ? to : from + (to - from) * progress);
    if (progress < 1) frame = requestAnimationFrame(tick);
    else done();
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
