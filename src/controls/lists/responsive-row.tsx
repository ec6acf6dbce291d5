/**
 * Flet `ResponsiveRow`: controls over virtual columns, wrapped where they need more than there are. What holds at which
 * width goes by the width of the page, not of the row, so that all of it is known without measuring.
 */
import { Show } from "solid-js";
import { boxAlong, loosenState, stateOf, tighten, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Controls } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { optionally } from "../../control/optionally.ts";
import { bool, choice, controls, valueOr } from "../../control/property.ts";
import { createScrollable, scrollableSchema } from "../../control/scrollable.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readNumber, trim } from "../../values/number.ts";
import { BREAKPOINTS, pickResponsive, readResponsive } from "../../values/responsive.ts";
import "../layout/flex.css";

/** The number of a responsive property that holds for the page's width now. Watched. */
function pick(row: ControlNode, of: ControlNode, name: string, fallback: number): number {
  const number = optionally(of, name, readResponsive);
  if (number === undefined) return fallback;
  const breakpoints = optionally(row, "breakpoints", readResponsive) ?? BREAKPOINTS;
  return pickResponsive(number, readNumber(row.tree.page.get("width") ?? 0), fallback, breakpoints);
}

const spanOf = (row: ControlNode, child: ControlNode) => pick(row, child, "col", 12);
const columnsOf = (row: ControlNode) => Math.max(1e-3, pick(row, row, "columns", 12));
const gapOf = (row: ControlNode) => pick(row, row, "spacing", 10);

/** The children that take part at this width: a span of 0 hides. */
const shownIn = (row: ControlNode) => row.controlsIn("controls").filter((child) => spanOf(row, child) > 0);

const wraps = (row: ControlNode) => shownIn(row).reduce((sum, child) => sum + spanOf(row, child), 0) > columnsOf(row);

const isStretched = (row: ControlNode) => String(row.get("vertical_alignment")).toLowerCase() === "stretch";

/** The width of `child`: its columns and the gaps between them. */
function widthOf(row: ControlNode, child: ControlNode): string {
  const gap = gapOf(row);
  const columns = columnsOf(row);
  const span = spanOf(row, child);
  const rest = trim(gap * (span - 1) - (gap * (columns - 1) * span) / columns);
  return `max(0px, ${trim((span / columns) * 100)}% + ${rest}px)`;
}

const layout: LayoutTraits = {
  child: (row, core) => {
    const y = stateOf(core, "y");
    const across = row.get("scroll") != null || wraps(row) ? UNBOUNDED : isStretched(row) ? tighten(y) : loosenState(y);
    return boxAlong("x", TIGHT, across);
  },
  wants: (row, axis, wants) =>
    axis === "x" || row.get("scroll") != null || (!wraps(row) && (isStretched(row) || shownIn(row).some(wants))),
  place: (row, _core, child) => ({ main: "x", wraps: wraps(row), width: widthOf(row, child) }),
};

/** Flet `ResponsiveRow`. */
export const ResponsiveRow = defineControl(
  "ResponsiveRow",
  {
    controls: controls(),
    columns: valueOr(readResponsive, { "": 12 }),
    alignment: choice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
    verticalAlignment: choice("start", "center", "end", "stretch", "baseline"),
    spacing: valueOr(readResponsive, { "": 10 }),
    runSpacing: valueOr(readResponsive, { "": 10 }),
    breakpoints: valueOr(readResponsive, BREAKPOINTS),
    adaptive: bool(),
    ...scrollableSchema,
  },
  (props, node) => {
    // Flutter's Wrap knows neither stretch nor baseline.
    const cross = () => {
      const own = props.verticalAlignment;
      return wraps(node) && (own === "stretch" || own === "baseline") ? "start" : own;
    };
    return (
      <div
        class="flex row"
        classList={{ wrap: wraps(node) }}
        data-align={props.alignment}
        data-cross={cross()}
        data-run={wraps(node) ? "start" : undefined}
        style={{
          // Flet's own trick: gaps a hair too small, so that rounding never breaks a run that fits exactly.
          "--gap": `${Math.max(0, gapOf(node) - 0.1)}px`,
          "--run-gap": `${pick(node, node, "run_spacing", 10)}px`,
        }}
        ref={(element) => createScrollable(node, element, () => "y")}
      >
        <Show
          when={stateOf(layoutOf(node).core(), "x") !== UNBOUNDED}
          fallback={drawErrorBox(
            "Error displaying ResponsiveRow: width is unbounded.",
            "Set a fixed width, a non-zero expand, or place it inside a control with bounded width.",
          )}
        >
          <Controls each={shownIn(node)} />
        </Show>
      </div>
    );
  },
  { layout },
);
