/**
 * The lines of a long list, of which only those near the visible part are drawn. It decides which; whoever draws them
 * asks for `ranges`, gives the space of the others to gap elements, and hands in every drawn line's element. Reading
 * layout and changing the page are kept apart: sizes are taken in by a ResizeObserver, which only corrects the scroll
 * position; what is drawn changes when something scrolls, in the next animation frame, or with the list's own items.
 */
import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Axis } from "../box.ts";
import { Extents, type ExtentRules } from "./extents.ts";
import { clampRange, covers, grow, intersect, isEmpty, withSingles, type Range } from "./range.ts";
import { readExtent, readMargins, readView, shiftView, type View } from "./viewport.ts";

/** All accessors are watched. */
export interface LinesOptions {
  /** The element whose content box starts with the first line. */
  readonly root: () => HTMLElement;
  readonly axis: Accessor<Axis>;
  /** The control that starts each line, in order. */
  readonly keys: Accessor<readonly ControlNode[]>;
  /** False: all lines are drawn and nothing is measured. */
  readonly isVirtual: Accessor<boolean>;
  readonly rules: Accessor<ExtentRules>;
  /** px drawn beyond either end of the visible part. */
  readonly cache: Accessor<number>;
  /** Told the width or height of the list's content box across the axis, before lines are chosen by it. */
  readonly onCross?: (px: number) => void;
  /** Lines that are drawn wherever they are. */
  readonly kept?: Accessor<readonly number[]>;
}

/** The lines of one list. */
export interface Lines {
  readonly isVirtual: Accessor<boolean>;
  /** The lines that are drawn, in order; ranges do not touch. Watched. */
  readonly ranges: Accessor<readonly Range[]>;
  /** Space of the lines in `range`, each with the gap after it. To be asked for again when `ranges` changes. */
  readonly spaceOf: (range: Range) => number;
  readonly keys: Accessor<readonly ControlNode[]>;
  readonly root: () => HTMLElement;
  readonly axis: Accessor<Axis>;
  /** Watches the element of a line until the owner is disposed. */
  readonly watch: (key: ControlNode, element: HTMLElement) => void;
  /** The element of a drawn line. */
  readonly elementOf: (key: ControlNode) => HTMLElement | undefined;
  /** Watches the element that stands for lines which are not drawn, until the owner is disposed. */
  readonly watchGap: (element: HTMLElement) => void;
  /** Keeps a line drawn until the returned function is called. It is drawn when this returns. */
  readonly pin: (key: ControlNode) => () => void;
  /** Where a line starts, in px of `View`. */
  readonly startOf: (index: number) => number;
  /** Number of a line, −1 where there is none. Cheap for drawn lines. */
  readonly indexOf: (key: ControlNode) => number;
  /** Draws what the present scroll position shows, as far as one frame allows. */
  readonly refresh: () => void;
  /** Draws exactly these lines (and the pinned ones) and scrolls the first of them to the start. */
  readonly reveal: (range: Range) => void;
}

/** Lines drawn before anything is known about room and extents. */
const FIRST = 12;
/** Extent of a line that nothing is known about, px. */
const GUESS = 48;
/** Lines drawn at once; between two such steps the clock is read. */
const STEP = 4;
/** How long one frame may draw visible lines, and lines that are not in sight yet; ms. */
const VISIBLE_BUDGET = 12;
const CACHE_BUDGET = 6;

