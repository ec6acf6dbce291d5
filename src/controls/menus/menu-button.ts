/** What MenuItemButton and SubmenuButton share: fallbacks of their style, layout, and hover as Flutter means it. */
import { box, loosenState, stateOf, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { StyleFallbacks } from "../buttons/button-css.ts";

/** What holds in states that a map in `style` does not name (Flet `parseButtonStyle`). */
export const MENU_BUTTON_FALLBACKS: StyleFallbacks = {
  fg: "var(--md-primary)",
  bg: "transparent",
  overlay: "transparent",
  shadow: "transparent",
  elevation: "0",
  side: "none",
  radius: "9999px",
  corners: "round",
  "padding-top": "8px",
  "padding-right": "8px",
  "padding-bottom": "8px",
  "padding-left": "8px",
};

/**
 * A row over the whole width, its parts as large as they are.
 * @param isStretched Whether the content takes what the other parts leave.
 */
export function menuButtonLayout(isStretched: (node: ControlNode) => boolean): LayoutTraits {
  return {
    child: (node, core, child) => {
      if (child.parentSlot === "controls") return box(LOOSE, UNBOUNDED);
      const takesRest = child.parentSlot === "content" && isStretched(node);
      return box(takesRest ? TIGHT : UNBOUNDED, loosenState(stateOf(core, "y")));
    },
    wants: (_node, axis) => axis === "x",
    place: (_node, _core, child) => (child.parentSlot === "controls" ? { main: "y" } : {}),
  };
}

/**
 * Tells when a mouse or pen moves onto `element` and when it leaves. Not when the element comes to lie under a pointer
 * at rest: a menu that opens or scrolls there must not take the focus.
 */
export function createMenuHover(element: HTMLElement, onHover: (isOver: boolean) => void): void {
  let isOver = false;
  element.addEventListener("pointermove", (event) => {
    if (isOver || event.pointerType === "touch") return;
    isOver = true;
    onHover(true);
  });
  element.addEventListener("pointerleave", () => {
    if (!isOver) return;
    isOver = false;
    onHover(false);
  });
}
