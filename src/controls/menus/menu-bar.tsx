/** Flet `MenuBar`: a row of buttons that open menus, one stop for Tab in which arrows move. */
import { createMemo, createRenderEffect, Show } from "solid-js";
import { box, LOOSE, UNBOUNDED } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { controls, value, valueOr } from "../../control/property.ts";
import { createRovingFocus } from "../../ui/focus.ts";
import { readClip } from "../../values/clip.ts";
import { readMenuStyle } from "../../values/menu-style.ts";
import { closeWhenLeft, makeMenuScope, MenuContext } from "./menu-scope.ts";
import { toCssMenuStyle } from "./menu-style-css.ts";
import "./menu-bar.css";

const layout: LayoutTraits = {
  child: () => box(UNBOUNDED, LOOSE),
  place: () => ({ main: "x" }),
  isPadded: () => true,
};

/** Flet `MenuBar`. */
export const MenuBar = defineControl(
  "MenuBar",
  {
    controls: controls(),
    clipBehavior: valueOr(readClip, "none"),
    style: value(readMenuStyle),
  },
  (props, node) => {
    const scope = makeMenuScope("horizontal");
    const isEmpty = createMemo(() => props.controls.length === 0);
    const root = (
      <div class="menu-bar" role="menubar">
        <Show
          when={!isEmpty()}
          fallback={drawErrorBox("Error displaying MenuBar", "MenuBar must have at minimum one visible child control")}
        >
          <div class="menu-bar-surface" data-clip={props.clipBehavior === "none" ? undefined : ""}>
            <div class="menu-bar-items row">
              <MenuContext.Provider value={scope}>
                <Children of={node} in="controls" />
              </MenuContext.Provider>
            </div>
          </div>
        </Show>
      </div>
    ) as HTMLDivElement;
    scope.element = root;
    const css = new ElementStyle(root);
    createRenderEffect(() => css.assign("style", toCssMenuStyle(props.style)));
    createRovingFocus(root, {
      orientation: "horizontal",
      items: () => {
        // The stop moves on when its item goes or is disabled.
        for (const item of props.controls)
          void [item.isDisabled, item.hasHandler("click"), item.controlsIn("controls")];
        return [...root.querySelectorAll<HTMLElement>("[role='menuitem']")];
      },
    });
    closeWhenLeft(scope, root);
    return root;
  },
  { frame: "base", layout },
);
