/** `selection_change` of texts that ask for it: one listener on the document for all of them. */
import { createRenderEffect, onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";

const watchers = new Map<HTMLElement, ControlNode>();

/** Sends `selection_change` of `node` while `isWanted` and the selection is inside `element`. */
export function createSelectionEvents(node: ControlNode, element: HTMLElement, isWanted: () => boolean): void {
  createRenderEffect(() => {
    if (!isWanted()) return;
    if (watchers.size === 0) document.addEventListener("selectionchange", report);
    watchers.set(element, node);
    onCleanup(() => {
      watchers.delete(element);
      if (watchers.size === 0) document.removeEventListener("selectionchange", report);
    });
  });
}

function report(): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  for (const [element, node] of watchers) {
    if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) continue;
    node.emit("selection_change", {
      selected_text: selection.toString(),
      cause: "unknown",
      selection: {
        base_offset: offsetIn(element, selection.anchorNode, selection.anchorOffset),
        extent_offset: offsetIn(element, selection.focusNode, selection.focusOffset),
        affinity: "downstream",
        directional: false,
      },
    });
  }
}

/** Number of characters of `element` before a DOM position. */
function offsetIn(element: HTMLElement, container: Node | null, offset: number): number {
  if (!container) return 0;
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  return range.toString().length;
}
