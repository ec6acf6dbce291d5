/** Flet `NavigationDrawer`: a panel of destinations and other controls; the view slides it in (page/drawer.tsx). */
import { createMemo, createRenderEffect, For, Show, type JSX } from "solid-js";
import { box, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Content, MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { lengthOf } from "../../control/layout.ts";
import { color, controls, event, intOr, number, optionalBool, value, valueOr } from "../../control/property.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf, type ControlState } from "../../values/control-state.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { readShape } from "../../values/shape.ts";
import { readSize } from "../../values/size.ts";
import { readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { DestinationIcon, setUpDestination } from "./destination.tsx";
import { drawerDestinationProps } from "./part-schemas.ts";
import { toPlacesLook } from "./places-look.ts";
import "./navigation-drawer.css";

const layout: LayoutTraits = {
  child: (_node, _core, child) =>
    child.type === "NavigationDrawerDestination" ? box(LOOSE, LOOSE) : box(TIGHT, UNBOUNDED),
  place: () => ({ main: "y" }),
  size: (node, axis) => (axis === "x" ? (lengthOf(node, "width") ?? 304) : undefined),
};

/** Flet `NavigationDrawer`. Its `dismiss` comes from the view that shows it. */
export const NavigationDrawer = defineControl(
  "NavigationDrawer",
  {
    controls: controls(),
    selectedIndex: intOr(0),
    bgcolor: color(),
    elevation: number(),
    width: number(),
    indicatorColor: color(),
    indicatorShape: value(readShape),
    shadowColor: color(),
    tilePadding: valueOr(readInsets, { left: 12, top: 0, right: 12, bottom: 0 }),
    adaptive: optionalBool(),
    onChange: event(),
    onDismiss: event(),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("navigation_drawer_theme");
    const destinations = createMemo(() => props.controls.filter((one) => one.type === "NavigationDrawerDestination"));
    const text = (isSelected: boolean): TextStyle | undefined => {
      const states = themed("label_text_style", statesOf(readTextStyle));
      return states && pickState(states, new Set<ControlState>(isSelected ? ["selected"] : []));
    };
    const select = (index: number) => {
      node.write({ selected_index: index });
      node.emit("change", index);
    };
    const root = (
      <nav
        class="navigation-drawer col"
        aria-label={tooltipText(node) ?? builtInWords(node).navigationMenu}
        data-side={node.parentSlot === "end_drawer" ? "end" : "start"}
      >
        <For each={props.controls}>
          {(child) => (
            <Show when={child.type === "NavigationDrawerDestination"} fallback={<MaybeControl node={child} />}>
              <Destination
                of={child}
                isSelected={destinations().indexOf(child) === props.selectedIndex}
                text={text}
                onSelect={() => select(destinations().indexOf(child))}
              />
            </Show>
          )}
        </For>
      </nav>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const shadow = props.shadowColor ?? themed("shadow_color", readColor);
      const size = themed("indicator_size", readSize);
      style.assign("look", {
        ...toPlacesLook(props, themed),
        "box-shadow": shadow && toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 1, shadow),
        "--indicator-width": size && Number.isFinite(size.width) ? `${size.width}px` : undefined,
        "--indicator-height": size && Number.isFinite(size.height) ? `${size.height}px` : undefined,
        "--tile-height": `${themed("tile_height", readNumber) ?? 56}px`,
        "--tile-padding": toCssInsets(props.tilePadding),
      });
    });
    return root;
  },
  { frame: "base", layout },
);

function Destination(props: {
  readonly of: ControlNode;
  readonly isSelected: boolean;
  readonly text: (isSelected: boolean) => TextStyle | undefined;
  readonly onSelect: () => void;
}): JSX.Element {
  const own = drawerDestinationProps(props.of);
  return (
    <div class="navigation-drawer-tile" style={{ "background-color": own.bgcolor }}>
      <button
        type="button"
        class="navigation-drawer-item"
        data-ink="theme"
        data-control="NavigationDrawerDestination"
        data-selected={props.isSelected ? "" : undefined}
        aria-current={props.isSelected ? "page" : undefined}
        disabled={props.of.isDisabled}
        ref={(element) => setUpDestination(element, props.of, { onSelect: props.onSelect })}
      >
        <span class="navigation-drawer-indicator" />
        <DestinationIcon of={props.of} own={own} isSelected={props.isSelected} />
        <span
          class="navigation-drawer-label cell md-label-large"
          style={toCssTextStyle(props.text(props.isSelected) ?? {})}
        >
          <Content value={own.label} />
        </span>
      </button>
    </div>
  );
}
