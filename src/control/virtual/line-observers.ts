/**
 * What tells a long list that something has changed: the sizes of its drawn items, scrolling of whatever is around it,
 * and gaps that come into view for any other reason.
 */
import { createEffect, onCleanup, untrack, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Axis } from "../box.ts";
import type { Track } from "./track.ts";
import { readMargins } from "./viewport.ts";

/** The elements of a list's items. */
export interface LineObservers {
  readonly elements: ReadonlyMap<ControlNode, HTMLElement>;
  readonly itemAt: (target: Node) => ControlNode | undefined;
  readonly watch: (item: ControlNode, element: HTMLElement) => void;
  readonly watchGap: (element: HTMLElement) => void;
}

/** Observes for as long as the current owner lives, and only while the list is virtual. */
export function createLineObservers(options: {
  readonly track: Track;
  readonly root: () => HTMLElement;
  readonly axis: Accessor<Axis>;
  readonly isVirtual: Accessor<boolean>;
  /** Whether extents come from the drawn items. */
  readonly isMeasured: Accessor<boolean>;
  /** Something has changed; the page must not be changed now. */
  readonly onChange: () => void;
  /** Something around the list has scrolled; the page may be changed now. */
  readonly onScroll: () => void;
}): LineObservers {
  const { track, root, axis, isVirtual, isMeasured } = options;
  const elements = new Map<ControlNode, HTMLElement>();
  const items = new WeakMap<Node, ControlNode>();
  const margins = new WeakMap<Element, number>();

  const sizes = new ResizeObserver((entries) => {
    // Hidden with all that is around it: its lines have not become shorter.
    if (root().getClientRects().length === 0) return;
    let isResized = false;
    const hasNews = track.measure((report) => {
      for (const entry of entries) {
        const item = items.get(entry.target);
        if (item) report(item, extentIn(entry));
        else isResized = true;
      }
    });
    if (!hasNews && !isResized) return;
    options.onChange();
  });

  function extentIn({ target, borderBoxSize: [box] }: ResizeObserverEntry): number {
    let margin = margins.get(target);
    if (margin === undefined) margins.set(target, (margin = readMargins(target, axis())));
    return ((axis() === "y" ? box?.blockSize : box?.inlineSize) ?? 0) + margin;
  }

  const gaps = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) options.onChange();
  });

  createEffect(() => {
    if (!isVirtual()) return;
    const ends = new AbortController();
    const { signal } = ends;
    document.addEventListener(
      "scroll",
      ({ target }) => {
        if (target instanceof Node && target.contains(root())) options.onScroll();
      },
      { capture: true, passive: true, signal },
    );
    window.addEventListener("resize", options.onChange, { signal });
    sizes.observe(root());
    onCleanup(() => {
      ends.abort();
      sizes.unobserve(root());
      gaps.disconnect();
    });
  });
  createEffect(() => {
    if (!isMeasured()) return;
    for (const element of elements.values()) sizes.observe(element, { box: "border-box" });
    onCleanup(() => {
      for (const element of elements.values()) sizes.unobserve(element);
    });
  });

  return {
    elements,
    itemAt: (target) => {
      const end = root();
      for (let node: Node | null = target; node && node !== end; node = node.parentNode) {
        const item = items.get(node);
        if (item) return item;
      }
      return undefined;
    },
    watch: (item, element) => {
      elements.set(item, element);
      items.set(element, item);
      if (untrack(isMeasured)) sizes.observe(element, { box: "border-box" });
      onCleanup(() => {
        if (elements.get(item) === element) elements.delete(item);
        sizes.unobserve(element);
      });
    },
    watchGap: (element) => {
      gaps.observe(element);
      onCleanup(() => gaps.unobserve(element));
    },
  };
}
