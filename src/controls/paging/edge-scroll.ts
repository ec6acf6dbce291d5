/**
 * Scrolling while something is dragged over an edge of a scroller: the further over, the faster. Source: Flutter
 * `EdgeDraggingAutoScroller`.
 */
import { jumpTo, readMetrics, scrollSign, type ScrollAxis } from "../../ui/scroll-axis.ts";

/** Px over the edge that count at most. */
const REACH = 20;

/** Edges of what is dragged along the axis, px in the page. */
export interface DraggedEdges {
  readonly low: number;
  readonly high: number;
}

/** Edge scrolling of one drag. */
export interface EdgeScroll {
  /** Goes on scrolling, or stops, for where the dragged thing is now. */
  readonly check: () => void;
  readonly stop: () => void;
}

/**
 * Scrolls `scroller` while `edges()` reach beyond it.
 * @param velocity px a second for each px over the edge.
 */
export function makeEdgeScroll(
  scroller: HTMLElement,
  axis: ScrollAxis,
  velocity: number,
  edges: () => DraggedEdges,
  onScrolled: () => void,
): EdgeScroll {
  let frame: number | undefined;
  let last = 0;

  /** Px over an edge behind which there is more to see; negative at the start. */
  function excess(): number {
    const rect = scroller.getBoundingClientRect();
    const [low, high] = axis === "y" ? [rect.top, rect.bottom] : [rect.left, rect.right];
    const { pixels, max } = readMetrics(scroller, axis);
    const dragged = edges();
    const sign = scrollSign(scroller, axis);
    const over = dragged.high > high ? dragged.high - high : dragged.low < low ? dragged.low - low : 0;
    const ahead = Math.min(REACH, Math.max(-REACH, over)) * sign;
    return (ahead > 0 && pixels < max - 0.5) || (ahead < 0 && pixels > 0.5) ? ahead : 0;
  }
  function step(now: number): void {
    frame = undefined;
    const ahead = excess();
    if (Math.abs(ahead) < 1) return;
    const time = Math.min(50, now - last) / 1000;
    last = now;
    jumpTo(scroller, axis, readMetrics(scroller, axis).pixels + ahead * velocity * time);
    onScrolled();
    frame = requestAnimationFrame(step);
  }
  return {
    check: () => {
      if (frame !== undefined || Math.abs(excess()) < 1) return;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
