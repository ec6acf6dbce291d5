/** Flet's `on_scroll` stream from native scrolling (`scroll_notification_control.dart`; fields as in the protocol). */
import { onCleanup } from "solid-js";
import { isAnimatingScroll } from "./scroll-animation.ts";
import { readMetrics, type ScrollAxis } from "./scroll-axis.ts";

/** One `scroll` event, with the keys that Flet's Python expects. */
export type ScrollEventData = {
  readonly pixels: number;
  readonly min_scroll_extent: number;
  readonly max_scroll_extent: number;
  readonly viewport_dimension: number;
} & (
  | { readonly event_type: "start" | "end" }
  | { readonly event_type: "update"; readonly scroll_delta: number }
  | { readonly event_type: "user"; readonly direction: "idle" | "forward" | "reverse" }
  | { readonly event_type: "overscroll"; readonly overscroll: number; readonly velocity: number }
);

type Part = ScrollEventData extends infer E ? (E extends unknown ? Omit<E, keyof Base> : never) : never;
type Base = Pick<ScrollEventData, "pixels" | "min_scroll_extent" | "max_scroll_extent" | "viewport_dimension">;

/** For engines without `scrollend`. */
const SETTLE = 150;

/**
 * Reports scrolling of this element (never of nested ones) until the owner is disposed. Each type of event is throttled
 * on its own, leading edge, by `interval()` ms. "forward" means towards the start, as in Flutter.
 */
export function createScrollEvents(
  element: HTMLElement,
  axis: () => ScrollAxis,
  interval: () => number,
  emit: (event: ScrollEventData) => void,
): void {
  const ends = new AbortController();
  const passive = { signal: ends.signal, passive: true } as const;
  const sent = new Map<string, number>();
  let last = readMetrics(element, axis()).pixels;
  let isScrolling = false;
  let direction: "idle" | "forward" | "reverse" = "idle";
  let settle: ReturnType<typeof setTimeout> | undefined;
  let finger: number | undefined;
  onCleanup(() => {
    ends.abort();
    clearTimeout(settle);
  });

  function send(part: Part): void {
    const now = Date.now();
    const before = sent.get(part.event_type);
    if (before !== undefined && now - before <= interval()) return;
    sent.set(part.event_type, now);
    const { pixels, max, viewport } = readMetrics(element, axis());
    emit({ ...part, pixels, min_scroll_extent: 0, max_scroll_extent: max, viewport_dimension: viewport });
  }

  function turn(to: "idle" | "forward" | "reverse"): void {
    if (to === direction) return;
    direction = to;
    send({ event_type: "user", direction });
  }

  function end(): void {
    if (!isScrolling) return;
    isScrolling = false;
    clearTimeout(settle);
    send({ event_type: "end" });
    turn("idle");
  }

  element.addEventListener(
    "scroll",
    () => {
      const { pixels } = readMetrics(element, axis());
      const delta = pixels - last;
      last = pixels;
      // The other axis moved, or the browser only re-announced the position.
      if (delta === 0) return;
      if (!isScrolling) send({ event_type: "start" });
      isScrolling = true;
      if (!isAnimatingScroll(element)) turn(delta > 0 ? "reverse" : "forward");
      send({ event_type: "update", scroll_delta: delta });
      if ("onscrollend" in window) return;
      clearTimeout(settle);
      settle = setTimeout(end, SETTLE);
    },
    passive,
  );
  element.addEventListener("scrollend", (event) => event.target === element && end(), passive);
  element.addEventListener("touchstart", (event) => (finger = along(event)), passive);
  element.addEventListener("touchmove", (event) => drag(event), passive);

  /** A finger that pulls on beyond an end. (A wheel does not overscroll in Flutter.) */
  function drag(event: TouchEvent): void {
    const at = along(event);
    const pull = finger === undefined || at === undefined ? 0 : finger - at;
    finger = at;
    const { pixels, max } = readMetrics(element, axis());
    const isBeyond = (pull < 0 && pixels <= 0) || (pull > 0 && pixels >= max - 0.5);
    if (pull !== 0 && isBeyond) send({ event_type: "overscroll", overscroll: pull, velocity: 0 });
  }

  function along(event: TouchEvent): number | undefined {
    const point = event.touches[0];
    return axis() === "y" ? point?.clientY : point?.clientX;
  }
}
