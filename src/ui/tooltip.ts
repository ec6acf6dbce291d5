/**
 * Tooltips, one visible at a time, as Flutter's: on hover after a wait, on a long press of a finger, and (for keyboard
 * users) on visible focus. One set of listeners serves a document, however many elements have tooltips, and nothing is
 * created before one shows.
 */
import { onCleanup, type Accessor } from "solid-js";
import type { ActiveTheme } from "../theme/active-theme.ts";
import { useTheme } from "../theme/theme-context.tsx";
import { isFocusVisible } from "./focus.ts";
import { useOptionalOverlayHost, type OverlayHost } from "./overlay.tsx";
import { showTooltip, type TooltipBox } from "./tooltip-box.ts";

/** Flet's `Tooltip`, its values already CSS. Times in ms, lengths in px; what is missing has Flutter's default. */
export type TooltipOptions = {
  readonly message: string;
  /** Hover time before it shows. Default 0; a plain string means 800 (see `plainTooltip`). */
  readonly waitDuration?: number | undefined;
  /** How long it stays after a touch ends. Default 1500. */
  readonly showDuration?: number | undefined;
  /** How long it stays after the pointer left. Default 100. */
  readonly exitDuration?: number | undefined;
  readonly preferBelow?: boolean | undefined;
  /** From the target's centre to the tooltip. Default 24. */
  readonly verticalOffset?: number | undefined;
  /** What shows it by touch. Default "longPress". */
  readonly triggerMode?: "longPress" | "tap" | "manual" | undefined;
  /** Any press hides it. Default true. */
  readonly tapToDismiss?: boolean | undefined;
  /** Keeps it from assistive tools. */
  readonly excludeFromSemantics?: boolean | undefined;
  /** CSS cursor over the target. */
  readonly cursor?: string | undefined;
  /** CSS declarations for the box: decoration, padding, margin, text style, alignment, size constraints. */
  readonly style?: Readonly<Record<string, string>> | undefined;
};

/** What Flet makes of `tooltip="text"`. */
export function plainTooltip(message: string): TooltipOptions {
  return { message, waitDuration: 800 };
}

const TARGET = "[data-tooltip]";
const LONG_PRESS = 500;
const SLOP = 18;

type Source = {
  readonly options: () => TooltipOptions | undefined;
  readonly host: OverlayHost | undefined;
  readonly theme: Accessor<ActiveTheme>;
};
type Shown = { readonly target: HTMLElement; readonly box: TooltipBox };

const sources = new WeakMap<Element, Source>();
let isServed = false;

/** The target that waits to show. */
let pending: HTMLElement | undefined;
let shown: Shown | undefined;
let showTimer: ReturnType<typeof setTimeout> | undefined;
let hideTimer: ReturnType<typeof setTimeout> | undefined;
/** The touch that showed or may show a tooltip. */
let touch: { id: number; x: number; y: number; target: HTMLElement } | undefined;

/** Gives `element` a tooltip while `options` returns one, until the current owner is disposed. */
export function createTooltip(element: HTMLElement, options: () => TooltipOptions | undefined): void {
  sources.set(element, { options, host: useOptionalOverlayHost(), theme: useTheme() });
  element.setAttribute("data-tooltip", "");
  serve();
  onCleanup(() => {
    sources.delete(element);
    element.removeAttribute("data-tooltip");
    if (pending === element || shown?.target === element) hideNow();
  });
}

/** What the tooltip of `element` says, if it has one now. */
export function tooltipMessageOf(element: Element): string | undefined {
  return sources.get(element)?.options()?.message;
}

function serve(): void {
  if (isServed) return;
  isServed = true;
  document.addEventListener("pointerover", onOver);
  document.addEventListener("pointerdown", onDown, { capture: true });
  document.addEventListener("pointermove", onMove, { passive: true });
  document.addEventListener("pointerup", onUp, { capture: true });
  document.addEventListener("pointercancel", () => touch && hideNow());
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", () => hide(0));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide(0), { capture: true });
  document.documentElement.addEventListener("pointerleave", () => hideAfterHover());
  document.addEventListener(
    "scroll",
    (event) => shown && event.target instanceof Node && event.target.contains(shown.target) && hideNow(),
    {
      capture: true,
      passive: true,
    },
  );
}

