/** Flet `ReorderableListView`: a list whose items can be dragged to other places, between a header and a footer. */
import { createEffect, createMemo, createRenderEffect, createSignal, Show } from "solid-js";
import { boxAlong, loosenState, otherAxis, stateOf, tighten, TIGHT, UNBOUNDED, type Axis } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { oncePerControl } from "../../control/derived.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { lengthOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, control, event, number, numberOr, value } from "../../control/property.ts";
import { createScrollable } from "../../control/scrollable.ts";
import { drawEntries } from "../../control/virtual/draw-entries.ts";
import { createEntries, Gap } from "../../control/virtual/entries.ts";
import { GapView } from "../../control/virtual/gap-view.tsx";
import { createLines } from "../../control/virtual/lines.ts";
import { createReach } from "../../control/virtual/reach.ts";
import { isDesktop } from "../../theme/platform.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { Overlay } from "../../ui/overlay.tsx";
import { toCssElevation } from "../../values/elevation.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { toCssMaybePx } from "../../values/number.ts";
import { createPrototypeExtent, prototypeExtent } from "../lists/prototype-extent.ts";
import {
  CACHE_EXTENT,
  createDefaultScroll,
  drawsOnDemand,
  HEIGHT_ADVICE,
  scrollListSchema,
  unboundedHeight,
} from "../lists/scroll-list.ts";
import { moveItem } from "./reorder-geometry.ts";
import { ReorderItem, type HandleKind } from "./reorder-item.tsx";
import { createReorder } from "./reorder.ts";
import { provideReorderScope } from "./reorder-scope.tsx";
import "./reorderable-list-view.css";

/** Px a second for each px over the edge (`SliverReorderableList`). */
const VELOCITY = 50;
const ELEVATION = 6;

const axisOf = (node: ControlNode): Axis => (node.get("horizontal") === true ? "x" : "y");

/** How the items of a list are dragged; the platform decides, which its view knows. */
const handles = oncePerControl(() => {
  const [kind, setKind] = createSignal<HandleKind>("icon");
  return { kind, setKind };
});

/** The length of all items, if the list fixes it. (Flet's client leaves `spacing` and `prototype_item` out here.) */
function commonExtent(node: ControlNode): number | undefined {
  return (
    lengthOf(node, "item_extent") ?? (node.get("first_item_prototype") === true ? prototypeExtent(node) : undefined)
  );
}

const layout: LayoutTraits = {
  child: (node, core, child) => {
    const main = axisOf(node);
    const across = stateOf(core, otherAxis(main));
    // An icon over an item takes a stack, which lets the item be smaller.
    const isStacked = child.parentSlot === "controls" && handles(node).kind() === "icon";
    if (isStacked) return boxAlong(main, UNBOUNDED, loosenState(across));
    const isFixed = child.parentSlot === "controls" && lengthOf(node, "item_extent") !== undefined;
    return boxAlong(main, isFixed ? TIGHT : UNBOUNDED, tighten(across));
  },
  wants: () => true,
  isPadded: (node) => node.get("padding") != null,
};

