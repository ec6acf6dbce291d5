/** Flet `SelectionArea`: everything written inside can be selected, and Python hears what is. */
import { createRenderEffect, onCleanup } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, event } from "../../control/property.ts";
import { RequiredContent } from "./required-content.tsx";
import "./selection-area.css";

/** Flet `SelectionArea`. */
export const SelectionArea = defineControl(
  "SelectionArea",
  { content: control(), onChange: event() },
  (props, node) => {
    const root = (
      <div class="cell selection-area">
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    createRenderEffect(() => {
      if (!props.onChange) return;
      let last: string | null = null;
      const report = () => {
        const selected = selectedIn(root);
        if (selected === last) return;
        last = selected;
        node.emit("change", selected);
      };
      document.addEventListener("selectionchange", report);
      onCleanup(() => document.removeEventListener("selectionchange", report));
    });
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);

/** What is selected inside `area`; null where nothing is. The selection may reach further than the area. */
function selectedIn(area: HTMLElement): string | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(area)) return null;
  // The browser's own words, with line breaks and without what cannot be selected, where they are all from here.
  if (area.contains(range.commonAncestorContainer)) return selection.toString() || null;
  const part = range.cloneRange();
  if (!area.contains(range.startContainer)) part.setStart(area, 0);
  if (!area.contains(range.endContainer)) part.setEnd(area, area.childNodes.length);
  return part.toString() || null;
}
