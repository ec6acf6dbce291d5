/**
 * The overlay scroll bar: a child of the scroller that no layout notices. It is positioned absolutely (so it takes no
 * space and no flex gap) and moved along with the scroll position. A sibling outside would need an anchor, would not be
 * clipped by outer scrollers, and would sit among elements that are not ours; a sticky child would take a gap.
 *
 * What is moved along counts as content, so a bar left at an old end would keep the scroller long when its content
 * shrinks: while the bar exists content is watched, and measured with the bar taken out. An automatic bar exists only
 * while something scrolls.
 */
import { onCleanup } from "solid-js";
import type { Scroll } from "../values/scroll.ts";
import { watchContentSize } from "./content-size.ts";
import { claimPress } from "./interaction.ts";
import { jumpTo, readMetrics, scrollSign, type ScrollAxis } from "./scroll-axis.ts";
import "./scroll-bar.css";

const FADE_AFTER = 600;
const FADE = 300;
const MIN_THUMB = 48;
const IS_DRIVEN = CSS.supports("animation-timeline: scroll()");

/** A value while the pointer is elsewhere, over the thumb, and dragging it; what is absent is the platform's. */
export type ByPointer<T> = {
  readonly idle?: T | undefined;
  readonly hovered?: T | undefined;
  readonly dragged?: T | undefined;
};

/** How a bar looks beyond what a scroller says of it: colours as CSS, lengths in px. */
export type ScrollBarLook = {
  readonly thickness?: ByPointer<number>;
  readonly thumb?: ByPointer<string>;
  readonly track?: ByPointer<string>;
  readonly trackBorder?: ByPointer<string>;
  /** Between the thumb and the edge of the scroller. */
  readonly crossMargin?: number | undefined;
  /** Between the ends of the bar and of the scroller. */
  readonly mainMargin?: number | undefined;
  readonly minThumb?: number | undefined;
};

/** Gives `element`, which already scrolls along `axis`, a bar until the current owner is disposed. */
export function createScrollBar(
  element: HTMLElement,
  axis: ScrollAxis,
  options: Scroll,
  look: ScrollBarLook = {},
): void {
  const isSteady = options.thumbVisibility === true;
  const bar = makeBar(axis, options, look);
  const thumb = document.createElement("div");
  thumb.className = "scroll-thumb";
  bar.append(thumb);
  let unwatch: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;

  function measure(): void {
    bar.hidden = true;
    const { max, viewport } = readMetrics(element, axis);
    const sign = scrollSign(element, axis);
    if (max < 1) return bar.remove();
    const track = Math.max(0, viewport - 2 * (look.mainMargin ?? 0));
    const size = Math.max(Math.min(track, look.minThumb ?? MIN_THUMB), (track * viewport) / (viewport + max));
    bar.style.setProperty("--scroll-run", `${sign * max}px`);
    bar.style.setProperty("--thumb-run", `${sign * (track - size)}px`);
    bar.style.setProperty("--thumb-size", `${size}px`);
    bar.dataset["from"] = sign < 0 ? "end" : "start";
    bar.hidden = false;
    // Also when a framework emptied the scroller.
    if (bar.parentNode !== element) element.append(bar);
    if (!IS_DRIVEN) follow();
  }

  function follow(): void {
    const { pixels, max } = readMetrics(element, axis);
    const part = max > 0 ? pixels / max : 0;
    bar.style.setProperty("--scroll-at", `calc(${part} * var(--scroll-run))`);
    bar.style.setProperty("--thumb-at", `calc(${part} * var(--thumb-run))`);
  }

  function show(): void {
    clearTimeout(timer);
    unwatch ??= watchContentSize(element, measure);
    if (bar.parentNode !== element) measure();
    bar.dataset["visible"] = "";
    if (!isSteady) timer = setTimeout(fade, FADE_AFTER);
  }

  function fade(): void {
    if (isHeld || thumb.matches(":hover")) {
      timer = setTimeout(fade, FADE_AFTER);
      return;
    }
    delete bar.dataset["visible"];
    timer = setTimeout(hide, FADE);
  }

  function hide(): void {
    unwatch?.();
    unwatch = undefined;
    bar.remove();
  }

  function onScroll(): void {
    show();
    if (!IS_DRIVEN) follow();
  }

  element.dataset["scrollBar"] = "";
  element.addEventListener("scroll", onScroll, { passive: true });
  if (options.interactive !== false) {
    bar.dataset["interactive"] = "";
    makeDraggable(thumb, element, { axis, margin: look.mainMargin ?? 0 }, (held) => {
      isHeld = held;
      bar.toggleAttribute("data-dragged", held);
    });
  }
  if (isSteady) show();
  onCleanup(() => {
    clearTimeout(timer);
    hide();
    element.removeEventListener("scroll", onScroll);
    delete element.dataset["scrollBar"];
  });
}

function makeBar(axis: ScrollAxis, options: Scroll, look: ScrollBarLook): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "scroll-bar";
  bar.setAttribute("aria-hidden", "true");
  bar.dataset["axis"] = axis;
  const sides = axis === "y" ? ["left", "right"] : ["top", "bottom"];
  const wanted = options.orientation;
  bar.dataset["side"] = wanted && sides.includes(wanted) ? wanted : axis === "y" ? "end" : "bottom";
  bar.toggleAttribute("data-track", options.trackVisibility === true);
  if (options.thickness !== undefined) bar.style.setProperty("--bar-thickness", `${options.thickness}px`);
  if (options.radius !== undefined) bar.style.setProperty("--bar-radius", `${options.radius}px`);
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) bar.style.setProperty(name, typeof value === "number" ? `${value}px` : value);
  };
  set("--bar-margin", look.crossMargin);
  set("--bar-ends", look.mainMargin);
  for (const [name, values] of Object.entries({
    "bar-thickness": look.thickness,
    "thumb-color": look.thumb,
    "track-color": look.track,
    "track-border": look.trackBorder,
  })) {
    for (const state of ["idle", "hovered", "dragged"] as const) set(`--${state}-${name}`, values?.[state]);
  }
  return bar;
}

/** Dragging the thumb scrolls in proportion; the press goes to nothing around it. */
function makeDraggable(
  thumb: HTMLElement,
  element: HTMLElement,
  { axis, margin }: { readonly axis: ScrollAxis; readonly margin: number },
  onHold: (held: boolean) => void,
): void {
  let grip: { at: number; pixels: number; ratio: number } | undefined;
  const along = (event: PointerEvent) => (axis === "y" ? event.clientY : event.clientX);

  thumb.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // No focus change, no text selection.
    claimPress(event, thumb);
    thumb.setPointerCapture(event.pointerId);
    const { pixels, max, viewport } = readMetrics(element, axis);
    const length = axis === "y" ? thumb.offsetHeight : thumb.offsetWidth;
    const run = Math.max(1, viewport - 2 * margin - length);
    grip = { at: along(event), pixels, ratio: (scrollSign(element, axis) * max) / run };
    onHold(true);
  });
  thumb.addEventListener("pointermove", (event) => {
    if (grip) jumpTo(element, axis, grip.pixels + (along(event) - grip.at) * grip.ratio);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    thumb.addEventListener(type, () => {
      grip = undefined;
      onHold(false);
    });
  }
  thumb.addEventListener("click", (event) => claimPress(event, thumb));
}
