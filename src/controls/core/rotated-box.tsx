/**
 * Flet `RotatedBox`: its content turned by quarters before layout, so that it takes the room it then needs. An odd turn
 * swaps width and height, which CSS cannot say: the one place where a box is measured to size another.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import { box, otherAxis, stateOf } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { control, intOr } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import "./rotated-box.css";

const isOdd = (node: ControlNode) => {
  const turns = node.get("quarter_turns");
  return typeof turns === "number" && Math.trunc(turns) % 2 !== 0;
};

const layout: LayoutTraits = {
  child: (node, core) => (isOdd(node) ? box(stateOf(core, "y"), stateOf(core, "x")) : core),
  wants: (node, axis) => {
    const content = node.controlIn("content");
    return content !== undefined && layoutOf(content).wants(isOdd(node) ? otherAxis(axis) : axis);
  },
};

/** Flet `RotatedBox`. */
export const RotatedBox = defineControl(
  "RotatedBox",
  { content: control(), quarterTurns: intOr(0) },
  (props, node) => {
    const inner = (
      <div class="f xf yf cell rotated-content" style={{ rotate: `${(props.quarterTurns % 4) * 90}deg` }}>
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;
    const root = (
      <div class="cell rotated-box" data-odd={isOdd(node) ? "" : undefined}>
        <div class="rotated-room" />
        {inner}
      </div>
    ) as HTMLElement;
    createRenderEffect(() => {
      if (isOdd(node)) swapSizes(node, root, inner);
    });
    return root;
  },
  { layout },
);

/** Keeps the sizes of `root` and what turns in it swapped: the content decides where `root` hugs, else `root` does. */
function swapSizes(node: ControlNode, root: HTMLElement, inner: HTMLElement): void {
  const room = new ElementStyle(root);
  const turned = new ElementStyle(inner);
  const hugs = { x: layoutOf(node).sizing("x") === "hug", y: layoutOf(node).sizing("y") === "hug" };
  const px = (size: number) => `${size}px`;
  const fit = () => {
    if (!hugs.x) turned.set("--turned-height", px(root.clientWidth));
    if (!hugs.y) turned.set("--turned-width", px(root.clientHeight));
  };
  const makeRoom = () => {
    if (hugs.x) room.set("--room-width", px(inner.offsetHeight));
    if (hugs.y) room.set("--room-height", px(inner.offsetWidth));
  };
  let frame = 0;
  const observer = new ResizeObserver(() => {
    fit();
    if (hugs.x && hugs.y) makeRoom();
    // The outer box is watched as well then, and may not change while both are being told.
    else if (hugs.x || hugs.y) frame = requestAnimationFrame(makeRoom);
  });
  if (!hugs.x || !hugs.y) observer.observe(root);
  if (hugs.x || hugs.y) observer.observe(inner);
  onCleanup(() => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    for (const name of ["--room-width", "--room-height"]) room.set(name, undefined);
    for (const name of ["--turned-width", "--turned-height"]) turned.set(name, undefined);
  });
}
