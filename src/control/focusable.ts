/** Focus as Flet's controls report it: `focus` and `blur` events, the `focus()` method, `autofocus`. */
import { onCleanup, onMount } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";

/**
 * Sends `focus` and `blur` of `node` for `element`, answers its method `focus()`, and with `autofocus` takes focus when
 * it is drawn, unless something else has it.
 */
export function createFocusable(node: ControlNode, element: HTMLElement): void {
  element.addEventListener("focus", () => node.emit("focus"));
  element.addEventListener("blur", () => node.emit("blur"));
  onCleanup(
    node.onInvoke((name) => {
      if (name !== "focus") throw new Error(`${node.type} has no method ${name}`);
      element.focus();
      return null;
    }),
  );
  createAutofocus(node, element);
}

/** With `autofocus`, `element` takes focus when it is drawn, unless something else has it. */
export function createAutofocus(node: ControlNode, element: HTMLElement): void {
  if (node.peek("autofocus") !== true) return;
  // Modal layers look for this attribute when they open.
  element.setAttribute("autofocus", "");
  onMount(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) element.focus({ preventScroll: true });
  });
}
