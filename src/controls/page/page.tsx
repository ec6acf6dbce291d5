/** Flet `Page`: the stack of views, and what lies over the top one (`page.overlay`, dialogs). */
import { createMemo, For, type JSX } from "solid-js";
import { box, TIGHT } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { ControlView } from "../../control/control-view.tsx";
import { defineControl } from "../../control/define-control.ts";
import { mountGeneration, mountOf } from "../../control/mounts.ts";
import { bool, controls, text } from "../../control/property.ts";
import { ControlNode } from "../../tree/control-node.ts";
import { overlayLayout } from "./view.tsx";

const screen = box(TIGHT, TIGHT);

/** Flet `Page`. */
export const Page = defineControl(
  "Page",
  { views: controls(), title: text(), rtl: bool() },
  (props, node): JSX.Element => {
    const views = createMemo(() => {
      mountGeneration();
      return props.views.map(mountOf);
    });
    return (
      <div class="page" dir={props.rtl ? "rtl" : "ltr"}>
        <For each={views()}>
          {(mount, index) => (
            <div class="page-view" inert={index() < views().length - 1} hidden={index() < views().length - 1}>
              <ControlView node={mount.node} />
            </div>
          )}
        </For>
        <Layer page={node} slot="_overlay" />
        <Layer page={node} slot="_dialogs" />
      </div>
    );
  },
  { frame: "none", layout: { child: () => screen, wants: () => true } },
);

function Layer(props: { readonly page: ControlNode; readonly slot: string }): JSX.Element {
  const layer = createMemo(() => {
    const control = props.page.get(props.slot);
    return control instanceof ControlNode ? control : undefined;
  });
  return <For each={layer() ? [layer() as ControlNode] : []}>{(node) => <ControlView node={node} />}</For>;
}

function layerControl(type: string) {
  return defineControl(
    type,
    { controls: controls() },
    (_props, node) => (
      <div class="cell stack page-overlay">
        <Children of={node} in="controls" />
      </div>
    ),
    { frame: "none", layout: overlayLayout },
  );
}

/** Flet `Overlay`: `page.overlay`. */
export const Overlay = layerControl("Overlay");
/** Flet `Dialogs`: where `page.show_dialog` puts its dialogs. */
export const Dialogs = layerControl("Dialogs");
