/** Scrolling to an item of a long list by a key, whether or not the item is drawn. */
import { onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { animateScroll } from "../../ui/scroll-animation.ts";
import { readMetrics, scrollSign, type ScrollAxis } from "../../ui/scroll-axis.ts";
import { ensureVisible } from "../../ui/scroll-visible.ts";
import type { Curve } from "../../values/curve.ts";
import type { Lines } from "./lines.ts";
import { scrollerOf } from "./viewport.ts";

/** An item of a long list. */
export interface ListedItem {
  readonly lines: Lines;
  readonly item: ControlNode;
}

const live = new Set<Lines>();

/** Lets the items of `lines` be found for as long as the current owner lives. */
export function registerLines(lines: Lines): void {
  live.add(lines);
  onCleanup(() => live.delete(lines));
}

/** The item of a long list that has an element in it. */
export function itemWith(element: HTMLElement): ListedItem | undefined {
  for (const lines of live) {
    if (!lines.isVirtual() || !lines.root().contains(element)) continue;
    const item = lines.itemAt(element);
    if (item) return { lines, item };
  }
  return undefined;
}

/** The item of a long list within `app` in which a control has the key `name`, drawn or not. */
export function itemWithKey(app: Node, name: string): ListedItem | undefined {
  for (const lines of live) {
    if (!lines.isVirtual() || !app.contains(lines.root())) continue;
    const items = lines.items();
    const item = items.find((one) => keyOf(one) === name) ?? items.find((one) => holdsKey(one, name));
    if (item) return { lines, item };
  }
  return undefined;
}

function keyOf(control: ControlNode): string | undefined {
  const key = control.peek("key");
  const value = typeof key === "object" && key !== null && "value" in key ? key.value : key;
  return value == null ? undefined : String(value);
}

function holdsKey(control: ControlNode, name: string): boolean {
  let isFound = false;
  control.eachHeld((held) => {
    isFound ||= keyOf(held) === name || holdsKey(held, name);
  });
  return isFound;
}

/**
 * Brings an item's start edge to that of its scroller, as far as the content reaches; outer scrollers follow. Where it
 * lies is worked out anew in every frame, since extents become known on the way.
 * @param find The element inside the item that is meant, once the item is drawn.
 */
export async function scrollToItem(
  { lines, item }: ListedItem,
  find: () => HTMLElement | undefined,
  duration: number,
  curve: Curve,
): Promise<void> {
  const release = lines.pin(item);
  const axis = lines.axis();
  const scroller = scrollerOf(lines.root(), axis);
  if (!scroller) {
    release();
    return;
  }
  const goal = () => {
    const distance = lines.distanceTo(item) + insetOf(lines, item, find(), axis);
    const { pixels, max } = readMetrics(scroller, axis);
    return Math.min(Math.max(pixels + distance, 0), max);
  };
  const outer = ensureVisible(scroller, duration, curve);
  await animateScroll(scroller, axis, goal, duration, curve);
  // What is around the item is drawn and measured by now, which may have moved it.
  lines.refresh();
  await animateScroll(scroller, axis, goal, 0, curve);
  release();
  await outer;
}

/** How far inside its item an element starts, px. */
function insetOf(lines: Lines, item: ControlNode, element: HTMLElement | undefined, axis: ScrollAxis): number {
  const whole = lines.elementOf(item);
  if (!whole || !element || !whole.contains(element)) return 0;
  const [a, b] = [whole.getBoundingClientRect(), element.getBoundingClientRect()];
  const isForward = scrollSign(lines.root(), axis) > 0;
  if (axis === "y") return isForward ? b.top - a.top : a.bottom - b.bottom;
  return isForward ? b.left - a.left : a.right - b.right;
}
