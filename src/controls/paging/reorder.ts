/**
 * Reordering a list: one item at a time is lifted, follows the pointer along the list, and is let down where the others
 * have made room. What Python is told, and when, is Flutter's `SliverReorderableListState` and Flet's client.
 */
import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import type { Lines } from "../../control/virtual/lines.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { exitOf } from "../../ui/presence.ts";
import { readMetrics, scrollSign, type ScrollAxis } from "../../ui/scroll-axis.ts";
import { makeEdgeScroll } from "./edge-scroll.ts";
import { makeItemPicture } from "./item-picture.ts";
import { finalIndex, insertIndexAt, restingPlace, shiftOf, type ItemSpan, type Lifted } from "./reorder-geometry.ts";
import type { LiftFollower, PagePoint } from "./reorder-press.ts";

/** What is reordered. */
export interface ReorderOptions {
  readonly list: ControlNode;
  readonly lines: Lines;
  readonly isEnabled: Accessor<boolean>;
  /** Edge scrolling: px a second for each px over the edge. */
  readonly velocity: Accessor<number>;
  /** Moves an item in what is shown. */
  readonly onMove: (from: number, to: number) => void;
}

/** The picture of a lifted item. */
export interface LiftedPicture {
  readonly element: HTMLElement;
  /** Upper left corner in the page where it was lifted, px. */
  readonly corner: PagePoint;
  /** How far it has come since, px. Watched. */
  readonly shift: Accessor<PagePoint>;
  /** Whether it goes to its new place by itself. Watched. */
  readonly isDropped: Accessor<boolean>;
}

/** A list that can be reordered. */
export interface Reorder {
  readonly isEnabled: Accessor<boolean>;
  readonly lifted: Accessor<LiftedPicture | undefined>;
  /** Lifts an item; `undefined` while it cannot be, or another one is up. */
  readonly lift: (item: ControlNode, at: PagePoint) => LiftFollower | undefined;
  /** Moves an item at once, to before the index `insert`. Returns its new index if it has moved. */
  readonly move: (item: ControlNode, insert: number) => number | undefined;
  /** 1 if the list runs down or to the right, else −1. Reads layout. */
  readonly sign: () => 1 | -1;
}

