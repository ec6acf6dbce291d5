/**
 * The lines of a long list, of which only those near the visible part are drawn. This decides which; whoever draws them
 * asks for `ranges`, gives the space of the others to gap elements, and hands in every drawn item's element. Reading
 * layout and changing the page are kept apart: sizes come from a ResizeObserver, which only corrects the scroll position;
 * what is drawn changes when something scrolls, in the next animation frame, or with the list's own items.
 */
import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Axis } from "../box.ts";
import type { ExtentRules } from "./extents.ts";
import { createLineObservers } from "./line-observers.ts";
import { clampRange, covers, grow, intersect, isEmpty, withSingles, type Range } from "./range.ts";
import { Track } from "./track.ts";

/** All accessors are watched. */
export interface LinesOptions {
  /** The element whose content box starts with the first line. */
  readonly root: () => HTMLElement;
  readonly axis: Accessor<Axis>;
  readonly items: Accessor<readonly ControlNode[]>;
  /** Items in one line; default 1. Where there are more, `rules` must fix the extent of lines. */
  readonly perLine?: Accessor<number>;
  /** False: all lines are drawn and nothing is measured. */
  readonly isVirtual: Accessor<boolean>;
  readonly rules: Accessor<ExtentRules>;
  /** px drawn beyond either end of the visible part. */
  readonly cache: Accessor<number>;
  /** Told the width or height of the root's content box across the axis, before lines are chosen by it. */
  readonly onCross?: (px: number) => void;
  /** Lines that are drawn wherever they are. */
  readonly kept?: Accessor<readonly number[]>;
}

/** The lines of one list. */
export interface Lines extends Pick<LinesOptions, "root" | "axis" | "items" | "isVirtual"> {
  readonly perLine: Accessor<number>;
  /** The lines that are drawn, in order; ranges do not touch. Watched. */
  readonly ranges: Accessor<readonly Range[]>;
  /** Space of the lines in `range`, each with the gap after it. To be asked for again when `ranges` changes. */
  readonly spaceOf: (range: Range) => number;
  /** Watches the element of an item until the owner is disposed. */
  readonly watch: (item: ControlNode, element: HTMLElement) => void;
  /** Watches the element that stands for lines which are not drawn, until the owner is disposed. */
  readonly watchGap: (element: HTMLElement) => void;
  /** The element of a drawn item. */
  readonly elementOf: (item: ControlNode) => HTMLElement | undefined;
  /** The drawn item that `target` is in. */
  readonly itemAt: (target: Node) => ControlNode | undefined;
  /** Number of an item, −1 where there is none. Cheap for drawn items. */
  readonly indexOf: (item: ControlNode) => number;
  /** Keeps an item drawn until the returned function is called. It is drawn when this returns. */
  readonly pin: (item: ControlNode) => () => void;
  /** How far the view has to be scrolled on for the line of an item to start it, px. Reads layout. */
  readonly distanceTo: (item: ControlNode) => number;
  /** Draws what the present scroll position shows, as far as one frame allows. */
  readonly refresh: () => void;
  /** Draws exactly these lines (and the pinned ones) and scrolls the first of them to the start. */
  readonly reveal: (range: Range) => void;
}

/** Lines drawn before anything is known about room and extents. */
const FIRST = 12;
/** Lines drawn at once; between two such steps the clock is read. */
const STEP = 4;
/** How long one frame may draw visible lines, and lines that are not in sight yet; ms. */
const VISIBLE_BUDGET = 12;
const CACHE_BUDGET = 6;

