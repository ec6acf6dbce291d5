/** One item of a `ReorderableListView`: the control, and what it is dragged by if it brings no handle itself. */
import { createEffect, Show, type JSX } from "solid-js";
import { ControlView } from "../../control/control-view.tsx";
import type { Lines } from "../../control/virtual/lines.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { createLiftPress } from "./reorder-press.ts";
import { ReorderKeys, type ReorderScope } from "./reorder-scope.tsx";

/** `Icons.DRAG_HANDLE`. */
const DRAG_HANDLE = 67796;

/** How items are dragged: by an icon over them, held down anywhere, or by handles of their own only. */
export type HandleKind = "icon" | "hold" | "none";

/** Draws an item. `count`: how many there are, where the page does not hold all of them. */
export function ReorderItem(props: {
  readonly node: ControlNode;
  readonly index: number;
  readonly count: number | undefined;
  readonly scope: ReorderScope;
  readonly lines: Lines;
  readonly handle: HandleKind;
  readonly cursor: string | undefined;
  /** Told the element while it is the first. */
  readonly onFirst: (element: HTMLElement) => void;
}): JSX.Element {
  const { node, scope } = props;
  const isOff = () => !scope.reorder.isEnabled();
  const item = (
    <div
      class="reorder-item cell"
      role="listitem"
      aria-setsize={props.count}
      aria-posinset={props.count === undefined ? undefined : props.index + 1}
      data-handle={props.handle}
    >
      <ControlView node={node} />
      <Show when={props.handle === "hold"}>
        <ReorderKeys class="reorder-keys" scope={scope} item={node} isDisabled={isOff()} />
      </Show>
      <Show when={props.handle === "icon"}>
        <div class="reorder-handle-place">
          <ReorderKeys class="reorder-handle" scope={scope} item={node} isDisabled={isOff()} cursor={props.cursor}>
            <IconGlyph icon={DRAG_HANDLE} />
          </ReorderKeys>
        </div>
      </Show>
    </div>
  ) as HTMLElement;
  createLiftPress(item, {
    isDelayed: () => props.handle === "hold",
    isEnabled: () => !isOff() && props.handle !== "none",
    startsIn: (target) => props.handle === "hold" || target.closest(".reorder-handle") !== null,
    lift: (at) => scope.reorder.lift(node, at),
  });
  props.lines.watch(node, item);
  createEffect(() => {
    if (props.index === 0) props.onFirst(item);
  });
  return item;
}
