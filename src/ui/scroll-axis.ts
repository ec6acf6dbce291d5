/**
 * A scroller's geometry in Flutter's terms: `pixels` from the start of the content, whatever the direction. In reversed
 * and right-to-left scrollers the browser counts down from 0 instead; `sign` hides that.
 */

/** "y" scrolls vertically. */
export type ScrollAxis = "x" | "y";

/** Where a scroller stands, in px. */
export type ScrollMetrics = {
  /** Distance from the start. */
  readonly pixels: number;
  /** Greatest `pixels`. */
  readonly max: number;
  /** Visible length. */
  readonly viewport: number;
};

/** Reads a scroller's metrics. A layout read: not between writes. */
export function readMetrics(element: HTMLElement, axis: ScrollAxis): ScrollMetrics {
  const viewport = axis === "y" ? element.clientHeight : element.clientWidth;
  const extent = axis === "y" ? element.scrollHeight : element.scrollWidth;
  const position = axis === "y" ? element.scrollTop : element.scrollLeft;
  return { pixels: Math.abs(position), max: Math.max(0, extent - viewport), viewport };
}

/** −1 where the content starts at the bottom or right edge (`column-reverse`, right-to-left), else 1. */
export function scrollSign(element: HTMLElement, axis: ScrollAxis): 1 | -1 {
  const style = getComputedStyle(element);
  const isFlex = style.display.includes("flex");
  const isReversed = isFlex && style.flexDirection === (axis === "y" ? "column-reverse" : "row-reverse");
  const isRtl = axis === "x" && style.direction === "rtl";
  return isReversed !== isRtl ? -1 : 1;
}

/** Jumps to `pixels`, clamped by the browser. */
export function jumpTo(element: HTMLElement, axis: ScrollAxis, pixels: number): void {
  const position = Math.max(0, pixels) * scrollSign(element, axis);
  element.scrollTo({ [axis === "y" ? "top" : "left"]: position, behavior: "instant" });
}
