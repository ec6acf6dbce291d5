/** The size of an element as a signal. */
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Size } from "../../values/size.ts";

/** Width and height of the border box in logical px; 0 until the element is laid out. */
export function createBoxSize(element: Element): Accessor<Size> {
  const [size, setSize] = createSignal<Size>({ width: 0, height: 0 });
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.borderBoxSize[0];
    if (box) setSize({ width: box.inlineSize, height: box.blockSize });
  });
  observer.observe(element, { box: "border-box" });
  onCleanup(() => observer.disconnect());
  return size;
}
