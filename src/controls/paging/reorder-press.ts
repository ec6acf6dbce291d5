/**
 * When a press on an item or its handle lifts the item: on a handle at once (a finger, or a handle with something
 * pressable in it, has to move first), on a whole item after a long press. Source: Flutter
 * `ReorderableDragStartListener` and `ReorderableDelayedDragStartListener`.
 */
import { onCleanup } from "solid-js";
import { claimPress, isPressClaimed } from "../../ui/interaction.ts";

/** A point in the page. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** Who follows the pointer once the item is lifted. */
export interface LiftFollower {
  readonly move: (at: PagePoint) => void;
  /** Let go, or (`false`) taken away. */
  readonly end: (isDropped: boolean) => void;
}

/** How a press lifts. */
export interface LiftOptions {
  readonly isDelayed: () => boolean;
  readonly isEnabled: () => boolean;
  /** Whether a press on this element counts; default yes. */
  readonly startsIn?: (target: Element) => boolean;
  /** Lifts the item; nothing follows where that cannot be. */
  readonly lift: (at: PagePoint) => LiftFollower | undefined;
}

const EDITABLE = "input, textarea, select, [contenteditable]";
const LONG_PRESS = 500;
/** Flutter's kTouchSlop and kPrecisePointerHitSlop. */
const SLOP = { touch: 18, other: 1 };
/** Presses that a handle inside has. */
const taken = new WeakSet<Event>();

/** Lets presses on `element` lift, for as long as the current owner lives. */
export function createLiftPress(element: HTMLElement, options: LiftOptions): void {
  const presses = new Set<AbortController>();
  onCleanup(() => {
    for (const press of presses) press.abort();
  });
  // The browser's own dragging, of pictures and links.
  element.addEventListener("dragstart", (native) => native.preventDefault());
  element.addEventListener("pointerdown", (down) => {
    const { target } = down;
    if (!down.isPrimary || down.button !== 0 || taken.has(down) || !options.isEnabled()) return;
    if (!(target instanceof Element) || target.closest(EDITABLE) || options.startsIn?.(target) === false) return;
    taken.add(down);
    const press = new AbortController();
    presses.add(press);
    press.signal.addEventListener("abort", () => presses.delete(press));
    follow(element, down, options, press);
  });
}

function follow(element: HTMLElement, down: PointerEvent, options: LiftOptions, press: AbortController): void {
  const { signal } = press;
  const isDelayed = options.isDelayed();
  const slop = down.pointerType === "touch" ? SLOP.touch : SLOP.other;
  let follower: LiftFollower | undefined;
  let hasMoved = false;

  const lift = () => {
    follower = options.isEnabled() ? options.lift({ x: down.clientX, y: down.clientY }) : undefined;
    if (!follower) press.abort();
    // Made-up events have no pointer to hold.
    else if (down.isTrusted) element.setPointerCapture(down.pointerId);
  };
  const end = (isDropped: boolean) => {
    const ended = follower;
    follower = undefined;
    press.abort();
    ended?.end(isDropped);
  };
  signal.addEventListener("abort", () => end(false), { once: true });

  const listen = { capture: true, signal };
  window.addEventListener(
    "pointermove",
    (move) => {
      if (move.pointerId !== down.pointerId) return;
      if (Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY) > slop) hasMoved = true;
      // What moves before a long press is something else: scrolling, a swipe.
      if (!follower && hasMoved && isDelayed) return press.abort();
      if (!follower && hasMoved) lift();
      follower?.move({ x: move.clientX, y: move.clientY });
    },
    listen,
  );
  window.addEventListener(
    "pointerup",
    (up) => {
      if (up.pointerId !== down.pointerId) return;
      if (follower && (hasMoved || isDelayed)) dropClick();
      end(true);
    },
    listen,
  );
  window.addEventListener("pointercancel", (cancel) => cancel.pointerId === down.pointerId && end(false), listen);
  window.addEventListener("keydown", (event) => event.key === "Escape" && follower && end(false), listen);
  // A lifted item is not scrolled away, and a finger that rests on it opens no menu.
  window.addEventListener("touchmove", (event) => follower && event.preventDefault(), { ...listen, passive: false });
  window.addEventListener("contextmenu", (event) => follower && event.preventDefault(), listen);

  if (isDelayed) {
    const timer = setTimeout(lift, LONG_PRESS);
    signal.addEventListener("abort", () => clearTimeout(timer));
    return;
  }
  const competes = isPressClaimed(down, element) || down.pointerType === "touch";
  if (competes) return;
  claimPress(down, element);
  lift();
}

/** A drag that ends over a button is no click on it. The click, if there is one, comes before any timer. */
function dropClick(): void {
  const drop = (click: Event) => {
    click.stopPropagation();
    click.preventDefault();
  };
  window.addEventListener("click", drop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", drop, { capture: true }));
}
