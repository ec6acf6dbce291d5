/**
 * Flet scrolling on an element that already scrolls natively (`overflow: auto` along one axis): bar, `scroll_to`,
 * `auto_scroll` and the `on_scroll` stream, each of which costs nothing unless asked for.
 */
import { createEffect, on } from "solid-js";
import type { Curve } from "../values/curve.ts";
import type { Scroll } from "../values/scroll.ts";
import { createAutoScroll, type AutoScroll } from "./auto-scroll.ts";
import { animateScroll } from "./scroll-animation.ts";
import { readMetrics, type ScrollAxis } from "./scroll-axis.ts";
import { createScrollBar, type ScrollBarLook } from "./scroll-bar.ts";
import { createScrollEvents, type ScrollEventData } from "./scroll-events.ts";
import { ensureVisible } from "./scroll-visible.ts";

/** All accessors are reactive. */
export type ScrollerOptions = {
  readonly axis: () => ScrollAxis;
  /** The bar, or undefined for none; `thickness: 0` is none as well. */
  readonly bar?: (() => Scroll | undefined) | undefined;
  readonly look?: (() => ScrollBarLook) | undefined;
  /** Defined while `auto_scroll` is on. */
  readonly autoScroll?: (() => AutoScroll | undefined) | undefined;
  /** Defined while the program listens to `scroll`. */
  readonly onScroll?: (() => ((event: ScrollEventData) => void) | undefined) | undefined;
  /** ms; default 10. */
  readonly scrollInterval?: (() => number) | undefined;
};

/** Arguments of `scroll_to`; `target` (the element of a scroll key) goes before `offset` before `delta`. */
export type ScrollTarget = {
  readonly target?: HTMLElement | undefined;
  /** px from the start; negative counts from the end (−1 is the end). */
  readonly offset?: number | undefined;
  readonly delta?: number | undefined;
  /** ms; below 1 it jumps. */
  readonly duration?: number | undefined;
  /** Default "ease". */
  readonly curve?: Curve | undefined;
};

/** A scroller's methods. */
export type Scroller = {
  /** Settles when there, or when the user took over. */
  readonly scrollTo: (to: ScrollTarget) => Promise<void>;
};

/** Makes `element` a Flet scroller for as long as the current owner lives. */
export function createScroller(element: HTMLElement, options: ScrollerOptions): Scroller {
  createEffect(() => {
    const bar = options.bar?.();
    if (bar && bar.thickness !== 0) createScrollBar(element, options.axis(), bar, options.look?.());
  });
  createEffect(
    on(
      () => options.autoScroll?.() !== undefined,
      (isOn) => {
        const animation = (): AutoScroll => options.autoScroll?.() ?? { duration: 1000, curve: "ease" };
        if (isOn) createAutoScroll(element, options.axis, animation);
      },
    ),
  );
  createEffect(() => {
    const emit = options.onScroll?.();
    if (emit) createScrollEvents(element, options.axis, options.scrollInterval ?? (() => 10), emit);
  });

  function scrollTo({ target, offset, delta, duration = 0, curve = "ease" }: ScrollTarget): Promise<void> {
    if (target) return ensureVisible(target, duration, curve);
    const axis = options.axis();
    const { pixels, max } = readMetrics(element, axis);
    const wanted =
      offset === undefined
        ? delta === undefined
          ? undefined
          : pixels + delta
        : offset < 0
          ? max + offset + 1
          : offset;
    if (wanted === undefined) return Promise.resolve();
    const to = Math.min(Math.max(wanted, 0), max);
    return animateScroll(element, axis, () => to, duration, curve);
  }

  return { scrollTo };
}
