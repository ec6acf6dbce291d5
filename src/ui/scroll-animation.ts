/** Scrolling with a duration and a curve, which the browser's own smooth scrolling does not have. */
import { easeAt, type Curve } from "../values/curve.ts";
import { jumpTo, readMetrics, type ScrollAxis } from "./scroll-axis.ts";
import { prefersReducedMotion } from "./reduced-motion.ts";

const running = { x: new WeakMap<HTMLElement, () => void>(), y: new WeakMap<HTMLElement, () => void>() };

/**
 * Moves to `pixels()` (read each frame, so that a moving end is followed) in `duration` ms; settles when there or when
 * the user or a newer animation took over. Jumps for durations under 1 ms and for users who want less motion.
 */
export function animateScroll(
  element: HTMLElement,
  axis: ScrollAxis,
  pixels: () => number,
  duration: number,
  curve: Curve,
): Promise<void> {
  running[axis].get(element)?.();
  if (duration < 1 || prefersReducedMotion()) {
    jumpTo(element, axis, pixels());
    return Promise.resolve();
  }
  const from = readMetrics(element, axis).pixels;
  const ends = new AbortController();
  let settle: () => void = () => {};
  const promise = new Promise<void>((resolve) => (settle = resolve));
  let start: number | undefined;
  let frame = requestAnimationFrame(step);

  function step(now: number): void {
    start ??= now;
    const t = Math.min(1, (now - start) / duration);
    jumpTo(element, axis, from + (pixels() - from) * easeAt(curve, t));
    if (t < 1 && element.isConnected) frame = requestAnimationFrame(step);
    else stop();
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    if (running[axis].get(element) === stop) running[axis].delete(element);
    ends.abort();
    settle();
  }
  running[axis].set(element, stop);
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    element.addEventListener(type, stop, { signal: ends.signal, passive: true });
  }
  return promise;
}

/** True while `animateScroll` moves this element: its scroll events are not the user's. */
export function isAnimatingScroll(element: HTMLElement): boolean {
  return running.x.has(element) || running.y.has(element);
}
