/** Flet `Draggable`: can be dragged onto a `DragTarget`; a picture of it follows the pointer. */
import { createSignal, For, onCleanup, Show, type JSX } from "solid-js";
import { box, UNBOUNDED } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough, type LayoutTraits } from "../../control/layout-traits.ts";
import { control, event, int, optionalChoice, textOr } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { Overlay } from "../../ui/overlay.tsx";
import type { Point } from "../gestures/pointer-sample.ts";
import { makeDragKeys } from "./drag-keys.ts";
import { createDragPress, type DragFollower } from "./drag-press.ts";
import { DragSession } from "./drag-session.ts";
import { ItemAction } from "./item-action.tsx";
import { RequiredContent } from "./required-content.tsx";
import "./draggable.css";

const content = passingThrough("content");

const layout: LayoutTraits = {
  ...content,
  child: (_node, core, child) => (child.parentSlot === "content_feedback" ? box(UNBOUNDED, UNBOUNDED) : core),
};

/** One drag as it is drawn. */
interface Drag {
  /** Upper left corner in the page. Watched. */
  readonly corner: () => Point;
  /** What is shown if no feedback is given. */
  readonly ghost: HTMLElement | undefined;
}

/** Flet `Draggable`. */
export const Draggable = defineControl(
  "Draggable",
  {
    content: control(),
    group: textOr("default"),
    contentWhenDragging: control(),
    contentFeedback: control(),
    axis: optionalChoice("horizontal", "vertical"),
    affinity: optionalChoice("horizontal", "vertical"),
    maxSimultaneousDrags: int(),
    onDragStart: event(),
    onDragComplete: event(),
  },
  (props, node) => {
    const [drags, setDrags] = createSignal<readonly Drag[]>([]);
    const [isKeyed, setKeyed] = createSignal(false);
    const [status, setStatus] = createSignal("");
    const mayStart = () => !node.isDisabled && drags().length < (props.maxSimultaneousDrags ?? Infinity);
    const keys = makeDragKeys({
      group: () => props.group,
      mayStart,
      from: () => {
        const { left, top, width, height } = root.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      },
      start,
      changed: (isDragging, where) => {
        setKeyed(isDragging);
        setStatus(where);
      },
    });
    onCleanup(keys.cancel);
    const root = (
      <div
        class="cell draggable"
        data-affinity={props.affinity}
        data-disabled={node.isDisabled || props.maxSimultaneousDrags === 0 ? "" : undefined}
        data-dragging={drags().length > 0 ? "" : undefined}
      >
        <Show when={drags().length > 0 && props.contentWhenDragging} fallback={<RequiredContent of={node} />}>
          <Child of={node} in="content_when_dragging" />
        </Show>
        <ItemAction
          name={builtInWords(node).drag}
          keys={isKeyed() ? "ArrowUp ArrowDown Enter Escape" : undefined}
          isPressed={isKeyed()}
          isDisabled={node.isDisabled || props.maxSimultaneousDrags === 0}
          onPress={keys.press}
          onKeyDown={keys.handleKey}
          onBlur={keys.cancel}
        />
        <span class="drag-status" role="status">
          {status()}
        </span>
        <For each={drags()}>{(drag) => <Feedback of={node} drag={drag} scope={root} />}</For>
      </div>
    ) as HTMLElement;

    createDragPress(root, {
      mayStart,
      affinity: () => (props.affinity === undefined ? undefined : props.affinity === "horizontal" ? "x" : "y"),
      start,
    });
    return root;

    function start(from: Point): DragFollower {
      const { left, top } = root.getBoundingClientRect();
      const [shift, setShift] = createSignal<Point>({ x: 0, y: 0 });
      const corner = () => ({ x: left + shift().x, y: top + shift().y });
      const group = props.group;
      const session = new DragSession({ id: node.id, group });
      const move = (at: Point) => {
        setShift({
          x: props.axis === "vertical" ? 0 : at.x - from.x,
          y: props.axis === "horizontal" ? 0 : at.y - from.y,
        });
        session.moveTo({ x: from.x + shift().x, y: from.y + shift().y }, corner());
      };
      const drag: Drag = { corner, ghost: props.contentFeedback ? undefined : ghostOf(root) };
      move(from);
      setDrags((all) => [...all, drag]);
      node.emit("drag_start");
      return {
        move,
        end: (isDropped) => {
          setDrags((all) => all.filter((other) => other !== drag));
          if (!isDropped) session.cancel();
          else if (session.drop(corner())) node.emit("drag_complete", group);
        },
      };
    }
  },
  { frame: "base", layout },
);

function Feedback(props: { readonly of: ControlNode; readonly drag: Drag; readonly scope: Element }): JSX.Element {
  return (
    <Overlay tier="above" scope={props.scope} aria-hidden="true">
      <div class="cell drag-feedback" style={{ left: `${props.drag.corner().x}px`, top: `${props.drag.corner().y}px` }}>
        {props.drag.ghost ?? <Child of={props.of} in="content_feedback" />}
      </div>
    </Overlay>
  );
}

/** A faint picture of what is dragged. */
function ghostOf(root: HTMLElement): HTMLElement {
  const { width, height } = root.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.className = "cell drag-ghost";
  ghost.style.width = `${width}px`;
  ghost.style.height = `${height}px`;
  for (const child of root.querySelectorAll(":scope > :not(.item-action, .drag-status)"))
    ghost.append(child.cloneNode(true));
  // Names are for what is real.
  for (const named of ghost.querySelectorAll<HTMLElement>("[data-key], [data-scroll-key], [id]")) {
    delete named.dataset["key"];
    delete named.dataset["scrollKey"];
    named.removeAttribute("id");
  }
  return ghost;
}
