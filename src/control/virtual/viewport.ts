/**
 * Which part of a long list can be seen, whatever scrolls: the list itself or something around it. All positions are in
 * px from the start of the list's first line, in the list's own direction (upwards where it is reversed).
 */
import { readMetrics, scrollSign, type ScrollAxis } from "../../ui/scroll-axis.ts";

/** What can be seen of a list. */
export interface View {
  /** Where the visible part starts and ends; before 0 or beyond the last line where the list is out of sight. */
  readonly from: number;
  readonly to: number;
  /** The content box across the axis. */
  readonly cross: number;
}

/** Reads what can be seen of `root`, whose content box starts with the first line; `undefined` while it has no box. */
export function readView(root: HTMLElement, axis: ScrollAxis): View | undefined {
  const length = axis === "y" ? root.offsetHeight : root.offsetWidth;
  const rect = root.getBoundingClientRect();
  const [low, high] = axis === "y" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  if (length === 0 || high <= low) return undefined;
  const scale = (high - low) / length;
  const style = getComputedStyle(root);
  const isForward = scrollSign(root, axis) > 0;
  const [near, far] = axis === "y" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const inset = insetOf(style, isForward ? near : far) - readMetrics(root, axis).pixels;
  const start = isForward ? low + inset * scale : high - inset * scale;

  let top = Math.max(low, 0);
  let bottom = Math.min(high, axis === "y" ? window.innerHeight : window.innerWidth);
  for (let outer = root.parentElement; outer; outer = outer.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(outer);
    if ((axis === "y" ? overflowY : overflowX) === "visible") continue;
    const clip = outer.getBoundingClientRect();
    top = Math.max(top, axis === "y" ? clip.top : clip.left);
    bottom = Math.min(bottom, axis === "y" ? clip.bottom : clip.right);
  }
  // Out of sight: nothing is seen, at the side where the list would come into view.
  if (bottom < top) [top, bottom] = low > bottom ? [low, low] : [high, high];
  const [from, to] = isForward ? [top - start, bottom - start] : [start - bottom, start - top];
  const cross =
    axis === "y"
      ? root.clientWidth - insetOf(style, "left", "padding") - insetOf(style, "right", "padding")
      : root.clientHeight - insetOf(style, "top", "padding") - insetOf(style, "bottom", "padding");
  return { from: from / scale, to: to / scale, cross };
}

type Side = "top" | "right" | "bottom" | "left";

function insetOf(style: CSSStyleDeclaration, side: Side, only?: "padding"): number {
  const padding = Number.parseFloat(style.getPropertyValue(`padding-${side}`)) || 0;
  return only ? padding : padding + (Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0);
}

/** What scrolls `root` along `axis`: itself or the nearest element around it that can. */
export function scrollerOf(root: HTMLElement, axis: ScrollAxis): HTMLElement | undefined {
  for (let element: HTMLElement | null = root; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    const overflow = axis === "y" ? style.overflowY : style.overflowX;
    if (overflow === "auto" || overflow === "scroll") return element;
  }
  return undefined;
}

/** Scroll position of what scrolls `root`, in px in the direction of `root`, and the greatest there can be. */
export function readPosition(root: HTMLElement, axis: ScrollAxis): { readonly at: number; readonly max: number } {
  const scroller = scrollerOf(root, axis);
  if (!scroller) return { at: 0, max: 0 };
  const position = axis === "y" ? scroller.scrollTop : scroller.scrollLeft;
  return { at: position * scrollSign(root, axis), max: readMetrics(scroller, axis).max };
}

/** Scrolls to a position as `readPosition` gives it. */
export function writePosition(root: HTMLElement, axis: ScrollAxis, position: number): void {
  const to = position * scrollSign(root, axis);
  scrollerOf(root, axis)?.scrollTo({ [axis === "y" ? "top" : "left"]: to, behavior: "instant" });
}

/** Extent of a line's element along the axis, with its margins. A transform does not count. */
export function readExtent(element: HTMLElement, axis: ScrollAxis): number {
  const style = getComputedStyle(element);
  const exact = Number.parseFloat(axis === "y" ? style.height : style.width);
  const size = Number.isNaN(exact) ? (axis === "y" ? element.offsetHeight : element.offsetWidth) : exact;
  return size + readMargins(element, axis);
}

/** The margins of `element` along the axis. */
export function readMargins(element: Element, axis: ScrollAxis): number {
  const style = getComputedStyle(element);
  const [near, far] = axis === "y" ? [style.marginTop, style.marginBottom] : [style.marginLeft, style.marginRight];
  return (Number.parseFloat(near) || 0) + (Number.parseFloat(far) || 0);
}
