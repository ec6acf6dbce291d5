/**
 * A finger and a mouse in the Tester's hand: the events that a browser sends for what a user does, in its order, to
 * whatever lies under the point. No real pointer is involved, so `:hover` does not match; the elements under the mouse
 * carry `data-hovered` instead, which pictures take for it.
 */
import type { Offset } from "../../values/offset.ts";

/** Chromium knows this id as the mouse's and lets controls capture it. */
const POINTER_ID = 1;
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
/** Flutter's kPressTimeout + kLongPressTimeout (`WidgetController.longPress`). */
const LONG_PRESS_MS = 600;
/** What Flutter leaves between the two clicks of a double click. */
const DOUBLE_CLICK_MS = 50;
const DRAG_STEPS = 10;
const HOVERED = "data-hovered";

type PointerType = "touch" | "mouse";

interface Press {
  readonly type: PointerType;
  readonly target: Element;
  readonly button: number;
}

/** The elements that the mouse is over, innermost first. */
let hovered: readonly Element[] = [];

/** A tap with a finger. */
export async function tap(at: Offset): Promise<void> {
  release(press("touch", at), at, 1);
}

/** Holds a finger down for a long press. */
export async function longPress(at: Offset): Promise<void> {
  const pressed = press("touch", at);
  await wait(LONG_PRESS_MS);
  send(pressed.target, "pointerup", at, { type: "touch" });
  send(pressed.target, "pointerout", at, { type: "touch" });
}

/** A click with the mouse, which then goes away. */
export async function click(at: Offset, button: 0 | 2 = 0): Promise<void> {
  hover(at);
  const pressed = press("mouse", at, button);
  if (button === 2) send(targetAt(at), "contextmenu", at, { type: "mouse", button });
  release(pressed, at, 1);
  leave();
}

/** Two clicks in a row. */
export async function doubleClick(at: Offset): Promise<void> {
  hover(at);
  release(press("mouse", at), at, 1);
  await wait(DOUBLE_CLICK_MS);
  const pressed = press("mouse", at);
  release(pressed, at, 2);
  send(targetAt(at), "dblclick", at, { type: "mouse", detail: 2 });
  leave();
}

/** Moves the mouse there and lets it rest. */
export function hover(at: Offset): void {
  const target = targetAt(at);
  const next = chainOf(target);
  const left = hovered.filter((element) => !next.includes(element));
  const entered = next.filter((element) => !hovered.includes(element));
  const before = hovered[0];
  hovered = next;
  if (before && before !== target) send(before, "pointerout", at, { type: "mouse", relatedTarget: target });
  for (const element of left) {
    element.removeAttribute(HOVERED);
    send(element, "pointerleave", at, { type: "mouse", relatedTarget: target });
  }
  if (before !== target) send(target, "pointerover", at, { type: "mouse", relatedTarget: before });
  for (const element of entered.toReversed()) {
    element.setAttribute(HOVERED, "");
    send(element, "pointerenter", at, { type: "mouse", relatedTarget: before });
  }
  send(target, "pointermove", at, { type: "mouse" });
}

/** Takes the mouse off the page. */
export function leave(): void {
  const [target] = hovered;
  const at = { x: -1, y: -1 };
  if (target) send(target, "pointerout", at, { type: "mouse" });
  for (const element of hovered) {
    element.removeAttribute(HOVERED);
    send(element, "pointerleave", at, { type: "mouse" });
  }
  hovered = [];
}

/** Drags a finger from `from` by `by`; what would be scrolled by it is. */
export async function drag(from: Offset, by: Offset): Promise<void> {
  const pressed = press("touch", from);
  const scroller = scrollerFor(pressed.target, by);
  const to = (step: number): Offset => ({
    x: from.x + (by.x * step) / DRAG_STEPS,
    y: from.y + (by.y * step) / DRAG_STEPS,
  });
  for (let step = 1; step <= DRAG_STEPS; step++) {
    await nextFrame();
    // A browser that begins to scroll takes the pointer away from the page.
    if (scroller && step === 2) send(pressed.target, "pointercancel", to(step), { type: "touch" });
    if (scroller) scroller.scrollBy({ left: -by.x / DRAG_STEPS, top: -by.y / DRAG_STEPS, behavior: "instant" });
    if (!scroller || step === 1) send(pressed.target, "pointermove", to(step), { type: "touch", buttons: 1 });
  }
  if (scroller) return;
  const end = to(DRAG_STEPS);
  send(pressed.target, "pointerup", end, { type: "touch" });
  send(pressed.target, "pointerout", end, { type: "touch" });
}

