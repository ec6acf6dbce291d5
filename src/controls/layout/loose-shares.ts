/**
 * `expand_loose` beside other flexible children. Flutter gives each its part of the room that the fixed children leave;
 * what a loose child does not use stays empty, while CSS would hand it on. So every part is written out as a length,
 * and the extent of the fixed children, which does not depend on the parts, is observed: the one thing in layout that
 * is measured, and only in such a row.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import type { Axis } from "../../control/box.ts";
import { flexOf, lengthOf } from "../../control/layout.ts";
import type { ControlNode } from "../../tree/control-node.ts";

const HOST = "_has_loose_shares";

/** The part of flexible `child` as a CSS length, if a loose sibling makes that necessary. Watched. */
export function shareOf(host: ControlNode, slot: string, child: ControlNode): string | undefined {
  const flexible = host.controlsIn(slot).filter((kid) => flexOf(kid) > 0);
  // One alone is as large as its content, up to what is left: CSS does that by itself.
  if (flexible.length < 2 || !flexible.some((kid) => kid.get("expand_loose") === true)) return undefined;
  if (host.peek(HOST) !== true) {
    host.store(HOST, true);
    queueMicrotask(() => host.notify(HOST));
  }
  const total = flexible.reduce((sum, kid) => sum + flexOf(kid), 0);
  const gaps = (lengthOf(host, "spacing") ?? 10) * (host.controlsIn(slot).length - 1);
  return `calc(max(0px, 100% - ${gaps}px - var(--fixed, 0px)) * ${flexOf(child) / total})`;
}

/** Keeps `--fixed` on `element` at the extent of the children that have no part, once some child is loose. */
export function createFixedExtent(host: ControlNode, element: HTMLElement, main: Axis): void {
  createRenderEffect(() => {
    if (host.get(HOST) !== true) return;
    const measure = () => {
      let extent = 0;
      for (const child of element.children) {
        if (!(child instanceof HTMLElement) || !child.classList.contains("f") || child.classList.contains("shared"))
          continue;
        const style = getComputedStyle(child);
        // Used values, not the rectangle: that one is changed by transforms.
        const sides =
          main === "x"
            ? [style.width, style.marginLeft, style.marginRight]
            : [style.height, style.marginTop, style.marginBottom];
        for (const side of sides) extent += Number.parseFloat(side) || 0;
      }
      element.style.setProperty("--fixed", `${extent}px`);
    };
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      sizes.disconnect();
      for (const child of element.children) if (!child.classList.contains("shared")) sizes.observe(child);
      measure();
    };
    const children = new MutationObserver(watch);
    children.observe(element, { childList: true });
    watch();
    onCleanup(() => {
      sizes.disconnect();
      children.disconnect();
      element.style.removeProperty("--fixed");
    });
  });
}
