/** Flet `MenuItemButton`: a command, in a menu or on its own. Without a handler for clicks it is disabled. */
import { createRenderEffect, useContext } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { bool, choice, control, event, text, textOrControl, value, valueOr } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { readClip } from "../../values/clip.ts";
import { toCssButtonStyle } from "../buttons/button-css.ts";
import { MenuButtonContent } from "./menu-button-content.tsx";
import { createMenuHover, MENU_BUTTON_FALLBACKS, menuButtonLayout } from "./menu-button.ts";
import { closeAll, MenuContext } from "./menu-scope.ts";
import "../buttons/button.css";
import "./menu-button.css";

/** Whether what does not fit is cut off, as in menus; in bars the content takes what it needs. */
function isStretched(node: ControlNode): boolean {
  if (node.parentSlot === "controls" && node.parent?.type === "SubmenuButton") return true;
  return node.parent?.type !== "MenuBar" && node.get("overflow_axis") === "vertical";
}

/** Flet `MenuItemButton`. */
export const MenuItemButton = defineControl(
  "MenuItemButton",
  {
    content: textOrControl(),
    closeOnClick: bool(true),
    focusOnHover: bool(true),
    leading: control(),
    trailing: control(),
    clipBehavior: valueOr(readClip, "none"),
    style: value(readButtonStyle),
    semanticLabel: text(),
    autofocus: bool(),
    overflowAxis: choice("horizontal", "vertical"),
    onClick: event(),
    onHover: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const scope = useContext(MenuContext);
    const isDisabled = () => node.isDisabled || !props.onClick;
    const root = (
      <button
        type="button"
        class="button menu-button md-label-large"
        data-states=""
        data-stretched={isStretched(node) ? "" : undefined}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        role={scope && "menuitem"}
        tabindex={scope?.orientation === "vertical" ? -1 : undefined}
        aria-label={props.semanticLabel}
        disabled={isDisabled()}
      >
        <MenuButtonContent leading={props.leading} content={props.content} trailing={props.trailing} />
      </button>
    ) as HTMLButtonElement;

    const css = new ElementStyle(root);
    createRenderEffect(() => css.assign("style", toCssButtonStyle(props.style, undefined, MENU_BUTTON_FALLBACKS)));
    createRipple(root);
    createFocusable(node, root);
    createPress(root, {
      isEnabled: () => !root.disabled,
      onTap: () => {
        if (scope && props.closeOnClick) closeAll(scope);
        node.emit("click");
      },
    });
    createMenuHover(root, (isOver) => {
      if (!node.isDisabled) node.emit("hover", isOver);
      if (isOver && props.focusOnHover) root.focus({ preventScroll: true });
    });
    if (scope) {
      root.addEventListener("focus", () => scope.show(undefined));
      // Focus stays where it was when a menu that the mouse opened has closed.
      root.addEventListener("mousedown", (event) => event.preventDefault());
    }
    return root;
  },
  { layout: menuButtonLayout(isStretched) },
);
