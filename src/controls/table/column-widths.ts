/**
 * Columns of a long table do not become narrower when their widest drawn cell scrolls away. They may again when the room
 * for the table or its columns change.
 */
import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";

/** The least width of each column in px, by its number; what was drawn so far needed that much. Watched. */
export function createColumnWidths(
  table: () => HTMLElement,
  columns: Accessor<readonly ControlNode[]>,
  isOn: Accessor<boolean>,
): (index: number) => number | undefined {
  const [widths, setWidths] = createSignal<readonly number[]>([]);
  createEffect(() => {
    columns();
    if (!isOn()) return;
    const headings = [...table().querySelectorAll(":scope > .data-table-headings > .data-table-heading")];
    const around = table().parentElement;
    let room: number | undefined;
    const sizes = new ResizeObserver((entries) => {
      let next = [...widths()];
      for (const { target, borderBoxSize, contentRect } of entries) {
        if (target === around) {
          if (room !== undefined && contentRect.width !== room) next = [];
          room = contentRect.width;
        }
        const index = headings.indexOf(target);
        const width = borderBoxSize[0]?.inlineSize ?? 0;
        if (index >= 0 && width > (next[index] ?? 0) + 0.01) next[index] = width;
      }
      if (next.length !== widths().length || next.some((width, index) => width !== widths()[index])) setWidths(next);
    });
    for (const heading of headings) sizes.observe(heading, { box: "border-box" });
    if (around) sizes.observe(around);
    onCleanup(() => {
      sizes.disconnect();
      setWidths([]);
    });
  });
  return (index) => widths()[index];
}
