/** The selection inside a field: Python may set it, and hears of changes if it asks. */
import { createRenderEffect, onCleanup, untrack } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { clampSelection, toWireSelection, type TextSelection } from "../../values/text-selection.ts";
import type { TextElement } from "./field-text.ts";

/** Follows `selection` and reports `selection_change` of `node` for `element`. Set it up after the field's text. */
export function createFieldSelection(
  node: ControlNode,
  element: TextElement,
  selection: () => TextSelection | undefined,
): void {
  createRenderEffect(() => {
    const wanted = selection();
    if (!wanted) return;
    const { base, extent } = clampSelection(
      wanted,
      untrack(() => element.value.length),
    );
    const { selectionStart, selectionEnd } = element;
    if (Math.min(base, extent) === selectionStart && Math.max(base, extent) === selectionEnd) return;
    element.setSelectionRange(Math.min(base, extent), Math.max(base, extent), extent < base ? "backward" : "forward");
  });

  createRenderEffect(() => {
    if (!node.hasHandler("selection_change")) return;
    let last = "";
    const report = () => {
      if (document.activeElement !== element) return;
      const start = element.selectionStart ?? 0;
      const end = element.selectionEnd ?? 0;
      const isBackward = element.selectionDirection === "backward";
      const key = `${start} ${end} ${isBackward}`;
      if (key === last) return;
      last = key;
      const selected = toWireSelection({
        base: isBackward ? end : start,
        extent: isBackward ? start : end,
        affinity: "downstream",
        directional: false,
      });
      node.write({ selection: selected });
      node.emit("selection_change", { selected_text: element.value.slice(start, end), selection: selected });
    };
    document.addEventListener("selectionchange", report);
    onCleanup(() => document.removeEventListener("selectionchange", report));
  });
}
