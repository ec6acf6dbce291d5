/**
 * The line under the selected tab: where it is (measured, since tabs are as wide as their texts), and how it moves, with
 * a swipe or by itself. An elastic line stretches: its front runs ahead of its back.
 */
import { createEffect, onCleanup, type Accessor } from "solid-js";
import { toCssCurve } from "../../values/curve.ts";
import type { TabIndicator } from "../../values/tab-indicator.ts";
import type { TabController } from "./tab-controller.ts";

/** What the line follows. */
export interface TabLineOptions {
  readonly strip: HTMLElement;
  readonly line: HTMLElement;
  readonly items: Accessor<readonly HTMLElement[]>;
  readonly controller: TabController;
  readonly size: Accessor<"tab" | "label">;
  readonly motion: Accessor<"linear" | "elastic">;
  readonly indicator: Accessor<TabIndicator | undefined>;
}

type Span = { readonly left: number; readonly right: number };

/** Keeps the line under the selected tab. */
export function createTabIndicator(options: TabLineOptions): void {
  const { strip, line, controller } = options;
  let current: Span | undefined;

  const observer = new ResizeObserver(() => place(false));
  observer.observe(strip);
  onCleanup(() => observer.disconnect());
  createEffect((before: readonly HTMLElement[]) => {
    const items = options.items();
    for (const item of before) if (!items.includes(item)) observer.unobserve(item);
    for (const item of items) observer.observe(item);
    return items;
  }, []);
  createEffect(() => {
    options.size();
    options.indicator();
    controller.index();
    const position = controller.position();
    // A swipe moves the line with the finger, and is the last word until it settles.
    if (position !== undefined) follow(position);
    else place(true);
  });

  function place(isMoving: boolean): void {
    const target = spanOf(controller.index());
    if (!target) {
      line.hidden = true;
      return;
    }
    line.hidden = false;
    const { duration, curve } = controller.animation();
    if (isMoving && current && duration > 0) {
      const isForward = target.left + target.right > current.left + current.right;
      const [front, back] =
        options.motion() === "elastic"
          ? [toCssCurve("easeOutSine"), toCssCurve("easeInSine")]
          : [toCssCurve(curve), toCssCurve(curve)];
      line.style.transition = `left ${duration}ms ${isForward ? back : front}, right ${duration}ms ${isForward ? front : back}`;
    } else line.style.transition = "none";
    write(target);
  }

  function follow(position: number): void {
    const [from, to] = [spanOf(Math.floor(position)), spanOf(Math.ceil(position))];
    if (!from || !to) return;
    const t = position - Math.floor(position);
    line.style.transition = "none";
    write({ left: from.left + (to.left - from.left) * t, right: from.right + (to.right - from.right) * t });
  }

  function write(span: Span): void {
    current = span;
    line.style.left = `${span.left}px`;
    line.style.right = `${strip.clientWidth - span.right}px`;
  }

  /** In the strip's own px, from its scroll origin on the left. */
  function spanOf(index: number): Span | undefined {
    const item = options.items()[index];
    if (!item) return undefined;
    let { offsetLeft: left, offsetWidth: width } = item;
    const content = item.firstElementChild;
    if (options.size() === "label" && content instanceof HTMLElement) {
      left += content.offsetLeft;
      width = content.offsetWidth;
    }
    const insets = options.indicator()?.insets;
    return { left: left + (insets?.left ?? 0), right: left + width - (insets?.right ?? 0) };
  }
}
