/**
 * Flet `SubmenuButton`: a button that opens a menu, in a menu bar, in another menu, or on its own. Keys are those of a
 * menu bar (WAI-ARIA); besides, as in Flutter, a menu opens when the mouse or focus comes to its button while its
 * siblings may open, too.
 */
import { createMemo, createRenderEffect, useContext } from "solid-js";
import { Children } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { control, controls, event, textOrControl, value, valueOr } from "../../control/property.ts";
import { Menu } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { readClip } from "../../values/clip.ts";
import { readMenuStyle } from "../../values/menu-style.ts";
import { NO_OFFSET, readOffset } from "../../values/offset.ts";
import { toCssButtonStyle } from "../buttons/button-css.ts";
import { MenuButtonContent } from "./menu-button-content.tsx";
import { createMenuHover, MENU_BUTTON_FALLBACKS, menuButtonLayout } from "./menu-button.ts";
import { placeMenu } from "./menu-placement.ts";
import { makeMenuScope, MenuContext, rootOf } from "./menu-scope.ts";
import { atRest, toCssMenuStyle } from "./menu-style-css.ts";
import { createSubmenu } from "./submenu.ts";
import "../buttons/button.css";
import "./menu-button.css";
import "./menu-panel.css";

const PADDING = { left: 0, top: 8, right: 0, bottom: 8 };

/** Flet `SubmenuButton`. */
export const SubmenuButton = defineControl(
  "SubmenuButton",
  {
    content: textOrControl(),
    controls: controls(),
    leading: control(),
    trailing: control(),
    clipBehavior: valueOr(readClip, "hardEdge"),
    menuStyle: value(readMenuStyle),
    style: value(readButtonStyle),
    alignmentOffset: valueOr(readOffset, NO_OFFSET),
    onOpen: event(),
    onClose: event(),
    onHover: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const outer = useContext(MenuContext) ?? makeMenuScope("alone");
    const isInMenu = outer.orientation !== "alone";
    const isDisabled = createMemo(() => node.isDisabled || props.controls.length === 0);
    const submenu = createSubmenu(outer, {
      button: () => root,
      isEnabled: () => !isDisabled(),
      onOpen: () => node.emit("open"),
      onClose: () => node.emit("close"),
    });
    const root: HTMLButtonElement = (
      <button
        type="button"
        class="button menu-button md-label-large"
        data-states=""
        data-stretched=""
        role={isInMenu ? "menuitem" : undefined}
        tabindex={outer.orientation === "vertical" ? -1 : undefined}
        aria-haspopup="menu"
        aria-expanded={submenu.isOpen()}
        disabled={isDisabled()}
      >
        <MenuButtonContent
          leading={props.leading}
          content={props.content}
          trailing={props.trailing}
          hasArrow={outer.orientation === "vertical"}
        />
        <Popover
          open={submenu.isOpen()}
          anchor={anchor()}
          group={rootOf(outer)}
          placement={placeMenu({
            orientation: outer.orientation,
            alignment: props.menuStyle?.alignment,
            offset: props.alignmentOffset,
            padding: atRest(props.menuStyle?.padding) ?? PADDING,
          })}
          onPlaced={submenu.placed}
          onDismiss={submenu.dismiss}
          style={toCssMenuStyle(props.menuStyle)}
        >
          <Menu
            class="menu-panel"
            data-clip={props.clipBehavior === "none" ? undefined : ""}
            focus="none"
            label={anchor()?.textContent ?? undefined}
            listRef={submenu.setPanel}
            onClose={submenu.leave}
          >
            <div class="menu-panel-items col">
              <MenuContext.Provider value={submenu.inner}>
                <Children of={node} in="controls" />
              </MenuContext.Provider>
            </div>
          </Menu>
        </Popover>
      </button>
    ) as HTMLButtonElement;

    if (!isInMenu) outer.element = root;
    const css = new ElementStyle(root);
    createRenderEffect(() => css.assign("style", toCssButtonStyle(props.style, undefined, MENU_BUTTON_FALLBACKS)));
    createRipple(root);
    createFocusable(node, root);
    createPress(root, { isEnabled: () => !root.disabled, onTap: submenu.press });
    createMenuHover(root, (isOver) => {
      if (node.isDisabled) return;
      node.emit("hover", isOver);
      if (isOver) submenu.hover();
    });
    root.addEventListener("focus", submenu.focused);
    root.addEventListener("keydown", submenu.key);
    root.addEventListener("mousedown", (event) => event.preventDefault());
    return root;

    function anchor(): HTMLElement | undefined {
      return root;
    }
  },
  { layout: menuButtonLayout(() => true) },
);
