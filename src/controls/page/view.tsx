/** Flet `View`: one screen. App bar above, a column of controls in the middle, a bar below, drawers and a button on top. */
import { Show, type JSX } from "solid-js";
import { box, LOOSE, loosen, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Child, Children, MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, choice, color, control, controls, event, insets, numberOr, textOr } from "../../control/property.ts";
import { createScrollable, scrollableSchema } from "../../control/scrollable.ts";
import { toCssInsets } from "../../values/insets.ts";
import { flexTraits } from "../layout/flex.tsx";
import { placedBox } from "../layout/stack.tsx";
import { isPositioned } from "../../control/layout.ts";
import "./view.css";

const screen = box(TIGHT, TIGHT);
const column = flexTraits("y", "horizontal_alignment", "intrinsic_width");

const layout: LayoutTraits = {
  child: (node, _core, child) => {
    switch (child.parentSlot) {
      case "controls":
        return column.child?.(node, screen, child) ?? screen;
      case "appbar":
      case "navigation_bar":
      case "bottom_appbar":
        return box(TIGHT, UNBOUNDED);
      case "drawer":
      case "end_drawer":
        return screen;
      default:
        return box(LOOSE, LOOSE);
    }
  },
  wants: () => true,
  place: (node, core, child) => (child.parentSlot === "controls" ? (column.place?.(node, core, child) ?? {}) : {}),
};

/** Flet `View`. */
export const View = defineControl(
  "View",
  {
    controls: controls(),
    route: textOr("/"),
    appbar: control(),
    bottomAppbar: control(),
    navigationBar: control(),
    floatingActionButton: control(),
    drawer: control(),
    endDrawer: control(),
    verticalAlignment: choice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
    horizontalAlignment: choice("start", "center", "end", "stretch", "baseline"),
    spacing: numberOr(10),
    padding: insets(),
    bgcolor: color(),
    fullscreenDialog: bool(),
    canPop: bool(true),
    onConfirmPop: event(),
    ...scrollableSchema,
  },
  (props, node): JSX.Element => (
    <div class="view" style={{ "background-color": props.bgcolor }}>
      <Child of={node} in="appbar" />
      <div class="view-body cell stack">
        <div class="f xf yf cell" style={{ padding: props.padding ? toCssInsets(props.padding) : "10px" }}>
          <div
            class="f xf yf flex col view-column"
            data-align={props.verticalAlignment}
            data-cross={props.horizontalAlignment}
            style={{ "--gap": `${props.spacing}px`, "--run-gap": "0px" }}
            ref={(element) => createScrollable(node, element, () => "y")}
          >
            <Children of={node} in="controls" />
          </div>
        </div>
        <Show when={props.floatingActionButton}>
          <div class="view-fab">
            <Child of={node} in="floating_action_button" />
          </div>
        </Show>
      </div>
      <MaybeControl node={props.navigationBar ?? props.bottomAppbar} />
    </div>
  ),
  { frame: "none", layout },
);

/** Layout of the page's overlay and dialog layers: a stack over the body of the top view. */
export const overlayLayout: LayoutTraits = {
  child: (_node, core, child) => (isPositioned(child) ? placedBox(child) : loosen(core)),
  wants: () => true,
  place: (_node, _core, child) => ({ isPositioned: isPositioned(child) }),
};
