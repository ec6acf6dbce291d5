/** Flet `IconButton` and its three sisters: a round button around one icon, which may toggle between two. */
import { createRenderEffect, untrack } from "solid-js";
import { defineControls } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { color, iconOrControl, insets, number, optionalBool, value } from "../../control/property.ts";
import { pictureName, tooltipText } from "../../control/spoken-name.ts";
import { readAlignment } from "../../values/alignment.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { readMouseCursor } from "../../values/mouse-cursor.ts";
import { toCssMaybePx, toCssPx } from "../../values/number.ts";
import { readConstraints } from "../../values/size.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { buttonEventsSchema, createButton } from "./button-behavior.ts";
import { ButtonContent } from "./button-content.tsx";
import { buttonLayout } from "./button-layout.ts";
import { createButtonStyle } from "./button-style.ts";
import "./button.css";
import "./icon-button.css";

const LOOKS: Readonly<Record<string, string>> = {
  IconButton: "standard",
  FilledIconButton: "filled",
  FilledTonalIconButton: "tonal",
  OutlinedIconButton: "outlined",
};

const FALLBACKS = {
  fg: "var(--md-primary)",
  icon: "var(--md-primary)",
  bg: "transparent",
  overlay: "transparent",
  shadow: "transparent",
  elevation: "0",
  "padding-top": "8px",
  "padding-right": "8px",
  "padding-bottom": "8px",
  "padding-left": "8px",
  side: "none",
  radius: "9999px",
  corners: "round",
};

/** Flet `IconButton`, `FilledIconButton`, `FilledTonalIconButton` and `OutlinedIconButton`. */
export const iconButtons = defineControls(
  Object.keys(LOOKS),
  {
    icon: iconOrControl(),
    iconColor: color(),
    iconSize: number(),
    selected: optionalBool(),
    selectedIcon: iconOrControl(),
    selectedIconColor: color(),
    // These three and `style` arrive merged, as `_internals.style`.
    bgcolor: color(),
    mouseCursor: value(readMouseCursor),
    visualDensity: value(readVisualDensity),
    style: value(readButtonStyle),
    highlightColor: color(),
    disabledColor: color(),
    hoverColor: color(),
    focusColor: color(),
    // Only Material 2 has these.
    splashColor: color(),
    splashRadius: number(),
    alignment: value(readAlignment),
    padding: insets(),
    enableFeedback: optionalBool(),
    sizeConstraints: value(readConstraints),
    ...buttonEventsSchema,
  },
  (props, node) => {
    const isSelected = () => props.selected === true;
    const hasSelectedIcon = () => isSelected() && props.selectedIcon !== undefined;
    const root = (
      <button
        type="button"
        class={`button icon-button icon-${LOOKS[node.type] ?? "standard"}`}
        data-states=""
        disabled={node.isDisabled}
        role={props.url && !props.onClick ? "link" : undefined}
        aria-pressed={props.selected}
        aria-label={tooltipText(node) ?? pictureName(props.icon)}
      >
        <ButtonContent
          icon={hasSelectedIcon() ? props.selectedIcon : props.icon}
          iconColor={hasSelectedIcon() ? props.selectedIconColor : props.iconColor}
        />
      </button>
    ) as HTMLButtonElement;
    const css = new ElementStyle(root);
    createButtonStyle(node, css, {
      theme: "icon_button_theme",
      fallbacks: FALLBACKS,
      usesPlainStyle: false,
      isSelected,
    });
    // Properties of the button lie under its style, as in Flutter (`style.merge(adjustedStyle)`), so they are kinds'.
    createRenderEffect(() => {
      const { padding, alignment, sizeConstraints: size } = props;
      const isDisabled = node.isDisabled;
      css.assign("own", {
        "--kind-icon-size": toCssMaybePx(props.iconSize),
        "--kind-padding-top": padding && toCssPx(padding.top),
        "--kind-padding-right": padding && toCssPx(padding.right),
        "--kind-padding-bottom": padding && toCssPx(padding.bottom),
        "--kind-padding-left": padding && toCssPx(padding.left),
        "--kind-fg": isDisabled ? props.disabledColor : undefined,
        "--kind-hover": props.hoverColor,
        "--kind-focus": props.focusColor,
        "--kind-press": props.highlightColor,
        "--kind-min-width": size && toCssPx(size.minWidth),
        "--kind-min-height": size && toCssPx(size.minHeight),
        "--kind-max-width": size && size.maxWidth < Infinity ? toCssPx(size.maxWidth) : undefined,
        "--kind-max-height": size && size.maxHeight < Infinity ? toCssPx(size.maxHeight) : undefined,
        "--kind-justify": alignment && (["left", "center", "right"] as const)[Math.sign(alignment.x) + 1],
        "--kind-align": alignment && (["start", "center", "end"] as const)[Math.sign(alignment.y) + 1],
      });
    });
    untrack(() => createButton(node, root));
    return root;
  },
  { layout: buttonLayout },
);
