/**
 * Pressing and hovering as Flutter's InkWell and GestureDetector mean it, on top of native events: `click` is the tap (so
 * that keyboards and assistive tools activate too), a long press swallows the tap after it, the innermost handler wins,
 * and nothing happens for a right click or a touch that became a scroll.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import "./interaction.css";

/**
 * Handlers may be getters: each is read when its event happens. Give only those that somebody listens to: a tap handler
 * keeps the tap from pressable ancestors, a long-press handler keeps long presses from being taps.
 */
export type PressOptions = {
  /** Primary tap, Enter or Space. `detail` is 0 when no pointer made it. */
  readonly onTap?: ((event: MouseEvent) => void) | undefined;
  /** Held for 500 ms without moving; the tap that would follow is dropped. By keys: those that open a context menu. */
  readonly onLongPress?: (() => void) | undefined;
  /** Primary button or finger went down. */
  readonly onTapDown?: ((event: PointerEvent) => void) | undefined;
  /** A mouse or pen entered (`true`) or left (`false`); never a finger. */
  readonly onHover?: ((hovering: boolean) => void) | undefined;
  /** Nothing is reported, and nothing kept from ancestors, while false. */
  readonly isEnabled?: (() => boolean) | undefined;
};

const LONG_PRESS = 500;
const TOUCH_SLOP = 18;
/** Elements that take a press for themselves without `createPress`. */
const NATIVE =
  "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, label, summary, [contenteditable]";

const claims = new WeakMap<Event, Element>();

/** Marks an event as handled by `owner`, so that pressable ancestors leave it alone (it still bubbles). */
export function claimPress(event: Event, owner: Element): void {
  if (!claims.has(event)) claims.set(event, owner);
}

/** True when something nested inside `host` takes this event. An input right inside is the host's own (a checkbox's). */
export function isPressClaimed(event: Event, host: Element): boolean {
  const owner = claims.get(event);
  if (owner) return owner !== host && host.contains(owner);
  const native = event.target instanceof Element ? event.target.closest(NATIVE) : null;
  if (!native || native === host || !host.contains(native)) return false;
  return !(native.matches("input") && native.parentElement === host);
}

/** Makes `element` pressable for as long as the current owner lives. It needs `tabindex` and a role from its control. */
export function createPress(element: HTMLElement, options: PressOptions): void {
  const ends = new AbortController();
  const { signal } = ends;
  let long: { pointer: number; x: number; y: number; timer: number } | undefined;
  let dropsClick = false;

  const isOff = () => options.isEnabled?.() === false;
  const endLong = () => {
    clearTimeout(long?.timer);
    long = undefined;
  };
  onCleanup(() => {
    endLong();
    ends.abort();
  });

  const takesPress = () => Boolean(options.onTap ?? options.onLongPress ?? options.onTapDown);
  createRenderEffect(() => element.toggleAttribute("data-pressable", takesPress()));
  element.addEventListener(
    "pointerdown",
    (event) => {
      dropsClick = false;
      if (!event.isPrimary || event.button !== 0 || isOff() || isPressClaimed(event, element)) return;
      if (takesPress()) claimPress(event, element);
      options.onTapDown?.(event);
      if (!options.onLongPress) return;
      endLong();
      const timer = window.setTimeout(() => {
        long = undefined;
        dropsClick = true;
        if (!isOff()) options.onLongPress?.();
      }, LONG_PRESS);
      long = { pointer: event.pointerId, x: event.clientX, y: event.clientY, timer };
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      if (long?.pointer === event.pointerId && Math.hypot(event.clientX - long.x, event.clientY - long.y) > TOUCH_SLOP)
        endLong();
    },
    { signal, passive: true },
  );
  for (const type of ["pointerup", "pointercancel", "pointerleave"] as const) {
    element.addEventListener(type, (event) => long?.pointer === event.pointerId && endLong(), { signal });
  }
  element.addEventListener(
    "contextmenu",
    // A held finger opens the browser's menu at about the same time; the program asked for the long press.
    (event) => options.onLongPress && (long || dropsClick) && event.preventDefault(),
    { signal },
  );
  element.addEventListener(
    "click",
    (event) => {
      if (dropsClick && event.detail > 0) {
        dropsClick = false;
        claimPress(event, element);
        return;
      }
      if (!options.onTap || isOff() || isPressClaimed(event, element)) return;
      claimPress(event, element);
      options.onTap(event);
    },
    { signal },
  );
  element.addEventListener(
    "keydown",
    (event) => {
      const isMenuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
      if (!isMenuKey || !options.onLongPress || event.defaultPrevented || isOff()) return;
      if (!(event.target instanceof Element) || event.target.closest("[data-pressable]") !== element) return;
      event.preventDefault();
      options.onLongPress();
    },
    { signal },
  );
  if (!element.matches("button, a[href], input, summary")) createKeyClick(element, options, signal);
  element.addEventListener("pointerenter", (event) => hover(event, true), { signal });
  element.addEventListener("pointerleave", (event) => hover(event, false), { signal });

  function hover(event: PointerEvent, hovering: boolean): void {
    if (event.pointerType !== "touch" && !isOff()) options.onHover?.(hovering);
  }
}

/** Enter and Space click an element that is no native button. */
function createKeyClick(element: HTMLElement, options: PressOptions, signal: AbortSignal): void {
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.target !== element || event.defaultPrevented || !options.onTap) return;
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault(); // Space would scroll the page.
      if (!event.repeat) element.click();
    },
    { signal },
  );
}
