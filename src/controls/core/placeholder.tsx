/** Flet `Placeholder`: a crossed box where something will be. */
import { box, LOOSE, stateOf, UNBOUNDED, type Axis } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { control, numberOr, valueOr } from "../../control/property.ts";
import { readColor } from "../../values/color.ts";
import "./placeholder.css";

/** Where nothing bounds it, its fallback size does. */
const layout: LayoutTraits = {
  child: (_node, core) => box(stateOf(core, "x") || LOOSE, stateOf(core, "y") || LOOSE),
  wants: (node, _axis, wants) => {
    const content = node.controlIn("content");
    return !content || wants(content);
  },
};

/** Flet `Placeholder`. */
export const Placeholder = defineControl(
  "Placeholder",
  {
    content: control(),
    color: valueOr(readColor, readColor("bluegrey700")),
    fallbackHeight: numberOr(400),
    fallbackWidth: numberOr(400),
    strokeWidth: numberOr(2),
  },
  (props, node) => {
    const isFree = (axis: Axis) => stateOf(layoutOf(node).core(), axis) === UNBOUNDED;
    const limit = (axis: Axis, px: number) => (isFree(axis) ? `${px}px` : undefined);
    const extent = (axis: Axis, px: number) =>
      !props.content || layoutOf(props.content).wants(axis) ? limit(axis, px) : undefined;
    return (
      <div class="cell placeholder" style={{ "--placeholder-color": props.color }}>
        <svg class="placeholder-lines" aria-hidden="true" stroke-width={props.strokeWidth}>
          <rect width="100%" height="100%" />
          <line x1="100%" y2="100%" />
          <line x2="100%" y2="100%" />
        </svg>
        <div
          class="f xf yf cell"
          style={{
            width: extent("x", props.fallbackWidth),
            height: extent("y", props.fallbackHeight),
            "max-width": limit("x", props.fallbackWidth),
            "max-height": limit("y", props.fallbackHeight),
          }}
        >
          <Child of={node} in="content" />
        </div>
      </div>
    );
  },
  { layout },
);
