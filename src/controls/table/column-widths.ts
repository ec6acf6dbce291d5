/**
 * Columns of a long table do not become narrower when their widest drawn cell scrolls away. They may again when its columns
 * change, or when the room for the table gets too small for them.
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
    const whole = table();
    const sizes = new ResizeObserver((entries) => {
      const before = widths();
      let next = [...before];
      for (const { target, borderBoxSize } of entries) {
        const width = borderBoxSize[0]?.inlineSize ?? 0;
        const index = headings.indexOf(target);
        if (index >= 0) next[index] = Math.max(width, next[index] ?? 0);
      }
      const needed = next.reduce((sum, width) => sum + width, 0);
      if (needed > whole.clientWidth + 1) next = [];
      if (next.length !== before.length || next.some((width, index) => width !== before[index])) setWidths(next);
    });
    for (const heading of headings) sizes.observe(heading, { box: "border-box" });
    sizes.observe(whole);
    onCleanup(() => {
      sizes.disconnect();
      setWidths([]);
    });
  });
  return (index) => widths()[index];
}