function press(type: PointerType, at: Offset, button = 0): Press {
  if (type === "touch") leave();
  const target = targetAt(at);
  const buttons = button === 2 ? 2 : 1;
  if (type === "touch") send(target, "pointerover", at, { type });
  send(target, "pointerdown", at, { type, button, buttons });
  if (type === "mouse" && send(target, "mousedown", at, { type, button, buttons })) moveFocus(target);
  return { type, target, button };
}

function release({ type, target, button }: Press, at: Offset, detail: number): void {
  send(target, "pointerup", at, { type, button });
  if (type === "touch") {
    send(target, "pointerout", at, { type });
    send(target, "pointerleave", at, { type });
    // The mouse events that browsers make of a tap come after it.
    if (send(target, "mousedown", at, { type, buttons: 1, detail })) moveFocus(target);
  }
  send(target, "mouseup", at, { type, button, detail });
  const clicked = target.isConnected ? target : targetAt(at);
  send(clicked, button === 0 ? "click" : "auxclick", at, { type, button, detail });
}

interface EventOptions {
  readonly type: PointerType;
  readonly button?: number;
  readonly buttons?: number;
  readonly detail?: number;
  readonly relatedTarget?: EventTarget | null | undefined;
}

/** Whether nobody has prevented what the browser does then. */
function send(target: Element, name: string, { x, y }: Offset, options: EventOptions): boolean {
  const { type, button = name === "pointermove" ? -1 : 0, buttons = 0, detail = 0, relatedTarget = null } = options;
  const isPaired = name === "pointerenter" || name === "pointerleave";
  const init: PointerEventInit = {
    bubbles: !isPaired,
    cancelable: !isPaired,
    composed: true,
    view: window,
    clientX: x,
    clientY: y,
    screenX: x,
    screenY: y,
    button,
    buttons,
    detail,
    relatedTarget,
    pointerId: POINTER_ID,
    pointerType: type,
    isPrimary: true,
    width: 1,
    height: 1,
    pressure: buttons === 0 ? 0 : 0.5,
  };
  const isPointer = name.startsWith("pointer") || /^(click|auxclick|contextmenu)$/.test(name);
  const event = isPointer ? new PointerEvent(name, init) : new MouseEvent(name, init);
  const isAllowed = target.dispatchEvent(event);
  const twin = type === "mouse" ? MOUSE_TWINS[name] : undefined;
  if (twin !== undefined) target.dispatchEvent(new MouseEvent(twin, init));
  return isAllowed;
}

/** The mouse events that go with a mouse's pointer events. */
const MOUSE_TWINS: Readonly<Record<string, string>> = {
  pointerover: "mouseover",
  pointerenter: "mouseenter",
  pointermove: "mousemove",
  pointerout: "mouseout",
  pointerleave: "mouseleave",
};

function targetAt({ x, y }: Offset): Element {
  return document.elementFromPoint(x, y) ?? document.documentElement;
}

function chainOf(target: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = target; at; at = at.parentElement) chain.push(at);
  return chain;
}

/** A press gives the focus to what can take it, or takes it away from what has it. */
function moveFocus(target: Element): void {
  const focusable = target.closest<HTMLElement>(FOCUSABLE);
  if (focusable) focusable.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The element that a finger moving by `by` would scroll: the nearest one that can, unless one before it forbids it. */
function scrollerFor(target: Element, by: Offset): Element | undefined {
  const isAlongX = Math.abs(by.x) > Math.abs(by.y);
  for (let at: Element | null = target; at; at = at.parentElement) {
    const { touchAction, overflowX, overflowY } = getComputedStyle(at);
    const pan = isAlongX ? "pan-x" : "pan-y";
    if (touchAction !== "auto" && touchAction !== "manipulation" && !touchAction.includes(pan)) return undefined;
    if (!/^(auto|scroll)$/.test(isAlongX ? overflowX : overflowY)) continue;
    if (isAlongX ? at.scrollWidth > at.clientWidth : at.scrollHeight > at.clientHeight) return at;
  }
  return undefined;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
