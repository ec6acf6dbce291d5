/**
 * The actions of `Semantics` other than tapping: what assistive tools ask Flutter for arrives in a browser as keys,
 * clipboard events, input and focus.
 */
import type { ControlNode } from "../../tree/control-node.ts";

/** Event names by key. A slider changes its value, a text field moves its cursor, anything else scrolls. */
const SLIDER: Readonly<Record<string, string>> = {
  ArrowUp: "increase",
  ArrowRight: "increase",
  PageUp: "increase",
  ArrowDown: "decrease",
  ArrowLeft: "decrease",
  PageDown: "decrease",
};
const CURSOR: Readonly<Record<string, string>> = {
  ArrowRight: "move_cursor_forward_by_character",
  ArrowLeft: "move_cursor_backward_by_character",
};
/** Flutter names scrolling by where the finger goes: up to see what is below. */
const SCROLL: Readonly<Record<string, string>> = {
  ArrowDown: "scroll_up",
  ArrowUp: "scroll_down",
  ArrowRight: "scroll_left",
  ArrowLeft: "scroll_right",
};

/** Sends the events of `node` that are asked for by keys, clipboard, input and focus in `root`. */
export function attachSemanticsActions(node: ControlNode, root: HTMLElement, role: () => string | undefined): void {
  root.addEventListener("keydown", (key) => {
    if (node.isDisabled || key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return;
    if (key.key === "Escape" && node.hasHandler("dismiss")) {
      key.stopPropagation();
      node.emit("dismiss");
      return;
    }
    const isField = role() === "textbox" || (key.target instanceof Element && key.target.matches("input, textarea"));
    const isMirrored = getComputedStyle(root).direction === "rtl";
    const name = (role() === "slider" ? SLIDER : isField ? CURSOR : SCROLL)[isMirrored ? mirror(key.key) : key.key];
    if (name === undefined || !node.hasHandler(name)) return;
    // A field moves its own cursor.
    if (!isField) key.preventDefault();
    node.emit(name, name.startsWith("move") ? key.shiftKey : null);
  });
  for (const name of ["copy", "cut", "paste"] as const) {
    root.addEventListener(name, () => !node.isDisabled && node.emit(name));
  }
  root.addEventListener("input", ({ target }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField && !node.isDisabled) node.emit("set_text", target.value);
  });
  const isInside = (event: FocusEvent) => event.relatedTarget instanceof Node && root.contains(event.relatedTarget);
  root.addEventListener("focusin", (event) => isInside(event) || node.emit("did_gain_accessibility_focus"));
  root.addEventListener("focusout", (event) => isInside(event) || node.emit("did_lose_accessibility_focus"));
}

function mirror(key: string): string {
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}
