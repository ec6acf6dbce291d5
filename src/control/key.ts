/** A control's key on its element: by it `scroll_to`, tests and user styles find the control. */
import { createRenderEffect } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";

/** Writes the key of `node` to `data-key`, and one that is meant for scrolling to `data-scroll-key` as well. Watched. */
export function writeKey(node: ControlNode, element: HTMLElement): void {
  const key = node.get("key");
  const isMap = typeof key === "object" && key !== null && "value" in key;
  const value = isMap ? key.value : key;
  if (value == null) delete element.dataset["key"];
  else element.dataset["key"] = String(value);
  if (isMap && "_type" in key && key._type === "scroll") element.dataset["scrollKey"] = String(value);
  else delete element.dataset["scrollKey"];
}

/** Keeps the key of a part that its owner draws on `element`; the frame does it for all other controls. */
export function attachKey(node: ControlNode, element: HTMLElement): void {
  createRenderEffect(() => writeKey(node, element));
}
