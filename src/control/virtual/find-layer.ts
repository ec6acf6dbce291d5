/**
 * Find in page reaches items that are not drawn: their texts lie in the gaps, hidden until found. When the browser has
 * found one, the lines around it are drawn in its place and the search goes on in them. The texts exist only while a
 * search is likely: from a key that opens or repeats one, or from when the window loses focus (to the find bar, among
 * others), until the page has focus again. They are written in idle time.
 */
import { createEffect, on, onCleanup } from "solid-js";
import type { Entries } from "./entries.ts";
import { textsIn } from "./item-text.ts";
import type { Lines } from "./lines.ts";
import type { Range } from "./range.ts";

/** Lines whose texts share an element, and which are drawn together when one is found. */
const CHUNK = 50;
/** ms of idle time that must be left for another chunk. */
const LEAST_IDLE = 3;

/** Lends the texts for as long as the current owner lives. Without `hidden=until-found` there are none. */
export function createFindLayer(lines: Lines, entries: Entries): void {
  if (!("onbeforematch" in HTMLElement.prototype)) return;
  const chunks = new Map<HTMLElement, Map<number, { readonly element: HTMLElement; readonly range: Range }>>();
  let isOpen = false;
  let idle: number | undefined;

  /** Texts of what is drawn by now, or lies in another gap, go at once; what is missing comes in idle time. */
  function update(): void {
    const gaps = new Map([...entries.gapElements].map(([gap, element]) => [element, entries.rangeOf(gap)]));
    for (const [gap, made] of chunks) {
      const range = gaps.get(gap);
      for (const [first, chunk] of made) {
        if (range && chunk.range.from >= range.from && chunk.range.to <= range.to) continue;
        chunk.element.remove();
        made.delete(first);
      }
      if (!range) chunks.delete(gap);
    }
    if (idle === undefined) idle = whenIdle(fill);
  }

  function fill(left: () => number): void {
    idle = undefined;
    for (const [gap, element] of entries.gapElements) {
      const { from, to } = entries.rangeOf(gap);
      const made = chunks.get(element) ?? new Map();
      chunks.set(element, made);
      for (let first = from - (from % CHUNK); first < to; first += CHUNK) {
        const range = { from: Math.max(first, from), to: Math.min(first + CHUNK, to) };
        const before = made.get(first);
        if (before?.range.from === range.from && before.range.to === range.to) continue;
        if (left() < LEAST_IDLE) {
          idle = whenIdle(fill);
          return;
        }
        before?.element.remove();
        made.set(first, { element: append(element, range), range });
      }
    }
  }

  function append(gap: HTMLElement, range: Range): HTMLElement {
    const element = document.createElement("div");
    element.className = "virtual-gap-find";
    element.hidden = true;
    element.setAttribute("hidden", "until-found");
    const per = lines.perLine();
    const items = lines.items().slice(range.from * per, range.to * per);
    element.textContent = items.map((item) => textsIn(item).join("\n")).join("\n");
    element.addEventListener("beforematch", () => lines.reveal(range));
    // Search goes in document order.
    const next = [...gap.children].find((other) => Number(other.getAttribute("data-from")) > range.from);
    element.dataset["from"] = String(range.from);
    gap.insertBefore(element, next ?? null);
    return element;
  }

  function open(): void {
    isOpen = true;
    update();
  }

  function close(): void {
    isOpen = false;
    clear();
  }

  function clear(): void {
    if (idle !== undefined) cancelIdle(idle);
    idle = undefined;
    for (const made of chunks.values()) for (const { element } of made.values()) element.remove();
    chunks.clear();
  }

  createEffect(() => {
    if (!lines.isVirtual()) return;
    const ends = new AbortController();
    const { signal } = ends;
    const onKey = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && (event.key === "f" || event.key === "g");
      if (isFind || event.key === "F3") open();
    };
    window.addEventListener("keydown", onKey, { capture: true, signal });
    window.addEventListener("blur", open, { signal });
    window.addEventListener("focus", close, { signal });
    window.addEventListener("pointerdown", close, { capture: true, signal });
    onCleanup(() => {
      ends.abort();
      close();
    });
  });
  createEffect(on(lines.items, clear, { defer: true }));
  createEffect(on(entries.list, () => isOpen && update(), { defer: true }));
}

function whenIdle(run: (left: () => number) => void): number {
  if ("requestIdleCallback" in window) return requestIdleCallback((deadline) => run(() => deadline.timeRemaining()));
  const end = performance.now() + 10;
  return setTimeout(() => run(() => end - performance.now()));
}

function cancelIdle(idle: number): void {
  if ("cancelIdleCallback" in window) cancelIdleCallback(idle);
  else clearTimeout(idle);
}