/** Watches and draws the lines of a list for as long as the current owner lives. */
export function createLines(options: LinesOptions): Lines {
  const { root, axis, keys, isVirtual } = options;
  const extents = new Extents(GUESS);
  const [version, setVersion] = createSignal(0, { equals: false });
  const pins = new Set<{ readonly key: ControlNode }>();
  const elements = new Map<ControlNode, HTMLElement>();
  const owners = new WeakMap<Element, ControlNode>();
  const margins = new WeakMap<Element, number>();
  const hints = new WeakMap<ControlNode, number>();
  let current: readonly ControlNode[] = [];
  let window: Range = { from: 0, to: FIRST };
  let view: View | undefined;
  let frame: number | undefined;
  /** Scroll correction that waits until the page has changed. */
  let shift = 0;
  let isAtEnd = false;

  const ranges = createMemo((): readonly Range[] => {
    version();
    takeKeys(keys());
    const anchor = view && view.from > 0 ? extents.lineAt(view.from) : 0;
    const before = extents.startOf(anchor);
    extents.setRules(options.rules());
    moveView(extents.startOf(anchor) - before);
    if (!isVirtual()) return current.length === 0 ? [] : [{ from: 0, to: current.length }];
    const singles = new Set(options.kept?.());
    for (const { key } of pins) singles.add(indexOf(key));
    singles.delete(-1);
    window = clampRange(window, current.length);
    return withSingles(window, singles);
  });

  function indexOf(key: ControlNode): number {
    const hint = hints.get(key) ?? 0;
    if (current[hint] === key) return hint;
    const index = current.indexOf(key);
    hints.set(key, index);
    return index;
  }

  /** Lines may come and go above: the first visible one that stays keeps its place. */
  function takeKeys(next: readonly ControlNode[]): void {
    if (next === current) return;
    const old = current;
    const seen = view && view.from > 0 ? extents.linesBetween(view.from, view.to) : { from: 0, to: 0 };
    const starts = old.slice(seen.from, seen.to).map((_, i) => extents.startOf(seen.from + i));
    current = next;
    extents.setKeys(next);
    for (let index = seen.from; index < seen.to; index++) {
      const key = old[index];
      const now = !key ? -1 : next[index] === key ? index : next.indexOf(key);
      if (now < 0) continue;
      moveView(extents.startOf(now) - (starts[index - seen.from] ?? 0));
      window = { from: window.from + now - index, to: window.to + now - index };
      return;
    }
  }

  function moveView(delta: number): void {
    if (!view || delta === 0) return;
    shift += delta;
    view = { ...view, from: view.from + delta, to: view.to + delta };
  }

  /** Corrects the scroll position for what has moved. The page has changed by now. */
  function settle(): void {
    if (shift === 0) return;
    const by = shift;
    shift = 0;
    shiftView(root(), axis(), by);
  }

  function schedule(): void {
    frame ??= requestAnimationFrame(update);
  }

  function cancel(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }

  function draw(): void {
    setVersion(0);
  }

  /** The lines in sight, and those with the cache on either side. */
  function wantedBy(seen: View): { readonly visible: Range; readonly all: Range } {
    const cache = Math.max(0, options.cache());
    return {
      visible: extents.linesBetween(seen.from, seen.to),
      all: extents.linesBetween(seen.from - cache, seen.to + cache),
    };
  }

  /** Reads the scroll position, and the extents of lines that no observer has reported yet. */
  function read(): void {
    view = readView(root(), axis()) ?? view;
    for (const [key, element] of elements) {
      const index = indexOf(key);
      if (index >= 0 && !extents.isKnown(index)) extents.measure(index, readExtent(element, axis()));
    }
  }

  /** One turn: reads, then draws for as long as a frame allows; the rest follows in the next one. */
  function update(): void {
    cancel();
    if (!isVirtual()) return;
    read();
    if (!view) return;
    options.onCross?.(view.cross);
    isAtEnd = view.from > 0 && view.to >= extents.total - 1;
    const anchor = extents.lineAt(view.from);
    const before = extents.startOf(anchor);
    extents.reestimate();
    if (view.from > 0) moveView(extents.startOf(anchor) - before);
    const { all } = wantedBy(view);
    const kept = intersect(window, all);
    window = isEmpty(kept) ? { from: all.from, to: all.from } : kept;
    fill();
    settle();
  }

  /** Draws lines until all that are wanted are there or the frame's time is up. */
  function fill(): void {
    const start = performance.now();
    let isDrawn = false;
    while (view) {
      const { visible, all } = wantedBy(view);
      if (covers(window, all)) break;
      const isSeen = covers(window, visible);
      if (isDrawn && performance.now() - start > (isSeen ? CACHE_BUDGET : VISIBLE_BUDGET)) {
        schedule();
        return;
      }
      window = grow(window, isSeen ? all : visible, STEP);
      draw();
      isDrawn = true;
    }
    // Also where lines only went: gaps follow.
    if (!isDrawn) draw();
  }

  const sizes = new ResizeObserver((entries) => {
    // Hidden with all that is around it: its lines have not become smaller.
    if (root().getClientRects().length === 0) return;
    let hasNews = false;
    let isFirst = false;
    const anchor = view && view.from > 0 ? extents.lineAt(view.from) : 0;
    const before = extents.startOf(anchor);
    for (const { target, borderBoxSize } of entries) {
      const key = owners.get(target);
      const box = borderBoxSize[0];
      if (!key || !box || !(target instanceof HTMLElement)) {
        hasNews = true;
        continue;
      }
      const index = indexOf(key);
      if (index < 0) continue;
      const margin = margins.get(target) ?? readMargins(target, axis());
      margins.set(target, margin);
      const isKnown = extents.isKnown(index);
      const hasChanged = extents.measure(index, (axis() === "y" ? box.blockSize : box.inlineSize) + margin);
      hasNews ||= hasChanged;
      isFirst ||= hasChanged && !isKnown;
    }
    if (!hasNews) return;
    moveView(extents.startOf(anchor) - before);
    // The end that was scrolled to was an estimate.
    if (isAtEnd && isFirst && view) moveView(Math.max(0, extents.total - view.to));
    settle();
    schedule();
  });

  const gaps = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) schedule();
  });

  createEffect(() => {
    if (!isVirtual()) return;
    const ends = new AbortController();
    const { signal } = ends;
    document.addEventListener(
      "scroll",
      ({ target }) => {
        if (target instanceof Node && target.contains(root())) update();
      },
      { capture: true, passive: true, signal },
    );
    globalThis.addEventListener("resize", schedule, { signal });
    sizes.observe(root());
    for (const element of elements.values()) sizes.observe(element, { box: "border-box" });
    schedule();
    onCleanup(() => {
      ends.abort();
      sizes.disconnect();
      gaps.disconnect();
      cancel();
      view = undefined;
    });
  });
  createEffect(on(ranges, settle));

  function watch(key: ControlNode, element: HTMLElement): void {
    elements.set(key, element);
    owners.set(element, key);
    if (untrack(isVirtual)) sizes.observe(element, { box: "border-box" });
    onCleanup(() => {
      if (elements.get(key) === element) elements.delete(key);
      sizes.unobserve(element);
    });
  }

  function watchGap(element: HTMLElement): void {
    gaps.observe(element);
    onCleanup(() => gaps.unobserve(element));
  }

  function pin(key: ControlNode): () => void {
    const pinned = { key };
    pins.add(pinned);
    if (!elements.has(key)) draw();
    return () => {
      if (pins.delete(pinned)) schedule();
    };
  }

  function reveal(range: Range): void {
    cancel();
    window = clampRange(range, current.length);
    draw();
    read();
    if (view) moveView(extents.startOf(window.from) - view.from);
    settle();
  }

  return {
    isVirtual,
    ranges,
    spaceOf: ({ from, to }) => extents.startOf(to) - extents.startOf(from),
    keys,
    root,
    axis,
    watch,
    elementOf: (key) => elements.get(key),
    watchGap,
    pin,
    startOf: (index) => extents.startOf(index),
    indexOf,
    refresh: update,
    reveal,
  };
}
