/**
 * Items that stay drawn wherever the view goes: the one that has focus, since an element that is removed loses it, and
 * those where a selection starts and ends. Copying a selection takes in the texts of the items between that are not drawn.
 */
import { createEffect, onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Entries } from "./entries.ts";
import { textsIn } from "./item-text.ts";
import type { Lines } from "./lines.ts";

/** Keeps items for as long as the current owner lives. */
export function createKeptItems(lines: Lines, entries: Entries): void {
  const focus = createPin(lines);
  const selectionStart = createPin(lines);
  const selectionEnd = createPin(lines);

  createEffect(() => {
    if (!lines.isVirtual()) return;
    const ends = new AbortController();
    const { signal } = ends;
    const root = lines.root();
    const itemOf = (node: EventTarget | null) =>
      node instanceof Node && root.contains(node) ? lines.itemAt(node) : undefined;
    root.addEventListener("focusin", ({ target }) => focus(itemOf(target)), { signal });
    root.addEventListener("focusout", ({ relatedTarget }) => focus(itemOf(relatedTarget)), { signal });
    document.addEventListener(
      "selectionchange",
      () => {
        const selection = getSelection();
        const isRange = selection?.isCollapsed === false;
        selectionStart(isRange ? itemOf(selection.anchorNode) : undefined);
        selectionEnd(isRange ? itemOf(selection.focusNode) : undefined);
      },
      { signal },
    );
    document.addEventListener("copy", () => lendTexts(lines, entries), { capture: true, signal });
    focus(itemOf(document.activeElement));
    onCleanup(() => {
      ends.abort();
      focus(undefined);
      selectionStart(undefined);
      selectionEnd(undefined);
    });
  });
}

/** Keeps at most one item, the one it was called with last. */
function createPin(lines: Lines): (item: ControlNode | undefined) => void {
  let kept: ControlNode | undefined;
  let release: (() => void) | undefined;
  return (item) => {
    if (item === kept) return;
    kept = item;
    const before = release;
    release = item && lines.pin(item);
    before?.();
  };
}

/** Fills selected gaps with the texts of their items for as long as the browser takes to copy. */
function lendTexts(lines: Lines, entries: Entries): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return;
  const items = lines.items();
  for (const [gap, element] of entries.gapElements) {
    if (!selection.containsNode(element, true)) continue;
    const { from, to } = entries.rangeOf(gap);
    const texts = document.createElement("div");
    texts.className = "virtual-gap-copy";
    texts.textContent = items
      .slice(from * lines.perLine(), to * lines.perLine())
      .flatMap((item) => textsIn(item))
      .join("\n");
    element.append(texts);
    // The browser reads the selection when this event is over.
    setTimeout(() => texts.remove());
  }
}
