/** Flet `NavigationBar`: three to five places of an app at its lower edge. */
import { createMemo, createRenderEffect, For, type JSX } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { lengthOf } from "../../control/layout.ts";
import {
  color,
  controls,
  event,
  insets,
  intOr,
  number,
  optionalBool,
  optionalChoice,
  value,
} from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readBorder } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf } from "../../values/control-state.ts";
import { readDuration } from "../../values/duration.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { DestinationIcon, setUpDestination } from "./destination.tsx";
import { barDestinationProps } from "./part-schemas.ts";
import { toPlacesLook } from "./places-look.ts";
import "./navigation-bar.css";

const LABELS = ["alwaysShow", "alwaysHide", "onlyShowSelected"] as const;

const layout: LayoutTraits = {
  wants: (_node, axis) => axis === "x",
  size: (node, axis) => (axis === "y" ? (lengthOf(node, "height") ?? 80) : lengthOf(node, "width")),
};

/** Flet `NavigationBar`. */
export const NavigationBar = defineControl(
  "NavigationBar",
  {
    destinations: controls(),
    selectedIndex: intOr(0),
    bgcolor: color(),
    labelBehavior: optionalChoice(...LABELS),
    labelPadding: insets(),
    elevation: number(),
    shadowColor: color(),
    indicatorColor: color(),
    indicatorShape: value(readShape),
    border: value(readBorder),
    animationDuration: value(readDuration),
    overlayColor: value(statesOf(readColor)),
    adaptive: optionalBool(),
    onChange: event(),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("navigation_bar_theme");
    const labels = createMemo(() => props.labelBehavior ?? themed("label_behavior", oneOf(...LABELS)) ?? "alwaysShow");
    const select = (index: number) => {
      node.write({ selected_index: index });
      node.emit("change", index);
    };
    const root = (
      <nav
        class="navigation-bar"
        aria-label={tooltipText(node) ?? builtInWords(node).navigationBar}
        data-labels={labels()}
      >
        <For each={props.destinations}>
          {(destination, index) => (
            <Destination
              of={destination}
              isSelected={index() === props.selectedIndex}
              isLabelHidden={labels() === "alwaysHide"}
              onSelect={() => select(index())}
            />
          )}
        </For>
      </nav>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const shadow = props.shadowColor ?? themed("shadow_color", readColor);
      const padding = props.labelPadding ?? themed("label_padding", readInsets);
      const overlay = props.overlayColor ?? themed("overlay_color", statesOf(readColor));
      const text = themed("label_text_style", statesOf(readTextStyle));
      style.assign("look", {
        ...toPlacesLook(props, themed),
        "box-shadow": shadow && toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 3, shadow),
        "--label-padding": padding && toCssInsets(padding),
        "--bar-height": `${themed("height", readNumber) ?? 80}px`,
        "--bar-duration": props.animationDuration === undefined ? undefined : `${props.animationDuration}ms`,
        "--bar-overlay": overlay && toCssStates(overlay, (one) => one, "initial"),
        ...(text && toCssTextStyle(pickState(text, new Set()) ?? {})),
      });
    });
    return root;
  },
  { layout },
);

function Destination(props: {
  readonly of: ControlNode;
  readonly isSelected: boolean;
  readonly isLabelHidden: boolean;
  readonly onSelect: () => void;
}): JSX.Element {
  const own = barDestinationProps(props.of);
  const text = () => own.label ?? "";
  return (
    <button
      type="button"
      class="navigation-bar-item"
      data-ink="theme"
      data-control="NavigationBarDestination"
      data-selected={props.isSelected ? "" : undefined}
      aria-current={props.isSelected ? "page" : undefined}
      aria-label={props.isLabelHidden ? text() : undefined}
      disabled={props.of.isDisabled}
      ref={(element) =>
        setUpDestination(element, props.of, {
          onSelect: props.onSelect,
          tooltip: () => (text() === "" ? undefined : { message: text(), excludeFromSemantics: true }),
        })
      }
    >
      <span class="navigation-bar-indicator" />
      <span class="navigation-bar-icon">
        <DestinationIcon of={props.of} own={own} isSelected={props.isSelected} />
      </span>
      <span class="navigation-bar-label md-label-medium">{text()}</span>
    </button>
  );
}
