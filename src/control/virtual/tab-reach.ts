/**
 * Tab goes on into items that are not drawn: before the browser moves focus, the items next to the one that has it are
 * drawn until one of them can take focus.
 */
import { createEffect, onCleanup } from "solid-js";
import type { Lines } from "./lines.ts";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

/** How many items one press looks at, and for how long, ms. Beyond that focus leaves the list. */
const REACH = 100;
const BUDGET = 100;

/** Watches for Tab inside the list for as long as the current owner lives. */
export function createTabReach(lines: Lines): void {
  createEffect(() => {
    if (!lines.isVirtual()) return;
    const root = lines.root();
    root.addEventListener("keydown", onKey, { capture: true });
    onCleanup(() => root.removeEventListener("keydown", onKey, { capture: true }));
  });

  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Tab" || !(event.target instanceof Node)) return;
    const item = lines.itemAt(event.target);
    if (!item) return;
    const items = lines.items();
    const step = event.shiftKey ? -1 : 1;
    const start = performance.now();
    const here = lines.indexOf(item);
    const releases: (() => void)[] = [];
    for (let away = 1; away <= REACH && performance.now() - start < BUDGET; away++) {
      const next = items[here + step * away];
      if (!next) break;
      if (!lines.elementOf(next)) releases.push(lines.pin(next));
      const element = lines.elementOf(next);
      if (element && takesFocus(element)) break;
    }
    // Focus has moved by then, and keeps the item that has it.
    setTimeout(() => {
      for (const release of releases) release();
    });
  }
}

function takesFocus(element: HTMLElement): boolean {
  return [element, ...element.querySelectorAll<HTMLElement>(FOCUSABLE)].some(
    (inner) => inner.tabIndex >= 0 && inner.matches(FOCUSABLE) && !inner.matches(":disabled, [inert] *"),
  );
}
