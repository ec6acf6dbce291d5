/**
 * Keyboard focus shared by controls: which elements Tab reaches, a focus trap for modal layers, and one tab stop with
 * arrow keys for groups. Focus shows as ink's overlay fill (state-layer.css) wherever the browser says `:focus-visible`.
 */
import { createEffect, onCleanup } from "solid-js";

const TABBABLE = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/** True when focus should show: it came by keyboard, or the element takes text. */
export function isFocusVisible(element: Element): boolean {
  return element.matches(":focus-visible");
}

/** What Tab reaches inside `root`, in document order. */
function tabbables(root: Element): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(TABBABLE)).filter(
    (element) => element.tabIndex >= 0 && !element.matches(":disabled, [inert] *") && element.checkVisibility(),
  );
}

/** How a focus trap starts. */
export type FocusTrapOptions = {
  /** Gets focus at the start; default the first `[autofocus]`, else `root` itself. */
  readonly initial?: (() => HTMLElement | null | undefined) | undefined;
};

const traps: HTMLElement[] = [];

/**
 * Keeps focus inside `root` until the owner is disposed, then gives it back to whatever had it. Traps stack: only the
 * newest acts. `root` must be connected and focusable (`tabindex="-1"`).
 */
export function createFocusTrap(root: HTMLElement, options: FocusTrapOptions = {}): void {
  const document = root.ownerDocument;
  const before = document.activeElement;
  const ends = new AbortController();
  const isTop = () => traps.at(-1) === root;

  function focusFirst(): void {
    const first = options.initial?.() ?? root.querySelector<HTMLElement>("[autofocus]") ?? root;
    first.focus({ preventScroll: true });
  }

  traps.push(root);
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab" || event.defaultPrevented || !isTop()) return;
      const all = tabbables(root);
      const edge = event.shiftKey ? all[0] : all.at(-1);
      const active = document.activeElement;
      if (edge && active !== edge && active !== root) return;
      if (edge && active === root && !event.shiftKey) return;
      event.preventDefault();
      (event.shiftKey ? all.at(-1) : all[0])?.focus();
    },
    { signal: ends.signal },
  );
  document.addEventListener(
    "focusin",
    (event) => {
      if (!isTop() || !(event.target instanceof Node) || root.contains(event.target)) return;
      if (!isAbove(event.target, root) && !isAround(event.target, root)) focusFirst();
    },
    { signal: ends.signal },
  );
  focusFirst();

  onCleanup(() => {
    ends.abort();
    traps.splice(traps.indexOf(root), 1);
    returnFocus(root, before);
  });
}

/** Overlays opened later (a dropdown's list in a dialog) come after the trap in the overlay host and may have focus. */
function isAbove(target: Node, root: HTMLElement): boolean {
  const host = root.closest("[data-overlay-host]");
  return (
    host !== null &&
    host.contains(target) &&
    Boolean(root.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)
  );
}

/** An app inside another (`data-embedded`) has no say in where focus goes around it. */
function isAround(target: Node, root: HTMLElement): boolean {
  const embedded = root.closest("[data-embedded]");
  return embedded !== null && !embedded.contains(target);
}

/** Gives focus back to `before`, unless the user has meanwhile moved it out of `from`. */
export function returnFocus(from: Element, before: Element | null): void {
  const active = from.ownerDocument.activeElement;
  const isOurs = active === null || active === from.ownerDocument.body || from.contains(active);
  if (isOurs && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}

/** A group with one tab stop: tabs, radio group, segmented button, navigation. */
export type RovingFocusOptions = {
  /** The items in order. Reactive reads update the tab stop; disabled ones are skipped. */
  readonly items: () => readonly HTMLElement[];
  /** The item Tab reaches first (the selected one); default the last focused, else the first. */
  readonly current?: (() => HTMLElement | undefined) | undefined;
  /** Which arrows move. Horizontal ones mirror in right-to-left. Default "both". */
  readonly orientation?: "horizontal" | "vertical" | "both" | undefined;
  /** Whether the ends join. Default true. */
  readonly loop?: boolean | undefined;
  /** An arrow, Home or End moved focus here (radio groups select at once). */
  readonly onMove?: ((item: HTMLElement) => void) | undefined;
};

/** Gives `group` one tab stop and arrow keys. Lives as long as the current owner. */
export function createRovingFocus(group: HTMLElement, options: RovingFocusOptions): void {
  const ends = new AbortController();
  const enabled = () => options.items().filter((item) => !item.matches(":disabled, [aria-disabled='true']"));
  let last: HTMLElement | undefined;

  function setStop(stop: HTMLElement | undefined): void {
    for (const item of options.items()) item.tabIndex = item === stop ? 0 : -1;
  }
  createEffect(() => {
    const items = enabled();
    const wanted = options.current?.() ?? last;
    setStop(wanted && items.includes(wanted) ? wanted : items[0]);
  });
  group.addEventListener(
    "focusin",
    (event) => {
      const item = enabled().find((one) => event.target instanceof Node && one.contains(event.target));
      if (item) setStop((last = item));
    },
    { signal: ends.signal },
  );
  group.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const items = enabled();
      const at = items.findIndex((one) => event.target instanceof Node && one.contains(event.target));
      const to = at < 0 ? undefined : items[target(event.key, at, items.length)];
      if (!to || to === items[at]) return;
      event.preventDefault();
      to.focus();
      options.onMove?.(to);
    },
    { signal: ends.signal },
  );
  onCleanup(() => ends.abort());

  function target(key: string, at: number, count: number): number {
    if (key === "Home") return 0;
    if (key === "End") return count - 1;
    const to = at + arrowStep(key, options.orientation ?? "both", group);
    return options.loop === false ? Math.min(Math.max(to, 0), count - 1) : (to + count) % count;
  }
}

/** −1, 0 or 1: where an arrow key leads along `orientation`, mirrored where `element` is right-to-left. */
export function arrowStep(key: string, orientation: "horizontal" | "vertical" | "both", element: Element): -1 | 0 | 1 {
  if (orientation !== "horizontal" && key === "ArrowDown") return 1;
  if (orientation !== "horizontal" && key === "ArrowUp") return -1;
  if (orientation === "vertical" || (key !== "ArrowLeft" && key !== "ArrowRight")) return 0;
  const isRtl = getComputedStyle(element).direction === "rtl";
  return (key === "ArrowRight") !== isRtl ? 1 : -1;
}
