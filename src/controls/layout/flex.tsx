/** Flet `Column` and `Row`: children along one axis, shared out, wrapped or scrolled. One view for both. */
import type { JSX } from "solid-js";
import { boxAlong, loosenState, otherAxis, stateOf, tighten, UNBOUNDED, type Axis } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { flexOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, choice, controls, numberOr } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { createScrollable, scrollableSchema } from "../../control/scrollable.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createFixedExtent, shareOf } from "./loose-shares.ts";
import "./flex.css";

const schema = {
  controls: controls(),
  alignment: choice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
  runAlignment: choice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
  spacing: numberOr(10),
  runSpacing: numberOr(10),
  tight: bool(),
  wrap: bool(),
  ...scrollableSchema,
};
const columnSchema = {
  ...schema,
  horizontalAlignment: choice("start", "center", "end", "stretch", "baseline"),
  intrinsicWidth: bool(),
};
const rowSchema = {
  ...schema,
  verticalAlignment: choice("center", "start", "end", "stretch", "baseline"),
  intrinsicHeight: bool(),
};

type Cross = "start" | "center" | "end" | "stretch" | "baseline";

/** Layout along `main`; `crossName` and `intrinsicName` are the properties that differ between the two. */
export function flexTraits(main: Axis, crossName: string, intrinsicName: string, slot = "controls"): LayoutTraits {
  const cross = otherAxis(main);
  const isStretched = (node: ControlNode) => String(node.get(crossName)).toLowerCase() === "stretch";
  const isScrolled = (node: ControlNode) => node.get("scroll") != null;
  const wraps = (node: ControlNode) => node.get("wrap") === true;
  const isFlexible = (node: ControlNode, core: number) =>
    !wraps(node) && !isScrolled(node) && stateOf(core, main) !== UNBOUNDED;
  return {
    child: (node, core, child) => {
      const own = stateOf(core, main);
      const across = stateOf(core, cross);
      if (wraps(node)) return boxAlong(main, loosenState(own), UNBOUNDED);
      const share =
        isFlexible(node, core) && flexOf(child) > 0
          ? child.get("expand_loose") === true
            ? loosenState(own)
            : tighten(own)
          : UNBOUNDED;
      const bound = node.get(intrinsicName) === true ? loosenState(tighten(3)) : across;
      return boxAlong(main, share, isStretched(node) ? tighten(bound) : loosenState(bound));
    },
    wants: (node, axis, wants) => {
      const children = () => node.controlsIn(slot);
      if (wraps(node)) return axis === main ? children().some(wants) : isScrolled(node);
      if (axis === main) {
        return (
          isScrolled(node) ||
          node.get("tight") !== true ||
          children().some((child) => flexOf(child) > 0 && (child.get("expand_loose") !== true || wants(child)))
        );
      }
      return node.get(intrinsicName) !== true && (isStretched(node) || children().some(wants));
    },
    place: (node, core, child) => {
      const isShared = isFlexible(node, core);
      const share = isShared && flexOf(child) > 0 ? shareOf(node, slot, child) : undefined;
      return { main, wraps: wraps(node), isFlexible: isShared, share };
    },
  };
}

/** Flet `Column`. */
export const Column = defineControl(
  "Column",
  columnSchema,
  (props, node) => <Flex node={node} props={props} main="y" cross={props.horizontalAlignment} />,
  { layout: flexTraits("y", "horizontal_alignment", "intrinsic_width") },
);

/** Flet `Row`. */
export const Row = defineControl(
  "Row",
  rowSchema,
  (props, node) => <Flex node={node} props={props} main="x" cross={props.verticalAlignment} />,
  { layout: flexTraits("x", "vertical_alignment", "intrinsic_height") },
);

function Flex(props: {
  readonly node: ControlNode;
  readonly props: Props<typeof schema>;
  readonly main: Axis;
  readonly cross: Cross;
}): JSX.Element {
  const own = props.props;
  // A wrapped row scrolls across its runs, that is along its cross axis.
  const scrollAxis = () => (own.wrap ? otherAxis(props.main) : props.main);
  return (
    <div
      class="flex"
      classList={{
        row: props.main === "x",
        col: props.main === "y",
        wrap: own.wrap,
      }}
      data-align={own.alignment}
      data-cross={
        own.wrap && (props.cross === "stretch" || props.cross === "baseline") ? fallbackCross(props.main) : props.cross
      }
      data-run={own.wrap ? own.runAlignment : undefined}
      style={{ "--gap": `${own.spacing}px`, "--run-gap": `${own.wrap ? own.runSpacing : own.spacing}px` }}
      ref={(element) => {
        createScrollable(props.node, element, scrollAxis);
        createFixedExtent(props.node, element, props.main);
      }}
    >
      <Children of={props.node} in="controls" />
    </div>
  );
}

/** Flutter's Wrap knows neither stretch nor baseline; Flet then takes the default. */
function fallbackCross(main: Axis): Cross {
  return main === "x" ? "center" : "start";
}
