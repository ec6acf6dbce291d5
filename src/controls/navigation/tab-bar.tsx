/** Flet `TabBar`: a row of tabs with a line under the selected one, for the `Tabs` around it. */
import { createEffect, createMemo, createRenderEffect, For, on, type JSX } from "solid-js";
import { box, LOOSE, UNBOUNDED } from "../../control/box.ts";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { lengthOf } from "../../control/layout.ts";
import {
  bool,
  color,
  controls,
  event,
  insets,
  number,
  numberOr,
  optionalBool,
  optionalChoice,
  value,
} from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { createRovingFocus } from "../../ui/focus.ts";
import { animateScroll } from "../../ui/scroll-animation.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { toCssInsets, readInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssMaybePx } from "../../values/number.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import { oneOf } from "../../values/reader.ts";
import { readTabIndicator } from "../../values/tab-indicator.ts";
import { readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { findTabController } from "./tab-controller.ts";
import { createTabIndicator } from "./tab-line.ts";
import { Tab } from "./tab.tsx";
import "./tab-bar.css";

const ALIGNMENTS = ["start", "startOffset", "fill", "center"] as const;
const SIZES = ["tab", "label"] as const;
const ANIMATIONS = ["linear", "elastic"] as const;

const layout: LayoutTraits = {
  child: (node) => box(node.get("scrollable") === false ? LOOSE : UNBOUNDED, LOOSE),
  // A bar that scrolls is as wide as its line below.
  wants: (node, axis) => axis === "x" && (node.get("scrollable") === false || lengthOf(node, "divider_height") !== 0),
};

/** Flet `TabBar`. */
export const TabBar = defineControl(
  "TabBar",
  {
    tabs: controls(),
    scrollable: bool(true),
    tabAlignment: optionalChoice(...ALIGNMENTS),
    dividerColor: color(),
    indicatorColor: color(),
    indicator: value(readTabIndicator),
    indicatorSize: optionalChoice(...SIZES),
    indicatorAnimation: optionalChoice(...ANIMATIONS),
    secondary: bool(),
    labelColor: color(),
    labelPadding: insets(),
    labelTextStyle: value(readTextStyle),
    unselectedLabelColor: color(),
    unselectedLabelTextStyle: value(readTextStyle),
    overlayColor: value(statesOf(readColor)),
    dividerHeight: number(),
    indicatorThickness: numberOr(2),
    enableFeedback: optionalBool(),
    mouseCursor: value(readMouseCursor),
    padding: insets(),
    splashBorderRadius: value(readBorderRadius),
    adaptive: optionalBool(),
    onClick: event(),
    onHover: event(),
  },
  (props, node): JSX.Element => {
    const controller = findTabController(node);
    if (!controller) return drawErrorBox("TabBar must be used within a Tabs control");
    const themed = useComponentTheme("tab_bar_theme");
    const indicator = createMemo(() => props.indicator ?? themed("indicator", readTabIndicator));
    const size = () =>
      props.indicatorSize ?? themed("indicator_size", oneOf(...SIZES)) ?? (props.secondary ? "tab" : "label");
    const motion = () =>
      props.indicatorAnimation ??
      themed("indicator_animation", oneOf(...ANIMATIONS)) ??
      (size() === "label" ? "elastic" : "linear");
    const selected = createMemo(controller.index);
    const items: HTMLElement[] = [];
    let strip!: HTMLElement;
    let line!: HTMLElement;

    const press = (index: number) => {
      node.emit("click", index);
      controller.select(index);
    };
    const root = (
      <div
        class="tab-bar"
        data-scrollable={props.scrollable ? "" : undefined}
        data-secondary={props.secondary ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
      >
        <div
          class="tab-strip"
          role="tablist"
          data-align={props.tabAlignment ?? (props.scrollable ? "start" : "fill")}
          ref={(element) => (strip = element)}
        >
          <For each={props.tabs}>
            {(tab, index) => (
              <Tab
                of={tab}
                controller={controller}
                index={index()}
                isSelected={controller.index() === index()}
                onPress={() => press(index())}
                onHover={(hovering) => node.emit("hover", { hovering, index: index() })}
                isOff={() => node.isDisabled || tab.isDisabled}
                element={(element) => (items[index()] = element)}
              />
            )}
          </For>
          <div class="tab-line" ref={(element) => (line = element)} />
        </div>
      </div>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const overlay = props.overlayColor ?? themed("overlay_color", statesOf(readColor));
      const shape = indicator();
      const lineColor = props.indicatorColor ?? themed("indicator_color", readColor);
      const labelPadding = props.labelPadding ?? themed("label_padding", readInsets);
      const radius = props.splashBorderRadius ?? themed("splash_border_radius", readBorderRadius);
      const label = props.labelTextStyle ?? themed("label_text_style", readTextStyle);
      const other = props.unselectedLabelTextStyle ?? themed("unselected_label_text_style", readTextStyle);
      const dividerHeight = props.dividerHeight ?? themed("divider_height", readNumber);
      // Material's own line is at least 3 px and round above; a secondary bar's is as given and square.
      const thickness = props.secondary ? props.indicatorThickness : Math.max(props.indicatorThickness, 3);
      style.assign("look", {
        "--tab-divider": props.dividerColor ?? themed("divider_color", readColor),
        "--tab-divider-height": toCssMaybePx(dividerHeight),
        "--tab-line-color": shape ? shape.side.color : lineColor,
        "--tab-line-height": `${shape ? shape.side.width : thickness}px`,
        "--tab-line-radius": shape
          ? shape.radius && toCssRadius(shape.radius)
          : props.secondary
            ? undefined
            : `${thickness}px ${thickness}px 0 0`,
        "--tab-line-bottom": shape && `${shape.insets.bottom}px`,
        "--tab-label-color": props.labelColor ?? label?.color ?? themed("label_color", readColor),
        "--tab-other-color": props.unselectedLabelColor ?? other?.color ?? themed("unselected_label_color", readColor),
        "--tab-label-padding": labelPadding && toCssInsets(labelPadding),
        "--tab-radius": radius && toCssRadius(radius),
        "--tab-cursor": props.mouseCursor && toCssMouseCursor(props.mouseCursor),
        "--tab-overlay": overlay && toCssStates(overlay, (one) => one, "transparent"),
        "--tab-padding": props.padding && toCssInsets(props.padding),
      });
      style.element.toggleAttribute("data-overlay", overlay !== undefined);
      labelStyles(label, other);
    });

    function labelStyles(label: TextStyle | undefined, other: TextStyle | undefined): void {
      const at = controller?.index();
      props.tabs.forEach((_, index) => {
        const { color: _color, ...text } = (index === at ? label : (other ?? label)) ?? {};
        const element = items[index];
        if (element) textStyle(element).assign("text", toCssTextStyle(text));
      });
    }

    createTabIndicator({
      strip,
      line,
      items: () => items.slice(0, props.tabs.length),
      controller,
      size,
      motion,
      indicator,
    });
    createRovingFocus(strip, {
      items: () => items.slice(0, props.tabs.length),
      current: () => items[controller.index()],
      orientation: "horizontal",
      onMove: (item) => press(items.indexOf(item)),
    });
    createEffect(
      on(selected, (index, before) => {
        const item = items[index];
        if (!item || !props.scrollable) return;
        const middle = () => {
          const start =
            getComputedStyle(strip).direction === "rtl"
              ? strip.scrollWidth - item.offsetLeft - item.offsetWidth
              : item.offsetLeft;
          return Math.max(0, start + item.offsetWidth / 2 - strip.clientWidth / 2);
        };
        void animateScroll(strip, "x", middle, before === undefined ? 0 : 300, "ease");
      }),
    );
    return root;
  },
  { frame: "base", layout },
);

const textStyles = new WeakMap<HTMLElement, ElementStyle>();

function textStyle(element: HTMLElement): ElementStyle {
  let style = textStyles.get(element);
  if (!style) textStyles.set(element, (style = new ElementStyle(element)));
  return style;
}
