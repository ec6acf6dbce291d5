/** What ListView and GridView share: the bar that they have without `scroll`, and when they cannot be laid out. */
import { otherAxis, stateOf, UNBOUNDED, type Axis } from "../../control/box.ts";
import { flexOf, layoutOf } from "../../control/layout.ts";
import { bool, choice, controls, int, insets, number } from "../../control/property.ts";
import { scrollableSchema } from "../../control/scrollable.ts";
import { isDesktop } from "../../theme/platform.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Scroll } from "../../values/scroll.ts";

/** Properties that both have. */
export const scrollListSchema = {
  controls: controls(),
  horizontal: bool(),
  reverse: bool(),
  padding: insets(),
  clipBehavior: choice("hardEdge", "none", "antiAlias", "antiAliasWithSaveLayer"),
  semanticChildCount: int(),
  cacheExtent: number(),
  buildControlsOnDemand: bool(true),
  adaptive: bool(),
  ...scrollableSchema,
};

/** Up to this many children a list is plain: the browser finds, selects and prints all of it. */
const MANY = 100;

/** What Flutter draws beyond either end of the visible part, px. */
export const CACHE_EXTENT = 250;

/** Whether only the children near the visible part are drawn. */
export function drawsOnDemand(node: ControlNode, count: number, axis: Axis): boolean {
  if (count <= MANY || node.get("build_controls_on_demand") === false) return false;
  // A list that is as wide as its widest child must know all of them.
  return stateOf(layoutOf(node).core(), otherAxis(axis)) !== UNBOUNDED;
}

/** The bar of a list without `scroll`: Flutter shows one on desktops, and only where lists scroll vertically. */
export function createDefaultScroll(node: ControlNode): () => Scroll {
  const theme = useTheme();
  return () =>
    node.get("horizontal") !== true && isDesktop(theme().platform)
      ? { mode: "auto" }
      : { mode: "hidden", thickness: 0 };
}

/** The title of the error box for a horizontal list whose height nothing bounds; `undefined` where all is well. */
export function unboundedHeight(node: ControlNode): string | undefined {
  const isUnbounded =
    node.get("horizontal") === true && stateOf(layoutOf(node).core(), "y") === UNBOUNDED && flexOf(node) === 0;
  return isUnbounded ? `Error displaying ${node.type}: height is unbounded.` : undefined;
}

/** What the error box says below its title. */
export const HEIGHT_ADVICE = "Set a fixed height, a non-zero expand, or place inside a control with bounded height.";
