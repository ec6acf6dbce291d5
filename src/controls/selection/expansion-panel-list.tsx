/** Flet `ExpansionPanelList`: panels in one card, which parts around those that are open. */
import { createRenderEffect } from "solid-js";
import { box, stateOf, tighten, UNBOUNDED } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { color, controls, event, insets, numberOr } from "../../control/property.ts";
import { createScrollable, scrollableSchema } from "../../control/scrollable.ts";
import { readColor } from "../../values/color.ts";
import { toCssInsets } from "../../values/insets.ts";
import { toCssPx } from "../../values/number.ts";
import { toCssCardShadow } from "./card-shadow.ts";
import "./expansion-panel-list.css";

const layout: LayoutTraits = {
  child: (_node, core) => box(tighten(stateOf(core, "x")), UNBOUNDED),
  // What scrolls is as high as it may be.
  wants: (node, axis) => axis === "x" || node.get("scroll") != null,
};

/** Flet `ExpansionPanelList`. */
export const ExpansionPanelList = defineControl(
  "ExpansionPanelList",
  {
    controls: controls(),
    dividerColor: color(),
    elevation: numberOr(2),
    expandedHeaderPadding: insets(),
    expandIconColor: color(),
    spacing: numberOr(16),
    onChange: event(),
    ...scrollableSchema,
  },
  (props, node) => {
    const divider = useComponentTheme("divider_theme");
    const root = (
      <div class="panels">
        <Children of={node} in="controls" />
      </div>
    ) as HTMLElement;
    const css = new ElementStyle(root);
    createRenderEffect(() => {
      css.assign("look", {
        "--panel-divider": props.dividerColor ?? divider("color", readColor),
        "--panel-shadow": toCssCardShadow(props.elevation),
        "--panel-padding": props.expandedHeaderPadding && toCssInsets(props.expandedHeaderPadding),
        "--panel-icon": props.expandIconColor,
        "--panel-gap": toCssPx(Math.max(0, props.spacing)),
      });
    });
    createScrollable(node, root, () => "y");
    return root;
  },
  { layout },
);
