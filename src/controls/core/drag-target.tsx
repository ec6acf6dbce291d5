/** Flet `DragTarget`: what a `Draggable` of the same group can be dropped on. */
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, event, textOr } from "../../control/property.ts";
import type { WireMap } from "../../protocol/wire.ts";
import type { Point } from "../gestures/pointer-sample.ts";
import { addDropTarget, type DragSource } from "./drag-session.ts";
import { RequiredContent } from "./required-content.tsx";

/** Flet `DragTarget`. */
export const DragTarget = defineControl(
  "DragTarget",
  {
    content: control(),
    group: textOr("default"),
    onWillAccept: event(),
    onAccept: event(),
    onLeave: event(),
    onMove: event(),
  },
  (props, node) => {
    const root = (
      <div class="cell" data-drop-group={node.isDisabled ? undefined : props.group}>
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    const toData = (source: DragSource, corner: Point): WireMap => {
      const { left, top } = root.getBoundingClientRect();
      const local = { x: corner.x - left, y: corner.y - top };
      return { src_id: source.id, l: local, g: { x: corner.x, y: corner.y } };
    };
    addDropTarget(root, {
      isEnabled: () => !node.isDisabled,
      enter: (source) => {
        const accept = source.group === props.group;
        node.emit("will_accept", { accept, src_id: source.id });
        return accept;
      },
      move: (source, corner) => props.onMove && node.emit("move", toData(source, corner)),
      leave: (source) => node.emit("leave", { src_id: source.id }),
      drop: (source, corner) => node.emit("accept", toData(source, corner)),
    });
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