/** Watches and draws the lines of a list for as long as the current owner lives. */
export function createLines(options: LinesOptions): Lines {
  const { root, axis, items, isVirtual, perLine = () => 1 } = options;
  const track = new Track(root, axis);
  const { extents } = track;
  const [version, setVersion] = createSignal(0, { equals: false });
  const pins = new Set<{ readonly item: ControlNode }>();
  let window: Range = { from: 0, to: FIRST };
  let frame: number | undefined;

  const ranges = createMemo((): readonly Range[] => {
    version();
    const moved = track.take(items(), perLine());
    track.setRules(options.rules());
    if (!isVirtual()) return extents.count === 0 ? [] : [{ from: 0, to: extents.count }];
    const singles = new Set(options.kept?.());
    for (const { item } of pins) singles.add(track.lineOf(item));
    singles.delete(-1);
    window = clampRange({ from: window.from + moved, to: window.to + moved }, extents.count);
    return withSingles(window, singles);
  });

  const draw = () => setVersion(0);
  const schedule = () => (frame ??= requestAnimationFrame(update));
  const isMeasured = createMemo(() => isVirtual() && perLine() === 1 && options.rules().fixed === undefined);
  const observers = createLineObservers({
    track,
    root,
    axis,
    isVirtual,
    isMeasured,
    onChange: schedule,
    onScroll: update,
  });

  /** One turn: reads, then draws for as long as a frame allows; the rest follows in the next one. */
  function update(): void {
    cancel();
    if (!untrack(isVirtual)) return;
    track.read(observers.elements);
    const { view } = track;
    if (!view) return;
    options.onCross?.(view.cross);
    track.isAtEnd = view.from > 0 && view.to >= extents.total - 1;
    track.hold(() => extents.reestimate());
    const { all } = wanted();
    const kept = intersect(window, all);
    window = isEmpty(kept) ? { from: all.from, to: all.from } : kept;
    fill();
    track.settle();
  }

  function cancel(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }

  /** The lines in sight, and those with the cache on either side. */
  function wanted(): { readonly visible: Range; readonly all: Range } {
    const { from, to } = track.view ?? { from: 0, to: 0 };
    const cache = Math.max(0, untrack(options.cache));
    return { visible: extents.linesBetween(from, to), all: extents.linesBetween(from - cache, to + cache) };
  }

  /** Draws lines until all that are wanted are there or the frame's time is up. */
  function fill(): void {
    const start = performance.now();
    for (let isDrawn = false; ; isDrawn = true) {
      const { visible, all } = wanted();
      if (covers(window, all)) {
        // Lines may have gone only, or have changed their extents: gaps follow.
        if (!isDrawn) draw();
        return;
      }
      const isSeen = covers(window, visible);
      if (isDrawn && performance.now() - start > (isSeen ? CACHE_BUDGET : VISIBLE_BUDGET)) {
        schedule();
        return;
      }
      window = grow(window, isSeen ? all : visible, STEP);
      draw();
    }
  }

  createEffect(() => {
    if (!isVirtual()) return;
    schedule();
    onCleanup(() => {
      cancel();
      track.view = undefined;
    });
  });
  // Items that came or went above the view moved what is in it.
  createEffect(on(ranges, () => track.settle()));

  function pin(item: ControlNode): () => void {
    const pinned = { item };
    pins.add(pinned);
    if (!observers.elements.has(item)) draw();
    return () => {
      if (pins.delete(pinned)) schedule();
    };
  }

  function distanceTo(item: ControlNode): number {
    track.read(observers.elements);
    return track.view ? extents.startOf(track.lineOf(item)) - track.view.from : 0;
  }

  function reveal(range: Range): void {
    cancel();
    window = clampRange(range, extents.count);
    draw();
    track.read(observers.elements);
    if (track.view) track.moveView(extents.startOf(window.from) - track.view.from);
    track.settle();
  }

  return {
    root,
    axis,
    items,
    isVirtual,
    perLine,
    ranges,
    spaceOf: ({ from, to }) => extents.startOf(to) - extents.startOf(from),
    watch: observers.watch,
    watchGap: observers.watchGap,
    elementOf: (item) => observers.elements.get(item),
    itemAt: observers.itemAt,
    indexOf: (item) => track.indexOf(item),
    pin,
    distanceTo,
    refresh: update,
    reveal,
  };
}