/** Makes the items of `lines` movable for as long as the current owner lives. */
export function createReorder(options: ReorderOptions): Reorder {
  const { list, lines, isEnabled } = options;
  const [lifted, setLifted] = createSignal<LiftedPicture>();
  let cancel: (() => void) | undefined;
  onCleanup(() => cancel?.());
  // A list that changes meanwhile has other indices.
  createEffect(on(lines.items, () => cancel?.(), { defer: true }));

  const sign = () => scrollSign(lines.root(), untrack(lines.axis));

  function lift(item: ControlNode, from: PagePoint): LiftFollower | undefined {
    const element = lines.elementOf(item);
    const index = untrack(lines.items).indexOf(item);
    if (!element || index < 0 || cancel || !isEnabled()) return undefined;
    const axis = untrack(lines.axis);
    const rect = element.getBoundingClientRect();
    const ahead = sign();
    const low = axis === "y" ? rect.top : rect.left;
    const extent = axis === "y" ? rect.height : rect.width;
    const [shift, setShift] = createSignal<PagePoint>({ x: 0, y: 0 });
    const [isDropped, setDropped] = createSignal(false);
    const picture = makeItemPicture(element);
    const unpin = lines.pin(item);
    let state: Lifted = { index, extent, insert: index };
    let isOver = false;

    const along = () => (axis === "y" ? shift().y : shift().x);
    const shiftTo = (by: number) => setShift(axis === "y" ? { x: 0, y: by } : { x: by, y: 0 });
    const edges = () => ({ low: low + untrack(along), high: low + untrack(along) + extent });
    const scroller = scrollingParent(lines.root(), axis);
    const edge = scroller && makeEdgeScroll(scroller, axis, options.velocity(), edges, update);

    /** Finds the place under the picture and has the others make room for it. */
    function update(): void {
      const { low, high } = edges();
      state = { ...state, insert: insertIndexAt(spansOf(lines, ahead), state, ahead > 0 ? low : -high) };
      for (const [other, at] of drawnItems(lines)) {
        const room = other === element ? 0 : shiftOf(at, state) * ahead;
        other.style.translate = room === 0 ? "" : axis === "y" ? `0 ${room}px` : `${room}px`;
      }
    }
    function end(): void {
      isOver = true;
      cancel = undefined;
      edge?.stop();
      delete lines.root().dataset["reordering"];
      delete element?.dataset["lifted"];
      for (const [other] of drawnItems(lines)) other.style.translate = "";
      setLifted(undefined);
      unpin();
    }
    async function drop(): Promise<void> {
      edge?.stop();
      const spans = [...spansOf(lines, ahead)];
      const place = restingPlace(state, (at) => spans.find((span) => span.index === at));
      list.emit("reorder_end", { new_index: state.insert });
      setDropped(true);
      if (place !== undefined) shiftTo((ahead > 0 ? place : -place - extent) - low);
      await exitOf([picture.parentElement ?? undefined]);
      if (isOver) return;
      end();
      if (state.insert !== index) settle(index, state.insert);
    }

    element.dataset["lifted"] = "";
    lines.root().dataset["reordering"] = "";
    cancel = end;
    list.emit("reorder_start", { old_index: index });
    setLifted({ element: picture, corner: { x: rect.left, y: rect.top }, shift, isDropped });
    return {
      move: (at) => {
        if (isOver || isDropped()) return;
        shiftTo(axis === "y" ? at.y - from.y : at.x - from.x);
        update();
        edge?.check();
      },
      end: (isLetGo) => {
        if (isOver) return;
        if (isLetGo) void drop();
        else end();
      },
    };
  }

  /** Shows the new order, and tells it. */
  function settle(from: number, insert: number): number {
    const to = finalIndex({ index: from, insert });
    options.onMove(from, to);
    list.emit("reorder", { old_index: from, new_index: to });
    return to;
  }
  function move(item: ControlNode, insert: number): number | undefined {
    const items = untrack(lines.items);
    const from = items.indexOf(item);
    const isSame = finalIndex({ index: from, insert }) === from;
    if (from < 0 || cancel || !isEnabled() || isSame || insert < 0 || insert > items.length) return undefined;
    return settle(from, insert);
  }

  return { isEnabled, lifted, lift, move, sign };
}

/** The drawn items' elements with their indices. */
function* drawnItems(lines: Lines): Generator<readonly [HTMLElement, number]> {
  const items = untrack(lines.items);
  for (const { from, to } of untrack(lines.ranges)) {
    for (let index = from; index < to; index++) {
      const item = items[index];
      const element = item && lines.elementOf(item);
      if (element) yield [element, index];
    }
  }
}

/** Where the drawn items lie, px of the page in the list's direction, wherever they have been moved to make room. */
function* spansOf(lines: Lines, sign: 1 | -1): Generator<ItemSpan> {
  const isVertical = untrack(lines.axis) === "y";
  const rect = lines.root().getBoundingClientRect();
  const origin = isVertical ? rect.top : rect.left;
  for (const [element, index] of drawnItems(lines)) {
    const low = origin + (isVertical ? element.offsetTop : element.offsetLeft);
    const extent = isVertical ? element.offsetHeight : element.offsetWidth;
    yield { index, start: sign > 0 ? low : -low - extent, extent };
  }
}

/** The nearest element around `root` that has something to scroll. */
function scrollingParent(root: HTMLElement, axis: ScrollAxis): HTMLElement | undefined {
  for (let element: HTMLElement | null = root; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    const overflow = axis === "y" ? style.overflowY : style.overflowX;
    if ((overflow === "auto" || overflow === "scroll") && readMetrics(element, axis).max >= 1) return element;
  }
  return undefined;
}
