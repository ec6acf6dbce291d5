/**
 * Flutter's InkRipple on any host with `data-ink`, written once for all controls. Listeners sit on the document, not on
 * the hosts, so ten thousand rows cost nothing until one is pressed; a splash's elements live only while it is visible.
 * Only the innermost enabled host under the pointer reacts, as in Flutter.
 */
import { inkSplash, type Splash } from "./ink-splash.ts";
import { isPressClaimed } from "./interaction.ts";
import "./state-layer.css";

const HOST = "[data-ink]:not([data-no-ripple])";
/** Flutter waits this long before it shows a touch as a press: it may become a scroll. */
const TOUCH_DELAY = 100;
/** How far a touch may wander and still be a press (Flutter's kTouchSlop). */
const TOUCH_SLOP = 18;
const KEY_PRESS = 100;

type Press = { host: HTMLElement; pointer: number; x: number; y: number; splash: Splash | undefined; timer: number };

let isServed = false;
let press: Press | undefined;

/**
 * Makes an element an ink host: adds `data-ink` (state-layer.css; a control may have written `data-ink="theme"`) and sees
 * that the document is served. Usable as a `ref`. Disabled hosts (`disabled`, `aria-disabled="true"`, `data-disabled`) show nothing; `data-no-ripple` keeps the overlays only.
 */
export function createRipple(host: HTMLElement): void {
  host.dataset["ink"] ??= "";
  serve();
}

/** Splashes from the centre, as keyboard activation does; a host that is disabled or not ink stays as it is. */
export function splashCentre(host: HTMLElement): void {
  if (!host.matches(HOST) || isDisabled(host)) return;
  host.dataset["pressed"] = "";
  inkSplash(host).confirm();
  setTimeout(() => {
    if (press?.host !== host) delete host.dataset["pressed"];
  }, KEY_PRESS);
}

/** (An element fresh from a template still belongs to the template's own document: `ownerDocument` would mislead.) */
function serve(): void {
  if (isServed) return;
  isServed = true;
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("pointerup", onUp);
  document.addEventListener("pointercancel", cancel);
  document.addEventListener("pointermove", onMove, { passive: true });
  document.addEventListener("dragstart", cancel);
  document.addEventListener("click", onClick);
}

function isDisabled(host: HTMLElement): boolean {
  return host.matches(":disabled, [aria-disabled='true'], [data-disabled]");
}

function hostOf(target: EventTarget | null): HTMLElement | undefined {
  let host = target instanceof Element ? target.closest<HTMLElement>(HOST) : null;
  while (host && isDisabled(host)) host = host.parentElement?.closest<HTMLElement>(HOST) ?? null;
  return host ?? undefined;
}

function onDown(event: PointerEvent): void {
  if (!event.isPrimary || event.button !== 0) return;
  cancel();
  const host = hostOf(event.target);
  if (!host || isPressClaimed(event, host)) return;
  press = { host, pointer: event.pointerId, x: event.clientX, y: event.clientY, splash: undefined, timer: 0 };
  if (event.pointerType === "touch") press.timer = window.setTimeout(show, TOUCH_DELAY);
  else show();
}

function show(): void {
  if (!press || press.splash || !press.host.isConnected) return;
  clearTimeout(press.timer);
  const { host, x, y } = press;
  press.splash = inkSplash(host, { x, y });
  host.dataset["pressed"] = "";
}

function onUp(event: PointerEvent): void {
  if (!press || press.pointer !== event.pointerId) return;
  if (!(event.target instanceof Node) || !press.host.contains(event.target)) return cancel();
  show();
  press.splash?.confirm();
  delete press.host.dataset["pressed"];
  press = undefined;
}

function onMove(event: PointerEvent): void {
  if (!press || press.pointer !== event.pointerId) return;
  const isTouch = event.pointerType === "touch";
  if (isTouch && Math.hypot(event.clientX - press.x, event.clientY - press.y) > TOUCH_SLOP) cancel();
  else if (!isTouch && event.target instanceof Node && !press.host.contains(event.target)) cancel();
}

function cancel(): void {
  if (!press) return;
  clearTimeout(press.timer);
  press.splash?.cancel();
  delete press.host.dataset["pressed"];
  press = undefined;
}

/** A click that no pointer made (`detail` 0) comes from the keyboard or an assistive tool. */
function onClick(event: MouseEvent): void {
  if (event.detail !== 0) return;
  const host = hostOf(event.target);
  if (host && host === event.target) splashCentre(host);
}
