/** Flet `Card`: a raised, filled or outlined surface around one control. */
import { createRenderEffect } from "solid-js";
import { Child } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, choice, color, control, number, optionalBool, value } from "../../control/property.ts";
import { toCssOutline } from "../../values/border.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readNumber } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import "./card.css";

/** Flet `Card`. */
export const Card = defineControl(
  "Card",
  {
    content: control(),
    elevation: number(),
    bgcolor: color(),
    shadowColor: color(),
    shape: value(readShape),
    clipBehavior: value(readClip),
    // Only merges what assistive technology hears of its parts, which reading in order does as well.
    semanticContainer: bool(true),
    showBorderOnForeground: bool(true),
    variant: choice("elevated", "filled", "outlined"),
    adaptive: optionalBool(),
  },
  (props, node) => {
    const theme = useComponentTheme("card_theme");
    const root = (
      <div
        class="cell card md-body-medium"
        data-variant={props.variant}
        data-behind={props.showBorderOnForeground ? undefined : ""}
        data-clip={(props.clipBehavior ?? theme("clip_behavior", readClip) ?? "none") === "none" ? undefined : ""}
      >
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;
    const css = new ElementStyle(root);
    createRenderEffect(() => {
      const shape = props.shape ?? theme("shape", readShape);
      const side = shape?.side && toCssOutline(shape.side);
      const elevation = props.elevation ?? theme("elevation", readNumber) ?? (props.variant === "elevated" ? 1 : 0);
      css.assign("card", {
        "background-color": props.bgcolor ?? theme("color", readColor),
        "box-shadow": toCssElevation(
          elevation,
          props.shadowColor ?? theme("shadow_color", readColor) ?? "var(--md-shadow)",
        ),
        "border-radius": shape && toCssShape(shape)["border-radius"],
        "corner-shape": shape && toCssShape(shape)["corner-shape"],
        // A shape of the program's own replaces the outlined variant's side, even by none.
        "--card-side": shape && (side?.["outline"] ?? "none"),
        "--card-side-offset": side?.["outline-offset"],
      });
    });
    return root;
  },
  {
    layout: {
      ...passingThrough("content"),
      margin: { left: 4, top: 4, right: 4, bottom: 4 },
      ownsMargin: true,
      sizeHoldsMargin: true,
    },
  },
);