function targetOf(node: EventTarget | null): HTMLElement | undefined {
  let target = node instanceof Element ? node.closest<HTMLElement>(TARGET) : null;
  while (target && !sources.get(target)?.options()?.message)
    target = target.parentElement?.closest<HTMLElement>(TARGET) ?? null;
  return target ?? undefined;
}

function optionsOf(target: HTMLElement): TooltipOptions | undefined {
  return sources.get(target)?.options();
}

function onOver(event: PointerEvent): void {
  if (event.pointerType === "touch") return;
  const target = targetOf(event.target);
  if (!target) return hideAfterHover();
  if (target === shown?.target) return clearTimeout(hideTimer);
  if (target === pending) return;
  const cursor = optionsOf(target)?.cursor;
  if (cursor) target.style.cursor = cursor;
  // From one tooltip to the next there is no wait.
  showAfter(target, shown ? 0 : (optionsOf(target)?.waitDuration ?? 0));
}

function hideAfterHover(): void {
  const target = shown?.target ?? pending;
  if (target && !touch) hide((shown && optionsOf(target)?.exitDuration) ?? (shown ? 100 : 0));
}

function onFocus(event: FocusEvent): void {
  const target = targetOf(event.target);
  if (!target || target === shown?.target || !(event.target instanceof Element) || !isFocusVisible(event.target))
    return;
  // Typing in a field with a tooltip would bring it up over the text again and again.
  if (event.target.matches("input, textarea, [contenteditable]")) return;
  showAfter(target, optionsOf(target)?.waitDuration ?? 0);
}

function onDown(event: PointerEvent): void {
  const target = targetOf(event.target);
  const isDismissed = !shown || (optionsOf(shown.target)?.tapToDismiss ?? true);
  if (isDismissed) hide(0);
  if (event.pointerType !== "touch" || !event.isPrimary || !target) return;
  touch = { id: event.pointerId, x: event.clientX, y: event.clientY, target };
  if ((optionsOf(target)?.triggerMode ?? "longPress") === "longPress") showAfter(target, LONG_PRESS);
}

function onMove(event: PointerEvent): void {
  if (touch?.id !== event.pointerId || !pending) return;
  if (Math.hypot(event.clientX - touch.x, event.clientY - touch.y) > SLOP) hideNow();
}

function onUp(event: PointerEvent): void {
  if (touch?.id !== event.pointerId) return;
  const { target } = touch;
  touch = undefined;
  const isTap =
    optionsOf(target)?.triggerMode === "tap" && event.target instanceof Node && target.contains(event.target);
  if (isTap) show(target);
  if (shown?.target === target) hide(optionsOf(target)?.showDuration ?? 1500);
  else hide(0);
}

function showAfter(target: HTMLElement, wait: number): void {
  clearTimeout(showTimer);
  clearTimeout(hideTimer);
  if (wait <= 0) return show(target);
  pending = target;
  showTimer = setTimeout(() => show(target), wait);
}

function hide(wait: number): void {
  clearTimeout(showTimer);
  pending = undefined;
  if (!shown) return;
  clearTimeout(hideTimer);
  if (wait <= 0) remove();
  else hideTimer = setTimeout(remove, wait);
}

function hideNow(): void {
  touch = undefined;
  hide(0);
}

function show(target: HTMLElement): void {
  clearTimeout(showTimer);
  clearTimeout(hideTimer);
  pending = undefined;
  if (shown?.target === target) return;
  remove();
  const source = sources.get(target);
  const options = source?.options();
  if (!source || !options || !target.isConnected) return;
  shown = { target, box: showTooltip(target, options, source.theme, source.host?.element) };
}

function remove(): void {
  clearTimeout(hideTimer);
  shown?.box.hide();
  shown = undefined;
}
