/** Flet `ListView`: a scrolling line of controls, each as wide as the list. */
import { createRenderEffect, createSignal, For, onCleanup, onMount, Show, type JSX } from "solid-js";
import { boxAlong, otherAxis, stateOf, tighten, TIGHT, UNBOUNDED, type Axis } from "../../control/box.ts";
import { Children, MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { derived } from "../../control/derived.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { lengthOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, control, number, numberOr } from "../../control/property.ts";
import { createScrollable } from "../../control/scrollable.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readColor } from "../../values/color.ts";
import { toCssInsets } from "../../values/insets.ts";
import { toCssMaybePx } from "../../values/number.ts";
import { createPrototypeExtent, prototypeExtent } from "./prototype-extent.ts";
import { createDefaultScroll, HEIGHT_ADVICE, scrollListSchema, skipsHidden, unboundedHeight } from "./scroll-list.ts";
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
    const isDivided = () => props.spacing > 0 && props.dividerThickness > 0;
    const root = (
      <div
        class="list-view"
        classList={{ row: props.horizontal, col: !props.horizontal }}
        data-reverse={props.reverse ? "" : undefined}
        data-skips={skipsHidden(node, props.controls.length) ? "" : undefined}
        style={{
          padding: props.padding && toCssInsets(props.padding),
          gap: isDivided() ? undefined : `${Math.max(0, props.spacing)}px`,
          "--item-extent": toCssMaybePx(props.itemExtent),
          "--spacing": isDivided() ? `${props.spacing}px` : undefined,
          "--thickness": isDivided() ? `${props.dividerThickness}px` : undefined,
          "--divider-color": isDivided() ? divider("color", readColor) : undefined,
        }}
      >
        <Show when={!unboundedHeight(node)} fallback={drawErrorBox(unboundedHeight(node) ?? "", HEIGHT_ADVICE)}>
          <Show when={isDivided()} fallback={<Children of={node} in="controls" />}>
            <For each={props.controls}>{(child, index) => <Divided node={child} index={index()} />}</For>
          </Show>
          <Show when={prototypeKind(node) === "item"}>
            <div class="list-prototype" classList={{ row: props.horizontal, col: !props.horizontal }} inert>
              <MaybeControl node={props.prototypeItem} />
            </div>
          </Show>
        </Show>
      </div>
    ) as HTMLElement;
    createScrollable(node, root, axis, createDefaultScroll(node));

    const [prototype, setPrototype] = createSignal<HTMLElement>();
    const findPrototype = () => {
      const kind = prototypeKind(node);
      const holder = kind === "item" ? root.querySelector(":scope > .list-prototype") : root;
      const first = kind && holder?.firstElementChild;
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

function Divided(props: { readonly node: ControlNode; readonly index: number }): JSX.Element {
  return (
    <>
      <Show when={props.index > 0}>
        <div class="list-divider" />
      </Show>
      <MaybeControl node={props.node} />
    </>
  );
}
