/** Flet `GridView`: equal cells in rows (or columns), scrolling. The number of cells in a run may follow the width. */
import { For, Show } from "solid-js";
import { box, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { intOr, number, numberOr } from "../../control/property.ts";
import { createScrollable } from "../../control/scrollable.ts";
import { toCssInsets } from "../../values/insets.ts";
import { toCssMaybePx } from "../../values/number.ts";
import { createDefaultScroll, HEIGHT_ADVICE, scrollListSchema, skipsHidden, unboundedHeight } from "./scroll-list.ts";
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
    const hasExtent = () => props.maxExtent !== undefined && props.maxExtent > 0;
    // Counting cells by the available room needs a size container, which in turn must not take its size from them.
    const isCounted = () => {
      if (!hasExtent()) return false;
      const core = layoutOf(node).core();
      return stateOf(core, "x") !== UNBOUNDED && (!props.horizontal || stateOf(core, "y") !== UNBOUNDED);
    };
    const ratio = () => {
      const own = props.childAspectRatio > 0 ? props.childAspectRatio : 1;
      return props.horizontal ? 1 / own : own;
    };
    const root = (
      <div
        class="grid-view"
        data-horizontal={props.horizontal ? "" : undefined}
        data-reverse={props.reverse ? "" : undefined}
        data-skips={skipsHidden(node, props.controls.length) ? "" : undefined}
        data-counted={isCounted() ? "" : undefined}
        style={{
          padding: props.padding && toCssInsets(props.padding),
          "--runs": isCounted() ? undefined : String(hasExtent() ? 1 : Math.max(1, props.runsCount)),
          "--max-extent": toCssMaybePx(props.maxExtent),
          "--spacing": `${Math.max(0, props.spacing)}px`,
          "--run-spacing": `${Math.max(0, props.runSpacing)}px`,
          "--cell-ratio": String(ratio()),
        }}
      >
        <Show when={!unboundedHeight(node)} fallback={drawErrorBox(unboundedHeight(node) ?? "", HEIGHT_ADVICE)}>
          <div class="grid-view-cells">
            <For each={props.controls}>
              {(child) => (
                <div class="cell grid-view-cell">
                  <MaybeControl node={child} />
                </div>
              )}
            </For>
          </div>
        </Show>
      </div>
    ) as HTMLElement;
    createScrollable(node, root, axis, createDefaultScroll(node));
    return root;
  },
  { layout },
);
