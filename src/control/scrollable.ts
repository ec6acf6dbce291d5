/** What all scrolling controls share: Flet's `ScrollableControl` properties, its method `scroll_to` and its event. */
import { createRenderEffect, onCleanup } from "solid-js";
import type { WireMap } from "../protocol/wire.ts";
import type { ControlNode } from "../tree/control-node.ts";
import { animateScroll } from "../ui/scroll-animation.ts";
import { createScroller, type Scroller } from "../ui/scroll-area.ts";
import { readMetrics, type ScrollAxis } from "../ui/scroll-axis.ts";
import { readAnimation } from "../values/animation.ts";
import { readCurve, type Curve } from "../values/curve.ts";
import { readDuration } from "../values/duration.ts";
import { readNumber } from "../values/number.ts";
import { readScroll, type Scroll } from "../values/scroll.ts";
import { bool, event, numberOr, value } from "./property.ts";
import { useScrollBarTheme } from "./scroll-bar-theme.ts";
import { optionally } from "./optionally.ts";
import { itemWith, itemWithKey, scrollToItem } from "./virtual/live-lists.ts";

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
  const themed = useScrollBarTheme();
  // One effect for the many controls that do not scroll; everything else exists only while one does.
  createRenderEffect(() => {
    const scroll = optionally(node, "scroll", readScroll) ?? fallback?.();
    if (!scroll) return;
    const along = axis();
    element.classList.add(along === "x" ? "sx" : "sy");
    onCleanup(() => element.classList.remove(...scrollAxisClasses));
    const scroller = createScroller(element, {
      axis,
      bar: () => themed(scroll).bar,
      look: () => themed(scroll).look,
      autoScroll: () =>
        node.get("auto_scroll") === true
          ? (optionally(node, "auto_scroll_animation", readAnimation) ?? { duration: 1000, curve: "ease" })
          : undefined,
      onScroll: () => (node.hasHandler("scroll") ? (data) => node.emit("scroll", { ...data }) : undefined),
      scrollInterval: () => optionally(node, "scroll_interval", readNumber) ?? 10,
    });
    const toEnd = (offset: number, duration: number, curve: Curve) =>
      animateScroll(element, along, () => Math.max(0, readMetrics(element, along).max + offset + 1), duration, curve);
    onCleanup(node.onInvoke((name, args) => (name === "scroll_to" ? scrollTo(element, scroller, toEnd, args) : null)));
  });
}

/** @param toEnd Goes to a negative offset: the end of a long list becomes known on the way to it. */
async function scrollTo(
  element: HTMLElement,
  scroller: Scroller,
  toEnd: (offset: number, duration: number, curve: Curve) => Promise<void>,
  args: WireMap,
): Promise<null> {
  const duration = args["duration"] == null ? 0 : readDuration(args["duration"]);
  const curve = args["curve"] == null ? "ease" : readCurve(args["curve"]);
  const key = args["scroll_key"];
  const name = typeof key === "object" && key !== null && "value" in key ? key.value : key;
  if (name != null) {
    const app = element.closest("[data-embedded]") ?? document;
    const find = () => findScrollKey(app, String(name));
    const target = find();
    const listed = target ? itemWith(target) : itemWithKey(app, String(name));
    if (listed) await scrollToItem(listed, find, duration, curve);
    else if (target) await scroller.scrollTo({ target, duration, curve });
    if (listed || target) return null;
  }
  const offset = args["offset"] == null ? undefined : readNumber(args["offset"]);
  const delta = args["delta"] == null ? undefined : readNumber(args["delta"]);
  if (offset !== undefined && offset < 0) await toEnd(offset, duration, curve);
  else await scroller.scrollTo({ offset, delta, duration, curve });
  return null;
}

/** Scroll keys are unique in an app; a plain key serves where no scroll key has that name. */
function findScrollKey(app: ParentNode, name: string): HTMLElement | undefined {
  const quoted = CSS.escape(name);
  return (
    app.querySelector<HTMLElement>(`[data-scroll-key="${quoted}"]`) ??
    app.querySelector<HTMLElement>(`[data-key="${quoted}"]`) ??
    undefined
  );
}
