/**
 * Dragging a panel along one axis to open or dismiss it (drawers, sheets, snack bars): follows one pointer from a slop on,
 * and ends with the distance and the speed, from which the panel decides. Scrolling inside the panel goes first.
 */
import { onCleanup } from "solid-js";

/** What a drag tells; distances in px along its axis, positive right or down. */
export type DragOptions = {
  readonly axis: "x" | "y";
  /** Whether a drag may start now, and with this event. */
  readonly isEnabled: (event: PointerEvent) => boolean;
  readonly onMove: (distance: number) => void;
  /** `velocity` in px/ms. A cancelled drag ends with both 0. */
  readonly onEnd: (distance: number, velocity: number) => void;
};

/** Flutter's kTouchSlop and kPrecisePointerHitSlop. */
const SLOP = { touch: 18, other: 2 };

type Drag = {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  isOn: boolean;
  last: Sample;
  velocity: number;
};
type Sample = { readonly at: number; readonly position: number };

/** Lets the user drag `element`, for as long as the current owner lives. */
export function createDrag(element: HTMLElement, options: DragOptions): void {
  const { axis } = options;
  const ends = new AbortController();
  const listen = { signal: ends.signal };
  const positionOf = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);
  let drag: Drag | undefined;
  onCleanup(() => ends.abort());

  element.addEventListener(
    "pointerdown",
    (event) => {
      if (drag || !event.isPrimary || event.button !== 0 || !options.isEnabled(event)) return;
      if (isInScroller(event.target, element, axis)) return;
      const last = { at: event.timeStamp, position: positionOf(event) };
      drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isOn: false, last, velocity: 0 };
    },
    listen,
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      if (!drag || event.pointerId !== drag.pointer) return;
      const along = axis === "x" ? event.clientX - drag.x : event.clientY - drag.y;
      const across = axis === "x" ? event.clientY - drag.y : event.clientX - drag.x;
      if (!drag.isOn) {
        const slop = event.pointerType === "touch" ? SLOP.touch : SLOP.other;
        if (Math.abs(across) > slop && Math.abs(across) > Math.abs(along)) drag = undefined;
        if (!drag || Math.abs(along) <= slop) return;
        drag.isOn = true;
        element.setPointerCapture(event.pointerId);
      }
      const time = event.timeStamp - drag.last.at;
      if (time > 0) drag.velocity = (positionOf(event) - drag.last.position) / time;
      drag.last = { at: event.timeStamp, position: positionOf(event) };
      options.onMove(along);
    },
    listen,
  );
  element.addEventListener("pointerup", (event) => end(event, false), listen);
  element.addEventListener("pointercancel", (event) => end(event, true), listen);
  // A drag that ends over a button is no click on it.
  let dropsClick = false;
  element.addEventListener(
    "click",
    (event) => {
      if (dropsClick) event.stopPropagation();
      dropsClick = false;
    },
    { ...listen, capture: true },
  );

  function end(event: PointerEvent, isCancelled: boolean): void {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { isOn, velocity, last } = drag;
    const distance = positionOf(event) - (axis === "x" ? drag.x : drag.y);
    drag = undefined;
    if (!isOn) return;
    dropsClick = !isCancelled;
    setTimeout(() => (dropsClick = false));
    // A pointer that rests before it is lifted throws nothing.
    const speed = event.timeStamp - last.at > 100 ? 0 : velocity;
    options.onEnd(isCancelled ? 0 : distance, isCancelled ? 0 : speed);
  }
}

/** Whether the press is on something that scrolls along the axis itself, or takes text. */
function isInScroller(target: EventTarget | null, root: HTMLElement, axis: "x" | "y"): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== root; at = at.parentElement) {
    if (at.matches("input, textarea, select, [contenteditable]")) return true;
    const isLonger = axis === "y" ? at.scrollHeight > at.clientHeight : at.scrollWidth > at.clientWidth;
    if (!isLonger) continue;
    const overflow = getComputedStyle(at)[axis === "y" ? "overflowY" : "overflowX"];
    if (overflow === "auto" || overflow === "scroll") return true;
  }
  return false;
}
