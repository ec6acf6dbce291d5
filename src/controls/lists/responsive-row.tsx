/**
 * Flet `ResponsiveRow`: controls over virtual columns, wrapped where they need more than there are. What holds at which
 * width goes by the width of the page, not of the row, so that all of it is known without measuring.
 */
import { Show } from "solid-js";
import { boxAlong, loosenState, stateOf, tighten, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Controls } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { derived } from "../../control/derived.ts";
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

/** What holds at the page's width now. */
interface Facts {
  /** A responsive property of the row or of a child. */
  readonly pick: (of: ControlNode, name: string, fallback: number) => number;
  readonly columns: number;
  readonly gap: number;
  readonly spans: ReadonlyMap<ControlNode, number>;
  readonly wraps: boolean;
}

/** A span of 0 hides: only those in `spans` take part. */
const factsOf = derived((row): Facts => {
  const width = readNumber(row.tree.page.get("width") ?? 0);
  const breakpoints = optionally(row, "breakpoints", readResponsive) ?? BREAKPOINTS;
  const pick = (of: ControlNode, name: string, fallback: number) => {
    const number = optionally(of, name, readResponsive);
    return number === undefined ? fallback : pickResponsive(number, width, fallback, breakpoints);
  };
  const columns = Math.max(1e-3, pick(row, "columns", 12));
  const spans = new Map<ControlNode, number>();
  let sum = 0;
  for (const child of row.controlsIn("controls")) {
    const span = pick(child, "col", 12);
    if (span <= 0) continue;
    spans.set(child, span);
    sum += span;
  }
  return { pick, columns, gap: pick(row, "spacing", 10), spans, wraps: sum > columns };
});

const shownIn = (row: ControlNode) => [...factsOf(row).spans.keys()];
const wraps = (row: ControlNode) => factsOf(row).wraps;
const isStretched = (row: ControlNode) => String(row.get("vertical_alignment")).toLowerCase() === "stretch";

/** The width of `child`: its columns and the gaps between them. */
function widthOf(row: ControlNode, child: ControlNode): string {
  const { gap, columns, spans } = factsOf(row);
  const span = spans.get(child) ?? columns;
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
          "--gap": `${Math.max(0, factsOf(node).gap - 0.1)}px`,
          "--run-gap": `${factsOf(node).pick(node, "run_spacing", 10)}px`,
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
