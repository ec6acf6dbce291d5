/** What ListView and GridView share: the bar that they have without `scroll`, and when they cannot be laid out. */
import { stateOf, UNBOUNDED } from "../../control/box.ts";
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

/** Below this many children the browser lays all of them out faster than it could skip any. */
const MANY = 60;

/** Whether children out of sight may be left out of layout and painting. `length` is a vertical list's own height. */
export function skipsHidden(node: ControlNode, count: number): boolean {
  if (count < MANY || node.get("build_controls_on_demand") === false) return false;
  // A list that is as long as its content, or as wide as its widest child, must know all of them.
  const { core, sizing } = layoutOf(node);
  return sizing("x") !== "hug" && sizing("y") !== "hug" && stateOf(core(), "x") !== UNBOUNDED;
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
