/**
 * Flet's `auto_scroll`: stays at the end while content grows, until the user scrolls back; coming within 40 px of the
 * end pins it again (`scrollable_control.dart`).
 */
import { onCleanup } from "solid-js";
import type { Curve } from "../values/curve.ts";
import { watchContentSize } from "./content-size.ts";
import { animateScroll } from "./scroll-animation.ts";
import { readMetrics, type ScrollAxis } from "./scroll-axis.ts";

/** Flet's default is 1000 ms ease; 0 jumps. */
export type AutoScroll = { readonly duration: number; readonly curve: Curve };

const PIN_WITHIN = 40;

/** Keeps `element` at its end until the owner is disposed. */
export function createAutoScroll(element: HTMLElement, axis: () => ScrollAxis, animation: () => AutoScroll): void {
  let isPinned = true;
  let last = readMetrics(element, axis()).pixels;
  let lastMax = 0;

  function follow(): void {
    const { max } = readMetrics(element, axis());
    const hasGrown = max > lastMax + 0.5;
    lastMax = max;
    if (!hasGrown || !isPinned) return;
    const { duration, curve } = animation();
    void animateScroll(element, axis(), () => readMetrics(element, axis()).max, duration, curve);
  }

  function onScroll(): void {
    const { pixels, max } = readMetrics(element, axis());
    // Shrinking content moves the position as well; only a step back from an unchanged end is the user's.
    if (pixels < last - 0.5 && max >= lastMax - 0.5) isPinned = false;
    else if (pixels >= max - PIN_WITHIN) isPinned = true;
    last = pixels;
  }

  const anchor = element.style.overflowAnchor;
  element.style.overflowAnchor = "none";
  element.addEventListener("scroll", onScroll, { passive: true });
  const unwatch = watchContentSize(element, follow);
  onCleanup(() => {
    unwatch();
    element.removeEventListener("scroll", onScroll);
    element.style.overflowAnchor = anchor;
  });
}
