/** Flet `ReorderableDragHandle`: what to drag an item of a `ReorderableListView` by. */
import { createRenderEffect, Show, type JSX } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, optionalBool, value } from "../../control/property.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { createLiftPress } from "./reorder-press.ts";
import { findReorderScope, ReorderKeys } from "./reorder-scope.tsx";
import "./reorderable-list-view.css";

/** Flet `ReorderableDragHandle`. */
export const ReorderableDragHandle = defineControl(
  "ReorderableDragHandle",
  { content: control(), mouseCursor: value(readMouseCursor), adaptive: optionalBool() },
  (props, node): JSX.Element => {
    const found = findReorderScope(node);
    if (!found) return drawErrorBox("ReorderableDragHandle must be placed inside ReorderableListView.");
    const { scope, item } = found;
    const isOff = () => node.isDisabled || !scope.reorder.isEnabled();
    const root = (
      <div class="reorder-drag-handle cell" data-disabled={isOff() ? "" : undefined}>
        <Show when={props.content} fallback={drawErrorBox("ReorderableDragHandle.content must be set and visible")}>
          <Child of={node} in="content" />
        </Show>
        <ReorderKeys class="reorder-keys" scope={scope} item={item} isDisabled={isOff()} />
      </div>
    ) as HTMLElement;
    createRenderEffect(() => {
      const cursor = props.mouseCursor;
      root.style.cursor = cursor ? toCssMouseCursor(cursor) : "";
    });
    createLiftPress(root, {
      isDelayed: () => false,
      isEnabled: () => !isOff(),
      lift: (at) => scope.reorder.lift(item, at),
    });
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
