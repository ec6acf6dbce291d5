/** Flet `Button` and its four sisters, which differ in their looks alone: one native button with an icon and a label. */
import { defineControls } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { color, iconOrControl, numberOr, textOrControl, value, valueOr } from "../../control/property.ts";
import { pictureName, tooltipText } from "../../control/spoken-name.ts";
import type { ComponentTheme } from "../../theme/theme-data.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { readClip } from "../../values/clip.ts";
import { buttonEventsSchema, createButton } from "./button-behavior.ts";
import { ButtonContent } from "./button-content.tsx";
import { buttonLayout } from "./button-layout.ts";
import { createButtonStyle } from "./button-style.ts";
import "./button.css";

const KINDS: Readonly<Record<string, { readonly look: string; readonly theme: ComponentTheme }>> = {
  Button: { look: "elevated", theme: "button_theme" },
  FilledButton: { look: "filled", theme: "filled_button_theme" },
  FilledTonalButton: { look: "tonal", theme: "filled_button_theme" },
  OutlinedButton: { look: "outlined", theme: "outlined_button_theme" },
  TextButton: { look: "text", theme: "text_button_theme" },
};

const FALLBACKS = {
  fg: "var(--md-primary)",
  icon: "var(--md-primary)",
  bg: "var(--md-surface)",
  overlay: "color-mix(in srgb, var(--md-primary) 8%, transparent)",
  shadow: "var(--md-shadow)",
  elevation: "1",
  "padding-top": "0px",
  "padding-right": "8px",
  "padding-bottom": "0px",
  "padding-left": "8px",
  side: "none",
  radius: "9999px",
  corners: "round",
};

/** Flet `Button`, `FilledButton`, `FilledTonalButton`, `OutlinedButton` and `TextButton`. */
export const buttons = defineControls(
  Object.keys(KINDS),
  {
    content: textOrControl(),
    icon: iconOrControl(),
    iconColor: color(),
    // These four arrive merged, as `_internals.style`; Outlined and Text buttons have `style` itself.
    color: color(),
    bgcolor: color(),
    elevation: numberOr(1),
    style: value(readButtonStyle),
    clipBehavior: valueOr(readClip, "none"),
    ...buttonEventsSchema,
  },
  (props, node) => {
    const kind = KINDS[node.type] ?? { look: "elevated", theme: "button_theme" };
    const nameOfIcon = () =>
      props.content === undefined ? (tooltipText(node) ?? pictureName(props.icon)) : pictureName(node.get("content"));
    const root = (
      <button
        type="button"
        class={`button button-${kind.look} md-label-large`}
        data-states=""
        data-icon={props.icon === undefined ? undefined : ""}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        disabled={node.isDisabled}
        role={props.url && !props.onClick ? "link" : undefined}
        aria-label={nameOfIcon()}
      >
        <ButtonContent icon={props.icon} iconColor={props.iconColor} label={props.content} />
      </button>
    ) as HTMLButtonElement;
    createButtonStyle(node, new ElementStyle(root), {
      theme: kind.theme,
      fallbacks: FALLBACKS,
      usesPlainStyle: kind.look === "outlined" || kind.look === "text",
    });
    createButton(node, root);
    return root;
  },
  { layout: buttonLayout },
);
