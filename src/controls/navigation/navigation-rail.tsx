/** Flet `NavigationRail`: places of an app at its side, with icons, labels, and room for more above and below. */
import { createMemo, createRenderEffect, For, Show, type JSX } from "solid-js";
import { box, LOOSE, stateOf, UNBOUNDED } from "../../control/box.ts";
import { Child, Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { layoutOf } from "../../control/layout.ts";
import {
  bool,
  color,
  control,
  controls,
  event,
  int,
  number,
  optionalBool,
  optionalChoice,
  value,
} from "../../control/property.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readBool, readNumber } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape, toCssShapeRadius } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { DestinationIcon, setUpDestination } from "./destination.tsx";
import { railDestinationProps } from "./part-schemas.ts";
import { toPlacesLook } from "./places-look.ts";
import "./navigation-rail.css";

const LABELS = ["none", "all", "selected"] as const;

const layout: LayoutTraits = {
  child: () => box(LOOSE, UNBOUNDED),
  // Its destinations are aligned in all the room that there is (Flutter's `Align`); in a Row that is its own width.
  wants: () => true,
};

/** Flet `NavigationRail`. */
export const NavigationRail = defineControl(
  "NavigationRail",
  {
    destinations: controls(),
    elevation: number(),
    selectedIndex: int(),
    extended: bool(),
    labelType: optionalChoice(...LABELS),
    bgcolor: color(),
    indicatorColor: color(),
    indicatorShape: value(readShape),
    leading: control(),
    trailing: control(),
    pinLeadingToTop: bool(true),
    pinTrailingToBottom: bool(),
    scrollable: bool(),
    minWidth: number(),
    minExtendedWidth: number(),
    groupAlignment: number(),
    selectedLabelTextStyle: value(readTextStyle),
    unselectedLabelTextStyle: value(readTextStyle),
    useIndicator: optionalBool(),
    onChange: event(),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("navigation_rail_theme");
    const isUnbounded = createMemo(() => stateOf(layoutOf(node).core(), "y") === UNBOUNDED);
    const labels = () =>
      props.extended ? "extended" : (props.labelType ?? themed("label_type", oneOf(...LABELS)) ?? "all");
    const alignment = () => props.groupAlignment ?? themed("group_alignment", readNumber) ?? -1;
    const select = (index: number) => {
      node.write({ selected_index: index });
      node.emit("change", index);
    };
    const textStyle = (isSelected: boolean) =>
      isSelected
        ? (props.selectedLabelTextStyle ?? themed("selected_label_text_style", readTextStyle))
        : (props.unselectedLabelTextStyle ?? themed("unselected_label_text_style", readTextStyle));

    const root = (
      <nav
        aria-label={tooltipText(node) ?? builtInWords(node).navigationRail}
        class="navigation-rail"
        data-labels={labels()}
        data-indicator={(props.useIndicator ?? themed("use_indicator", readBool) ?? true) ? "" : undefined}
      >
        <Show
          when={!isUnbounded()}
          fallback={drawErrorBox(
            "Error displaying NavigationRail: height is unbounded.",
            'Either set a fixed "height" or nest NavigationRail inside expanded control or control with a fixed height.',
          )}
        >
          <Show when={props.pinLeadingToTop}>
            <Extra of={node} in="leading" />
          </Show>
          <div class="navigation-rail-main" data-scrollable={props.scrollable ? "" : undefined}>
            <div class="navigation-rail-space" style={{ "flex-grow": 1 + alignment() }} />
            <Show when={!props.pinLeadingToTop}>
              <Extra of={node} in="leading" />
            </Show>
            <For each={props.destinations}>
              {(destination, index) => (
                <Destination
                  of={destination}
                  isSelected={index() === props.selectedIndex}
                  isLabelHidden={labels() === "none"}
                  textStyle={textStyle(index() === props.selectedIndex)}
                  onSelect={() => select(index())}
                />
              )}
            </For>
            <Show when={!props.pinTrailingToBottom}>
              <Extra of={node} in="trailing" />
            </Show>
            <div class="navigation-rail-space" style={{ "flex-grow": 1 - alignment() }} />
          </div>
          <Show when={props.pinTrailingToBottom}>
            <Extra of={node} in="trailing" />
          </Show>
        </Show>
      </nav>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const elevation = props.elevation ?? themed("elevation", readNumber) ?? 0;
      style.assign("look", {
        ...toPlacesLook(props, themed),
        "box-shadow": elevation > 0 ? toCssElevation(elevation) : undefined,
        "--rail-width": `${props.minWidth ?? themed("min_width", readNumber) ?? 80}px`,
        "--rail-extended": `${props.minExtendedWidth ?? themed("min_extended_width", readNumber) ?? 256}px`,
      });
    });
    return root;
  },
  { layout },
);

/** What stands above or below the destinations. */
function Extra(props: { readonly of: ControlNode; readonly in: string }): JSX.Element {
  return (
    <Show when={props.of.controlIn(props.in)}>
      <div class="navigation-rail-extra cell" data-slot={props.in}>
        <Child of={props.of} in={props.in} />
      </div>
    </Show>
  );
}

function Destination(props: {
  readonly of: ControlNode;
  readonly isSelected: boolean;
  readonly isLabelHidden: boolean;
  readonly textStyle: TextStyle | undefined;
  readonly onSelect: () => void;
}): JSX.Element {
  const own = railDestinationProps(props.of);
  const text = () => (typeof own.label === "string" ? own.label : undefined);
  const look = () => ({
    padding: own.padding && toCssInsets(own.padding),
    "--indicator-color": own.indicatorColor,
    "--indicator-radius": own.indicatorShape && toCssShapeRadius(own.indicatorShape),
  });
  return (
    <button
      type="button"
      class="navigation-rail-item"
      data-control="NavigationRailDestination"
      data-selected={props.isSelected ? "" : undefined}
      aria-current={props.isSelected ? "page" : undefined}
      aria-label={props.isLabelHidden ? text() : undefined}
      disabled={props.of.isDisabled}
      style={look()}
      ref={(element) => setUpDestination(element, props.of, { onSelect: props.onSelect })}
    >
      <span class="navigation-rail-icon">
        <span class="navigation-rail-indicator" />
        <DestinationIcon of={props.of} own={own} isSelected={props.isSelected} />
      </span>
      <span
        class="navigation-rail-label cell md-label-medium"
        style={props.textStyle && toCssTextStyle(props.textStyle)}
      >
        <Content value={own.label} />
      </span>
    </button>
  );
}
