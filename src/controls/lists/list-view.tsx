/** Flet `ListView`: a scrolling line of controls, each as wide as the list. */
import { createMemo, createRenderEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { boxAlong, otherAxis, stateOf, tighten, TIGHT, UNBOUNDED, type Axis } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { derived } from "../../control/derived.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { lengthOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, control, number, numberOr } from "../../control/property.ts";
import { createScrollable } from "../../control/scrollable.ts";
import { drawEntries } from "../../control/virtual/draw-entries.ts";
import { createEntries, Gap, type Entry } from "../../control/virtual/entries.ts";
import { GapView } from "../../control/virtual/gap-view.tsx";
import { createLines } from "../../control/virtual/lines.ts";
import { createReach } from "../../control/virtual/reach.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readColor } from "../../values/color.ts";
import { toCssInsets } from "../../values/insets.ts";
import { ListItem } from "./list-item.tsx";
import { createPrototypeExtent, prototypeExtent } from "./prototype-extent.ts";
import {
  CACHE_EXTENT,
  createDefaultScroll,
  drawsOnDemand,
  HEIGHT_ADVICE,
  scrollListSchema,
  unboundedHeight,
} from "./scroll-list.ts";
import "./list-view.css";

const axisOf = (node: ControlNode): Axis => (node.get("horizontal") === true ? "x" : "y");

/** Which child tells how long all are: the first one or one that is not shown. Spacing rules prototypes out. */
function prototypeKind(node: ControlNode): "item" | "first" | undefined {
  if ((lengthOf(node, "spacing") ?? 0) > 0 || lengthOf(node, "item_extent") !== undefined) return undefined;
  if (node.controlIn("prototype_item")) return "item";
  return node.get("first_item_prototype") === true ? "first" : undefined;
}

const firstOf = derived((node) => node.controlsIn("controls")[0]);

/** The fixed length of `child`, if the list fixes it. */
function extentOf(node: ControlNode, child: ControlNode): number | undefined {
  if ((lengthOf(node, "spacing") ?? 0) > 0) return undefined;
  const extent = lengthOf(node, "item_extent");
  if (extent !== undefined) return extent;
  const kind = prototypeKind(node);
  const isPrototype = child.parentSlot === "prototype_item" || (kind === "first" && firstOf(node) === child);
  return kind && !isPrototype ? prototypeExtent(node) : undefined;
}

/** The length of all children, if the list fixes it. */
function commonExtent(node: ControlNode): number | undefined {
  if ((lengthOf(node, "spacing") ?? 0) > 0) return undefined;
  return lengthOf(node, "item_extent") ?? (prototypeKind(node) && prototypeExtent(node));
}

const layout: LayoutTraits = {
  child: (node, core, child) => {
    const main = axisOf(node);
    const across = tighten(stateOf(core, otherAxis(main)));
    return boxAlong(main, extentOf(node, child) === undefined ? UNBOUNDED : TIGHT, across);
  },
  wants: () => true,
  place: (node, _core, child) => ({ main: axisOf(node), extent: extentOf(node, child) }),
  isPadded: (node) => node.get("padding") != null,
};

/** Flet `ListView`. */
export const ListView = defineControl(
  "ListView",
  {
    spacing: numberOr(0),
    itemExtent: number(),
    firstItemPrototype: bool(),
    prototypeItem: control(),
    dividerThickness: numberOr(0),
    ...scrollListSchema,
  },
  (props, node) => {
    const divider = useComponentTheme("divider_theme");
    const axis = () => axisOf(node);
    const spacing = () => Math.max(0, props.spacing);
    const isDivided = () => spacing() > 0 && props.dividerThickness > 0;
    const items = createMemo(() => props.controls);
    const lines = createLines({
      root: () => root,
      axis,
      items,
      isVirtual: createMemo(() => drawsOnDemand(node, items().length, axis())),
      rules: () => ({ gap: spacing(), fixed: commonExtent(node) }),
      cache: () => props.cacheExtent ?? CACHE_EXTENT,
      kept: () => (prototypeKind(node) === "first" && items().length > 0 ? [0] : []),
    });
    const entries = createEntries(lines);
    createReach(lines, entries);
    const setSize = () => props.semanticChildCount ?? (lines.isVirtual() ? items().length : undefined);
    const end = document.createTextNode("");
    const root = (
      <div
        class="list-view"
        classList={{ row: props.horizontal, col: !props.horizontal }}
        role={items().length > 0 && !unboundedHeight(node) ? "list" : undefined}
        data-reverse={props.reverse ? "" : undefined}
        data-virtual={lines.isVirtual() ? "" : undefined}
        style={{
          padding: props.padding && toCssInsets(props.padding),
          gap: isDivided() ? undefined : `${spacing()}px`,
          "--spacing": isDivided() ? `${props.spacing}px` : undefined,
          "--thickness": isDivided() ? `${props.dividerThickness}px` : undefined,
          "--divider-color": isDivided() ? divider("color", readColor) : undefined,
        }}
      >
        {end}
        <Show when={unboundedHeight(node)}>{(title) => drawErrorBox(title(), HEIGHT_ADVICE)}</Show>
        <Show when={!unboundedHeight(node) && prototypeKind(node) === "item"}>
          <div class="list-prototype" classList={{ row: props.horizontal, col: !props.horizontal }} inert>
            <MaybeControl node={props.prototypeItem} />
          </div>
        </Show>
      </div>
    ) as HTMLElement;
    const drawEntry = (entry: Entry) =>
      entry instanceof Gap ? (
        <GapView
          gap={entry}
          lines={lines}
          entries={entries}
          // A divider belongs to the item after it, a flex gap to both of its neighbours.
          inset={(isFirst) => (isDivided() && !isFirst ? 0 : spacing())}
        />
      ) : (
        <ListItem
          node={entry.node}
          index={entries.indexOf(entry)}
          count={setSize()}
          isDivided={isDivided()}
          lines={lines}
        />
      );
    drawEntries(root, () => (unboundedHeight(node) ? [] : entries.list()), drawEntry, end);
    createScrollable(node, root, axis, createDefaultScroll(node));

    const [prototype, setPrototype] = createSignal<HTMLElement>();
    const findPrototype = () => {
      const kind = prototypeKind(node);
      const holder = kind && root.querySelector(`:scope > .${kind === "item" ? "list-prototype" : "list-item"}`);
      const first = holder?.firstElementChild;
      setPrototype(first instanceof HTMLElement ? first : undefined);
    };
    onMount(() => {
      createRenderEffect(() => {
        if (!prototypeKind(node)) return;
        findPrototype();
        const changes = new MutationObserver(findPrototype);
        changes.observe(root, { childList: true });
        onCleanup(() => changes.disconnect());
      });
    });
    createPrototypeExtent(node, prototype, axis);
    return root;
  },
  { layout },
);
