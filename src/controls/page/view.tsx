/** Flet `View`: one screen. App bar above, a column of controls in the middle, a bar below, drawers and a button on top. */
import { createRenderEffect, onCleanup, type JSX } from "solid-js";
import { box, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { createDecoration, createForeground } from "../../control/decoration.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  choice,
  color,
  control,
  controls,
  event,
  numberOr,
  textOr,
  value,
  valueOr,
} from "../../control/property.ts";
import { createScrollable, scrollableSchema } from "../../control/scrollable.ts";
import { readDecoration } from "../../values/decoration.ts";
import { readFabLocation } from "../../values/fab-location.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { createFixedExtent } from "../layout/loose-shares.ts";
import { flexTraits } from "../layout/flex.tsx";
import { drawerCall } from "./drawer-calls.ts";
import { makePopGate } from "./confirm-pop.ts";
import { usePageHost } from "./page-host.ts";
import { createScaffold, type ScaffoldParts } from "./scaffold.tsx";
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
        return box(LOOSE, TIGHT);
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
    floatingActionButtonLocation: value(readFabLocation),
    drawer: control(),
    endDrawer: control(),
    verticalAlignment: choice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
    horizontalAlignment: choice("start", "center", "end", "stretch", "baseline"),
    spacing: numberOr(10),
    padding: valueOr(readInsets, readInsets(10)),
    bgcolor: color(),
    decoration: value(readDecoration),
    foregroundDecoration: value(readDecoration),
    fullscreenDialog: bool(),
    canPop: bool(true),
    onConfirmPop: event(),
    ...scrollableSchema,
  },
  (props, node): JSX.Element => {
    const page = usePageHost();
    const gate = makePopGate(node, () => page?.goBack(node));
    const parts: ScaffoldParts = {
      get appbar() {
        return props.appbar;
      },
      get bottom() {
        return props.navigationBar ?? props.bottomAppbar;
      },
      get fab() {
        return props.floatingActionButton;
      },
      get fabLocation() {
        return props.floatingActionButtonLocation;
      },
      get drawer() {
        return props.drawer;
      },
      get endDrawer() {
        return props.endDrawer;
      },
      get back() {
        return page?.canGoBack(node) ? { isClose: props.fullscreenDialog, go: gate.ask } : undefined;
      },
      get layers() {
        return page?.isTop(node) ? page.layers : undefined;
      },
    };
    const { root, setDrawer } = createScaffold(parts, "view", () => (
      <div class="f xf yf cell" style={{ padding: toCssInsets(props.padding) }}>
        <div
          class="f xf yf flex col view-column"
          data-align={props.verticalAlignment}
          data-cross={props.horizontalAlignment}
          style={{ "--gap": `${props.spacing}px`, "--run-gap": "0px" }}
          ref={(element) => {
            createScrollable(node, element, () => "y");
            createFixedExtent(node, element, "y");
          }}
        >
          <Children of={node} in="controls" />
        </div>
      </div>
    ));
    onCleanup(
      node.onInvoke((name, args) => {
        const call = drawerCall(name);
        if (call) setDrawer(call.side, call.isOpen);
        else if (name === "confirm_pop") gate.answer(args["should_pop"] === true);
        return null;
      }),
    );
    // The decoration lies under the view's own colour, which then is the only thing one sees, as in Flet.
    const style = new ElementStyle(root);
    createDecoration(style, () => props.decoration);
    createForeground(root, () => props.foregroundDecoration);
    createRenderEffect(() => style.set("--view-color", props.bgcolor));
    return root;
  },
  { frame: "none", layout },
);
