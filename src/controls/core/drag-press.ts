/**
 * When a press on a `Draggable` becomes a drag, and following it to its end. As in Flutter: at once where nothing else
 * wants the press, else when the pointer has moved enough to tell.
 */
import { onCleanup } from "solid-js";
import { claimPress, isPressClaimed } from "../../ui/interaction.ts";
import type { Point } from "../gestures/pointer-sample.ts";

/** What a drag tells; points in the page. */
export interface DragFollower {
  readonly move: (at: Point) => void;
  readonly end: (isDropped: boolean) => void;
}

/** How a press may become a drag. */
export interface DragPressOptions {
  readonly mayStart: () => boolean;
  /** The direction in which a drag competes with scrolling. */
  readonly affinity: () => "x" | "y" | undefined;
  readonly start: (at: Point) => DragFollower;
}

const EDITABLE = "input, textarea, select, [contenteditable]";
/** Flutter's kTouchSlop and kPrecisePointerHitSlop. */
const SLOP = { touch: 18, other: 1 };
/** Presses that an inner draggable has. */
const taken = new WeakSet<Event>();

/** Lets the user drag from `element`, for as long as the current owner lives. */
export function createDragPress(element: HTMLElement, options: DragPressOptions): void {
  const presses = new Set<AbortController>();
  onCleanup(() => {
    for (const press of presses) press.abort();
  });
  // The browser's own dragging, of pictures and links.
  element.addEventListener("dragstart", (native) => native.preventDefault());
  element.addEventListener("pointerdown", (down) => {
    const isEditing = down.target instanceof Element && down.target.closest(EDITABLE) !== null;
    if (down.button !== 0 || isEditing || taken.has(down) || !options.mayStart()) return;
    taken.add(down);
    const competes = isPressClaimed(down, element) || (down.pointerType === "touch" && element.closest(".sx, .sy"));
    if (!competes) claimPress(down, element);
    const press = new AbortController();
    presses.add(press);
    follow(element, down, options, press, !competes);
    press.signal.addEventListener("abort", () => presses.delete(press));
  });
}

function follow(
  element: HTMLElement,
  down: PointerEvent,
  options: DragPressOptions,
  press: AbortController,
  startsNow: boolean,
): void {
  const listen = { capture: true, signal: press.signal };
  const slop = down.pointerType === "touch" ? SLOP.touch : SLOP.other;
  let drag: DragFollower | undefined;
  let hasMoved = false;
  const begin = () => {
    if (!options.mayStart()) return press.abort();
    // Made-up events have no pointer to hold.
    if (down.isTrusted) element.setPointerCapture(down.pointerId);
    drag = options.start({ x: down.clientX, y: down.clientY });
  };
  const end = (isDropped: boolean) => {
    const ended = drag;
    drag = undefined;
    press.abort();
    ended?.end(isDropped);
  };
  press.signal.addEventListener("abort", () => end(false), { once: true });
  window.addEventListener(
    "pointermove",
    (move) => {
      if (move.pointerId !== down.pointerId) return;
      const x = Math.abs(move.clientX - down.clientX);
      const y = Math.abs(move.clientY - down.clientY);
      const affinity = options.affinity();
      if ((affinity === "x" ? x : affinity === "y" ? y : Math.hypot(x, y)) > slop) hasMoved = true;
      if (!drag && hasMoved) begin();
      drag?.move({ x: move.clientX, y: move.clientY });
    },
    listen,
  );
  window.addEventListener(
    "pointerup",
    (up) => {
      if (up.pointerId !== down.pointerId) return;
      if (drag && hasMoved) dropClick();
      end(true);
    },
    listen,
  );
  window.addEventListener("pointercancel", (cancel) => cancel.pointerId === down.pointerId && end(false), listen);
  if (startsNow) begin();
}

/** A drag that ends over a button is no click on it. The click, if there is one, comes before any timer. */
function dropClick(): void {
  const drop = (click: Event) => click.stopPropagation();
  window.addEventListener("click", drop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", drop, { capture: true }));
}
