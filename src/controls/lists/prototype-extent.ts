/**
 * Flutter's prototype items: every item of a list is as long as one of them. The prototype alone is measured, the
 * length goes to all others through layout, so that a change of the prototype moves the whole list.
 */
import { createRenderEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { Axis } from "../../control/box.ts";
import type { ControlNode } from "../../tree/control-node.ts";

type Extent = { readonly get: Accessor<number | undefined>; readonly set: (value: number | undefined) => void };

const extents = new WeakMap<ControlNode, Extent>();

function extentOf(list: ControlNode): Extent {
  let extent = extents.get(list);
  if (!extent) {
    const [get, set] = createSignal<number>();
    extent = { get, set };
    extents.set(list, extent);
  }
  return extent;
}

/** The measured length of the prototype of `list`, in px with margins; `undefined` before it is drawn. Watched. */
export function prototypeExtent(list: ControlNode): number | undefined {
  return extentOf(list).get();
}

/** Measures `prototype`, the outermost element of the prototype, for as long as the owner lives. */
export function createPrototypeExtent(
  list: ControlNode,
  prototype: Accessor<HTMLElement | undefined>,
  axis: Accessor<Axis>,
): void {
  const { set } = extentOf(list);
  createRenderEffect(() => {
    const element = prototype();
    const along = axis();
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0];
      if (!size) return;
      const style = getComputedStyle(element);
      const margins =
        along === "y"
          ? Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom)
          : Number.parseFloat(style.marginLeft) + Number.parseFloat(style.marginRight);
      set((along === "y" ? size.blockSize : size.inlineSize) + margins);
    });
    observer.observe(element, { box: "border-box" });
    onCleanup(() => {
      observer.disconnect();
      set(undefined);
    });
  });
}
