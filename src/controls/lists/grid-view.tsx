/** Flet `GridView`: equal cells in rows (or columns), scrolling. The number of cells in a run may follow the width. */
import { createMemo, createSignal, Show } from "solid-js";
import { box, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { ControlView } from "../../control/control-view.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { intOr, number, numberOr } from "../../control/property.ts";
import { createScrollable } from "../../control/scrollable.ts";
import { drawEntries } from "../../control/virtual/draw-entries.ts";
import { createEntries, Gap, type Entry } from "../../control/virtual/entries.ts";
import { GapView } from "../../control/virtual/gap-view.tsx";
import { createLines } from "../../control/virtual/lines.ts";
import { createReach } from "../../control/virtual/reach.ts";
import { toCssInsets } from "../../values/insets.ts";
import { toCssMaybePx } from "../../values/number.ts";
import {
  CACHE_EXTENT,
  createDefaultScroll,
  drawsOnDemand,
  HEIGHT_ADVICE,
  scrollListSchema,
  unboundedHeight,
} from "./scroll-list.ts";
import "./grid-view.css";

const layout: LayoutTraits = {
  child: () => box(TIGHT, TIGHT),
  wants: () => true,
  isPadded: (node) => node.get("padding") != null,
};

/** Flet `GridView`. */
export const GridView = defineControl(
  "GridView",
  {
    runsCount: intOr(1),
    maxExtent: number(),
    spacing: numberOr(10),
    runSpacing: numberOr(10),
    childAspectRatio: numberOr(1),
    ...scrollListSchema,
  },
  (props, node) => {
    const axis = () => (props.horizontal ? "x" : "y");
    const spacing = () => Math.max(0, props.spacing);
    const runSpacing = () => Math.max(0, props.runSpacing);
    const ratio = () => (props.childAspectRatio > 0 ? props.childAspectRatio : 1);
    const maxExtent = () => (props.maxExtent !== undefined && props.maxExtent > 0 ? props.maxExtent : undefined);
    const items = createMemo(() => props.controls);
    const [cross, setCross] = createSignal<number>();
    const isVirtual = createMemo(() => drawsOnDemand(node, items().length, axis()));
    // As the style sheet counts: many enough for none to exceed the extent.
    const perRun = createMemo(() => {
      const extent = maxExtent();
      if (extent === undefined) return Math.max(1, props.runsCount);
      return Math.max(1, Math.ceil((cross() ?? 0) / (extent + runSpacing()) - 0.0005));
    });
    const lines = createLines({
      root: () => root,
      axis,
      items,
      perLine: perRun,
      isVirtual,
      rules: () => {
        const room = cross();
        const cell = room === undefined ? undefined : (room - (perRun() - 1) * runSpacing()) / perRun();
        return { gap: spacing(), fixed: cell === undefined ? undefined : Math.max(0, cell) / ratio() };
      },
      onCross: setCross,
      cache: () => props.cacheExtent ?? CACHE_EXTENT,
    });
    const entries = createEntries(lines);
    createReach(lines, entries);
    const isMeasured = () => isVirtual() && cross() !== undefined;
    // Counting cells by the available room needs a size container, which in turn must not take its size from them.
    const isCounted = () => {
      if (maxExtent() === undefined || isMeasured()) return false;
      const core = layoutOf(node).core();
      return stateOf(core, "x") !== UNBOUNDED && (!props.horizontal || stateOf(core, "y") !== UNBOUNDED);
    };
    const runs = () => (maxExtent() === undefined || isMeasured() ? perRun() : 1);
    const setSize = () => props.semanticChildCount ?? (isVirtual() ? items().length : undefined);
    const drawEntry = (entry: Entry) =>
      entry instanceof Gap ? (
        <GapView gap={entry} lines={lines} entries={entries} inset={spacing} />
      ) : (
        <div
          class="cell grid-view-cell"
          role="listitem"
          aria-setsize={setSize()}
          aria-posinset={setSize() === undefined ? undefined : entries.indexOf(entry) + 1}
          ref={(cell) => lines.watch(entry.node, cell)}
        >
          <ControlView node={entry.node} />
        </div>
      );
    const root = (
      <div
        class="grid-view"
        data-horizontal={props.horizontal ? "" : undefined}
        data-reverse={props.reverse ? "" : undefined}
        data-virtual={isVirtual() ? "" : undefined}
        data-counted={isCounted() ? "" : undefined}
        style={{
          padding: props.padding && toCssInsets(props.padding),
          "--runs": isCounted() ? undefined : String(runs()),
          "--max-extent": toCssMaybePx(props.maxExtent),
          "--spacing": `${spacing()}px`,
          "--run-spacing": `${runSpacing()}px`,
          "--cell-ratio": String(props.horizontal ? 1 / ratio() : ratio()),
        }}
      >
        <Show when={!unboundedHeight(node)} fallback={drawErrorBox(unboundedHeight(node) ?? "", HEIGHT_ADVICE)}>
          <div
            class="grid-view-cells"
            role={items().length > 0 ? "list" : undefined}
            ref={(cells) => drawEntries(cells, entries.list, drawEntry)}
          />
        </Show>
      </div>
    ) as HTMLElement;
    createScrollable(node, root, axis, createDefaultScroll(node));
    return root;
  },
  { layout },
);
