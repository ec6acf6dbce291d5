/** What all scrolling controls share: Flet's `ScrollableControl` properties, its method `scroll_to` and its event. */
import { createRenderEffect, onCleanup } from "solid-js";
import type { WireMap } from "../protocol/wire.ts";
import type { ControlNode } from "../tree/control-node.ts";
import { createScroller, type Scroller } from "../ui/scroll-area.ts";
import type { ScrollAxis } from "../ui/scroll-axis.ts";
import { readAnimation } from "../values/animation.ts";
import { readCurve } from "../values/curve.ts";
import { readDuration } from "../values/duration.ts";
import { readNumber } from "../values/number.ts";
import { readScroll, type Scroll } from "../values/scroll.ts";
import { bool, event, numberOr, value } from "./property.ts";
import { optionally } from "./optionally.ts";

/** The properties that every scrolling control has. */
export const scrollableSchema = {
  scroll: value(readScroll),
  autoScroll: bool(),
  autoScrollAnimation: value(readAnimation),
  scrollInterval: numberOr(10),
  onScroll: event(),
};

const scrollAxisClasses = ["sx", "sy"] as const;

/**
 * Lets `element` scroll along `axis` while the control's `scroll` is set, or always with the bar that `fallback` names.
 * The element gets the class `sx` or `sy`, which is all that a control needs to style.
 */
export function createScrollable(
  node: ControlNode,
  element: HTMLElement,
  axis: () => ScrollAxis,
  fallback?: () => Scroll,
): void {
  // One effect for the many controls that do not scroll; everything else exists only while one does.
  createRenderEffect(() => {
    const scroll = optionally(node, "scroll", readScroll) ?? fallback?.();
    if (!scroll) return;
    const along = axis();
    element.classList.add(along === "x" ? "sx" : "sy");
    onCleanup(() => element.classList.remove(...scrollAxisClasses));
    const scroller = createScroller(element, {
      axis,
      bar: () => scroll,
      autoScroll: () =>
        node.get("auto_scroll") === true
          ? (optionally(node, "auto_scroll_animation", readAnimation) ?? { duration: 1000, curve: "ease" })
          : undefined,
      onScroll: () => (node.hasHandler("scroll") ? (data) => node.emit("scroll", { ...data }) : undefined),
      scrollInterval: () => optionally(node, "scroll_interval", readNumber) ?? 10,
    });
    onCleanup(node.onInvoke((name, args) => (name === "scroll_to" ? scrollTo(scroller, args) : null)));
  });
}

async function scrollTo(scroller: Scroller, args: WireMap): Promise<null> {
  const key = args["scroll_key"];
  const name = typeof key === "object" && key !== null && "value" in key ? key.value : key;
  const target = name == null ? undefined : findScrollKey(String(name));
  const duration = args["duration"];
  const curve = args["curve"];
  const offset = args["offset"];
  const delta = args["delta"];
  await scroller.scrollTo({
    target,
    offset: offset == null ? undefined : readNumber(offset),
    delta: delta == null ? undefined : readNumber(delta),
    duration: duration == null ? 0 : readDuration(duration),
    curve: curve == null ? "ease" : readCurve(curve),
  });
  return null;
}

/** Scroll keys are unique on a page; a plain key serves where no scroll key has that name. */
function findScrollKey(name: string): HTMLElement | undefined {
  const quoted = CSS.escape(name);
  return (
    document.querySelector<HTMLElement>(`[data-scroll-key="${quoted}"]`) ??
    document.querySelector<HTMLElement>(`[data-key="${quoted}"]`) ??
    undefined
  );
}
