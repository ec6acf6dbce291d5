/** Flutter's `Scrollable.ensureVisible`: brings an element to the start edge of every scroller around it. */
import type { Curve } from "../values/curve.ts";
import { animateScroll } from "./scroll-animation.ts";
import { readMetrics, scrollSign, type ScrollAxis } from "./scroll-axis.ts";

/** Scrolls all scrollers around `target` so that its start edge meets theirs, as far as their content reaches. */
export async function ensureVisible(target: HTMLElement, duration: number, curve: Curve): Promise<void> {
  const moves: Promise<void>[] = [];
  // From the innermost out: what an outer one has to bring into view is the inner scroller, whose box does not move.
  let inner: HTMLElement = target;
  for (let outer = target.parentElement; outer; outer = outer.parentElement) {
    const style = getComputedStyle(outer);
    const axes: readonly (readonly [ScrollAxis, string])[] = [
      ["x", style.overflowX],
      ["y", style.overflowY],
    ];
    const scrolling = axes.filter(([, overflow]) => overflow === "auto" || overflow === "scroll");
    for (const [axis] of scrolling) {
      const to = startOf(inner, outer, axis);
      moves.push(animateScroll(outer, axis, () => to, duration, curve));
    }
    if (scrolling.length > 0) inner = outer;
  }
  await Promise.all(moves);
}

function startOf(inner: HTMLElement, outer: HTMLElement, axis: ScrollAxis): number {
  const a = inner.getBoundingClientRect();
  const b = outer.getBoundingClientRect();
  const isFromEnd = scrollSign(outer, axis) < 0;
  const edge = axis === "y" ? (isFromEnd ? "bottom" : "top") : isFromEnd ? "right" : "left";
  const { pixels, max } = readMetrics(outer, axis);
  const ahead = (a[edge] - b[edge]) * (isFromEnd ? -1 : 1);
  return Math.min(Math.max(pixels + ahead, 0), max);
}
