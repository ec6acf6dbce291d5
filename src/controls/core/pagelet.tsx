/** Flet `Pagelet`: a page within a page, with bars, drawers and a floating button of its own. */
import { createRenderEffect, onCleanup, Show } from "solid-js";
import { box, LOOSE, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { color, control, optionalBool, value } from "../../control/property.ts";
import { readFabLocation } from "../../values/fab-location.ts";
import { drawerCall } from "../page/drawer-calls.ts";
import { useScaffold } from "../page/scaffold-host.ts";
import { createScaffold, type Scaffold, type ScaffoldParts } from "../page/scaffold.tsx";
import { RequiredContent } from "./required-content.tsx";
import "./pagelet.css";

const layout: LayoutTraits = {
  child: (_node, _core, child) => {
    switch (child.parentSlot) {
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
};

/** Flet `Pagelet`. */
export const Pagelet = defineControl(
  "Pagelet",
  {
    content: control(),
    appbar: control(),
    navigationBar: control(),
    bottomAppbar: control(),
    bottomSheet: control(),
    drawer: control(),
    endDrawer: control(),
    floatingActionButton: control(),
    floatingActionButtonLocation: value(readFabLocation),
    bgcolor: color(),
    adaptive: optionalBool(),
  },
  (props, node) => {
    const outer = useScaffold();
    const parts: ScaffoldParts = {
      get appbar() {
        return props.appbar;
      },
      get bottom() {
        return props.navigationBar ?? props.bottomAppbar;
      },
      get bottomSheet() {
        return props.bottomSheet;
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
      // Its bar leads back from the view around it.
      get back() {
        return outer?.back();
      },
    };
    let scaffold: Scaffold | undefined;
    const hasHeight = () => stateOf(layoutOf(node).core(), "y") !== UNBOUNDED;
    const unbounded = () =>
      drawErrorBox(
        "Error displaying Pagelet: height is unbounded.",
        'Either set a fixed "height" or nest Pagelet inside expanded control or control with a fixed height.',
      );
    const drawScaffold = () => {
      const drawn = createScaffold(parts, "view pagelet", () => <RequiredContent of={node} />);
      createRenderEffect(() => drawn.root.style.setProperty("--view-color", props.bgcolor ?? ""));
      scaffold = drawn;
      onCleanup(() => (scaffold = undefined));
      return drawn.root;
    };
    onCleanup(
      node.onInvoke((name) => {
        const call = drawerCall(name);
        if (!call) throw new Error(`Pagelet has no method ${name}`);
        scaffold?.setDrawer(call.side, call.isOpen);
        return null;
      }),
    );
    return (
      <div class="cell pagelet-box">
        <Show when={hasHeight()} fallback={unbounded()}>
          {drawScaffold()}
        </Show>
      </div>
    );
  },
  { layout },
);
