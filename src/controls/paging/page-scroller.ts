/**
 * The scroller of a `PageView`: which page is current and which are in sight, and going to another. Hands, wheels and
 * snapping are the browser's; a change is told when a page has come more than half into its place, as in Flutter.
 */
import { createEffect, createSignal, on, onCleanup, onMount, untrack, type Accessor } from "solid-js";
import { animateScroll } from "../../ui/scroll-animation.ts";
import { jumpTo, readMetrics, scrollSign, type ScrollAxis } from "../../ui/scroll-axis.ts";
import type { Curve } from "../../values/curve.ts";
import {
  pageAtPixels,
  pagesAround,
  pagesInSight,
  pixelsOfPage,
  type PageLayout,
  type PageRange,
} from "./page-geometry.ts";

/** What a page scroller follows. All accessors are watched. */
export interface PageScrollerOptions {
  readonly axis: Accessor<ScrollAxis>;
  readonly count: Accessor<number>;
  /** The page that the program wants. */
  readonly selected: Accessor<number>;
  readonly fraction: Accessor<number>;
  readonly padsEnds: Accessor<boolean>;
  readonly isReversed: Accessor<boolean>;
  readonly onChange: (page: number) => void;
}

/** A page scroller. */
export interface PageScroller {
  /** The pages in sight. Watched. */
  readonly inSight: Accessor<PageRange>;
  /** For the scroller's element, as a `ref`. */
  readonly attach: (element: HTMLElement) => void;
  /** Settles when the page is there, or when somebody else took over. */
  readonly goTo: (page: number, duration: number, curve: Curve) => Promise<void>;
  /** To a scroll position, px. */
  readonly jumpToPixels: (pixels: number) => void;
  /** The page nearest to the current position. */
  readonly current: () => number;
  /** 1 if the next page lies to the right or below, −1 if to the left or above. */
  readonly direction: () => 1 | -1;
}

/** Makes a page scroller for as long as the current owner lives. */
export function createPageScroller(options: PageScrollerOptions): PageScroller {
  const { axis, count, selected, fraction, padsEnds, isReversed, onChange } = options;
  let strip: HTMLElement | undefined;
  let told = clamp(untrack(selected));
  let moves = 0;
  const [inSight, setInSight] = createSignal(pagesAround(told, untrack(fraction)), { equals: isSameRange });

  function clamp(page: number): number {
    return Math.min(Math.max(0, page), Math.max(0, untrack(count) - 1));
  }
  function layout(element: HTMLElement): PageLayout {
    const { viewport } = readMetrics(element, untrack(axis));
    return { viewport, fraction: untrack(fraction), padsEnds: untrack(padsEnds) };
  }
  function pixelsOf(page: number): number {
    if (!strip) return 0;
    return Math.min(pixelsOfPage(layout(strip), clamp(page)), readMetrics(strip, untrack(axis)).max);
  }
  function current(): number {
    if (!strip) return told;
    const { pixels, viewport } = readMetrics(strip, untrack(axis));
    return viewport > 0 ? clamp(Math.round(pageAtPixels(layout(strip), pixels))) : told;
  }

  /** Notices where the scroller stands. */
  function look(): void {
    if (!strip) return;
    const { pixels, viewport } = readMetrics(strip, untrack(axis));
    // Hidden with all that is around it.
    if (viewport === 0) return;
    setInSight(pagesInSight(layout(strip), pixels, untrack(count)));
    const page = current();
    if (page === told || untrack(count) === 0) return;
    told = page;
    onChange(page);
  }

  /** Back to the page that was current, after something has changed its place. */
  function restore(): void {
    if (!strip) return;
    jumpTo(strip, untrack(axis), pixelsOf(told));
    look();
  }

  async function goTo(page: number, duration: number, curve: Curve): Promise<void> {
    if (!strip) return;
    const element = strip;
    const move = ++moves;
    // Snapping would pull every step of the way to a page.
    element.dataset["moving"] = "";
    await animateScroll(element, untrack(axis), () => pixelsOf(page), duration, curve);
    if (move === moves) delete element.dataset["moving"];
    look();
  }

  function attach(element: HTMLElement): void {
    strip = element;
    element.addEventListener("scroll", look, { passive: true });
    onMount(() => {
      restore();
      const sizes = new ResizeObserver(restore);
      sizes.observe(element);
      onCleanup(() => sizes.disconnect());
    });
    onCleanup(() => {
      element.removeEventListener("scroll", look);
      if (strip === element) strip = undefined;
    });
  }

  createEffect(on([axis, fraction, padsEnds, isReversed], restore, { defer: true }));
  // What the program sets is jumped to; what was told to it comes back here as well.
  createEffect(
    on(
      selected,
      (page) => {
        if (page !== told) void goTo(page, 0, "linear");
      },
      { defer: true },
    ),
  );
  createEffect(on(count, look, { defer: true }));

  return {
    inSight,
    attach,
    goTo,
    current,
    jumpToPixels: (pixels) => {
      if (!strip) return;
      jumpTo(strip, untrack(axis), pixels);
      look();
    },
    direction: () => (strip ? scrollSign(strip, untrack(axis)) : 1),
  };
}

function isSameRange(a: PageRange, b: PageRange): boolean {
  return a.from === b.from && a.to === b.to;
}
