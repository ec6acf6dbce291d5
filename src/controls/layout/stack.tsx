/** Flet `Stack`: children on top of each other, each aligned as a whole or placed by its edges. */
import { box, loosen, stateOf, tighten, TIGHT, UNBOUNDED, type Box } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { isPositioned, lengthOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { choice, controls, value } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readAlignment } from "../../values/alignment.ts";
import "./stack.css";

const fitOf = (node: ControlNode) =>
  String(node.get("fit") ?? "loose")
    .toLowerCase()
    .replace("_", "");

/** Flet sends the fits as `loose`, `expand` and `passThrough`. */
const layout: LayoutTraits = {
  child: (node, core, child) => {
    if (isPositioned(child)) return placedBox(child);
    switch (fitOf(node)) {
      case "expand":
        return box(tighten(stateOf(core, "x")), tighten(stateOf(core, "y")));
      case "passthrough":
        return core;
      default:
        return loosen(core);
    }
  },
  wants: (node, _axis, wants) => {
    const inFlow = node.controlsIn("controls").filter((child) => !isPositioned(child));
    return fitOf(node) === "expand" || inFlow.length === 0 || inFlow.some(wants);
  },
  // A child that is placed along one axis only is aligned along the other.
  place: (node, _core, child) => ({ isPositioned: isPositioned(child), fraction: fractionOf(node) }),
};

/** Constraints of a placed child: an axis with both edges is fixed, any other is free. */
export function placedBox(child: ControlNode): Box {
  const state = (near: string, far: string) =>
    lengthOf(child, near) !== undefined && lengthOf(child, far) !== undefined ? TIGHT : UNBOUNDED;
  return box(state("left", "right"), state("top", "bottom"));
}

/** The alignment of the children that are not placed, as fractions, where no keyword says it. */
function fractionOf(node: ControlNode): readonly [number, number] | undefined {
  const raw = node.get("alignment");
  if (raw == null || typeof raw !== "object" || !("x" in raw || "y" in raw)) return undefined;
  const { x, y } = readAlignment(raw);
  return Number.isInteger(x) && Number.isInteger(y) ? undefined : [(1 + x) / 2, (1 + y) / 2];
}

/** Flet `Stack`. */
export const Stack = defineControl(
  "Stack",
  {
    controls: controls(),
    alignment: value(readAlignment),
    fit: choice("loose", "expand", "passThrough"),
    clipBehavior: choice("hardEdge", "none", "antiAlias", "antiAliasWithSaveLayer"),
  },
  (props, node) => (
    <div
      class="cell stack stack-control"
      data-clip={props.clipBehavior === "none" ? undefined : ""}
      style={{
        "justify-items": keyword(node, props.alignment?.x, ["left", "center", "right"]),
        "align-items": keyword(node, props.alignment?.y, ["start", "center", "end"]),
      }}
    >
      <Children of={node} in="controls" />
    </div>
  ),
  { layout },
);

function keyword(
  node: ControlNode,
  axis: number | undefined,
  words: readonly [string, string, string],
): string | undefined {
  return axis === undefined || fractionOf(node) ? undefined : words[axis + 1];
}