/** Flet `ReorderableListView`. */
export const ReorderableListView = defineControl(
  "ReorderableListView",
  {
    spacing: numberOr(0),
    itemExtent: number(),
    firstItemPrototype: bool(),
    prototypeItem: control(),
    dividerThickness: numberOr(0),
    anchor: numberOr(0),
    autoScrollerVelocityScalar: number(),
    header: control(),
    footer: control(),
    showDefaultDragHandles: bool(true),
    mouseCursor: value(readMouseCursor),
    onReorder: event(),
    onReorderStart: event(),
    onReorderEnd: event(),
    ...scrollListSchema,
  },
  (props, node) => {
    const theme = useTheme();
    const axis = () => axisOf(node);
    const handle = createMemo((): HandleKind =>
      !props.showDefaultDragHandles ? "none" : isDesktop(theme().platform) ? "icon" : "hold",
    );
    createRenderEffect(() => handles(node).setKind(handle()));

    // A new order is shown at once; it holds until Python sends its own.
    const given = createMemo(() => props.controls);
    const [moved, setMoved] = createSignal<{ readonly of: unknown; readonly items: readonly ControlNode[] }>();
    const items = createMemo(() => {
      const order = moved();
      return order?.of === given() ? order.items : given();
    });
    const lines = createLines({
      root: () => inner,
      axis,
      items,
      isVirtual: createMemo(() => drawsOnDemand(node, items().length, axis())),
      rules: () => ({ gap: 0, fixed: commonExtent(node) }),
      cache: () => props.cacheExtent ?? CACHE_EXTENT,
      kept: () => (props.firstItemPrototype && items().length > 0 ? [0] : []),
    });
    const entries = createEntries(lines);
    createReach(lines, entries);
    const setSize = () => props.semanticChildCount ?? (lines.isVirtual() ? items().length : undefined);

    const [news, setNews] = createSignal("");
    const reorder = createReorder({
      list: node,
      lines,
      isEnabled: () => !node.isDisabled,
      velocity: () => props.autoScrollerVelocityScalar ?? VELOCITY,
      onMove: (from, to) => setMoved({ of: given(), items: moveItem(items(), from, to) }),
    });
    const scope = {
      reorder,
      count: () => items().length,
      indexOf: (item: ControlNode) => items().indexOf(item),
      isHorizontal: () => props.horizontal,
      announce: (index: number) => setNews(`${index + 1} / ${items().length}`),
    };
    provideReorderScope(node, scope);

    const inner = (
      <div
        class="reorder-items"
        classList={{ row: props.horizontal, col: !props.horizontal }}
        role={items().length > 0 ? "list" : undefined}
      />
    ) as HTMLElement;
    const root = (
      <div
        class="reorder-list"
        classList={{ row: props.horizontal, col: !props.horizontal }}
        data-reverse={props.reverse ? "" : undefined}
        data-virtual={lines.isVirtual() ? "" : undefined}
        style={{
          padding: props.padding && toCssInsets(props.padding),
          "--anchor": props.anchor > 0 ? `${Math.min(1, props.anchor) * 100}%` : undefined,
          "--extent": toCssMaybePx(commonExtent(node)),
        }}
      >
        <Show when={!unboundedHeight(node)} fallback={drawErrorBox(unboundedHeight(node) ?? "", HEIGHT_ADVICE)}>
          <Show when={props.header}>
            <div class="reorder-end cell">
              <MaybeControl node={props.header} />
            </div>
          </Show>
          {inner}
          <Show when={props.footer}>
            <div class="reorder-end cell">
              <MaybeControl node={props.footer} />
            </div>
          </Show>
          <div class="reorder-news" role="status">
            {news()}
          </div>
        </Show>
        <Show when={reorder.lifted()} keyed>
          {(lifted) => (
            <Overlay tier="above" scope={root} aria-hidden="true">
              <div
                class="reorder-proxy"
                data-dropped={lifted.isDropped() ? "" : undefined}
                style={{
                  left: `${lifted.corner.x}px`,
                  top: `${lifted.corner.y}px`,
                  translate: `${lifted.shift().x}px ${lifted.shift().y}px`,
                  "--shadow": toCssElevation(ELEVATION),
                }}
              >
                {lifted.element}
              </div>
            </Overlay>
          )}
        </Show>
      </div>
    ) as HTMLElement;

    const [first, setFirst] = createSignal<HTMLElement>();
    createPrototypeExtent(node, () => (props.firstItemPrototype ? first() : undefined), axis);
    drawEntries(
      inner,
      () => (unboundedHeight(node) ? [] : entries.list()),
      (entry) =>
        entry instanceof Gap ? (
          <GapView gap={entry} lines={lines} entries={entries} inset={() => 0} />
        ) : (
          <ReorderItem
            node={entry.node}
            index={entries.indexOf(entry)}
            count={setSize()}
            scope={scope}
            lines={lines}
            handle={handle()}
            cursor={props.mouseCursor && toCssMouseCursor(props.mouseCursor)}
            onFirst={setFirst}
          />
        ),
    );
    createEffect(() => root.toggleAttribute("data-reordering", reorder.lifted() !== undefined));
    createScrollable(node, root, axis, createDefaultScroll(node));
    return root;
  },
  { layout },
);
