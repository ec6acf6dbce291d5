/** Flet `FloatingActionButton`: a raised button for a screen's main action; with icon and content it is extended. */
import { createRenderEffect } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import {
  bool,
  color,
  iconOrControl,
  number,
  optionalBool,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import { pictureName, tooltipText } from "../../control/spoken-name.ts";
import { toCssOutline } from "../../values/border.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssMaybePx, toCssPx, trim } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readConstraints } from "../../values/size.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { actionSchema, createButton } from "./button-behavior.ts";
import { ButtonContent } from "./button-content.tsx";
import { buttonLayout } from "./button-layout.ts";
import "./button.css";
import "./floating-action-button.css";

const cursors = statesOf(readMouseCursor);

/** Flet `FloatingActionButton`. */
export const FloatingActionButton = defineControl(
  "FloatingActionButton",
  {
    content: textOrControl(),
    icon: iconOrControl(),
    bgcolor: color(),
    shape: value(readShape),
    autofocus: bool(),
    mini: bool(),
    foregroundColor: color(),
    focusColor: color(),
    clipBehavior: valueOr(readClip, "none"),
    elevation: number(),
    disabledElevation: number(),
    focusElevation: number(),
    highlightElevation: number(),
    hoverElevation: number(),
    hoverColor: color(),
    splashColor: color(),
    enableFeedback: optionalBool(),
    mouseCursor: value(readMouseCursor),
    ...actionSchema,
  },
  (props, node) => {
    const isExtended = () => props.icon !== undefined && props.content !== undefined;
    const nameOfIcon = () =>
      props.content === undefined ? (tooltipText(node) ?? pictureName(props.icon)) : pictureName(node.get("content"));
    const root = (
      <button
        type="button"
        class="button fab md-label-large"
        data-states=""
        data-extended={isExtended() ? "" : undefined}
        data-mini={props.mini && !isExtended() ? "" : undefined}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        disabled={node.isDisabled}
        role={props.url && !props.onClick ? "link" : undefined}
        aria-label={nameOfIcon()}
      >
        <ButtonContent icon={props.icon} label={props.content} />
      </button>
    ) as HTMLButtonElement;

    const css = new ElementStyle(root);
    const themed = useComponentTheme("floating_action_button_theme");
    const elevation = (own: number | undefined, field: string, rest?: number) => {
      const value = own ?? themed(field, readNumber) ?? rest;
      return value === undefined ? undefined : trim(value);
    };
    const px = (field: string) => toCssMaybePx(themed(field, readNumber));
    createRenderEffect(() => {
      const shape = props.shape ?? themed("shape", readShape);
      const outline = shape?.side && toCssOutline(shape.side);
      const isLarge = isExtended();
      const size = isLarge
        ? themed("extended_size_constraints", readConstraints)
        : props.mini
          ? undefined
          : themed("size_constraints", readConstraints);
      const padding = isLarge ? themed("extended_padding", readInsets) : undefined;
      const text = isLarge ? themed("text_style", readTextStyle) : undefined;
      const cursor = props.mouseCursor ?? themed("mouse_cursor", cursors)?.fallback;
      css.assign("fab", {
        "--button-bg": props.bgcolor ?? themed("bgcolor", readColor),
        "--button-fg": props.foregroundColor ?? themed("foreground_color", readColor),
        "--button-radius": shape && toCssShape(shape)["border-radius"],
        "--button-corners": shape && toCssShape(shape)["corner-shape"],
        "--button-side": outline && outline["outline"],
        "--button-side-offset": outline && outline["outline-offset"],
        "--button-cursor": cursor && toCssMouseCursor(cursor),
        "--button-overlay-hovered": props.hoverColor ?? themed("hover_color", readColor),
        "--button-overlay-focused": props.focusColor ?? themed("focus_color", readColor),
        "--state-splash-color": props.splashColor ?? themed("splash_color", readColor),
        "--rest": elevation(props.elevation, "elevation"),
        "--rest-hovered": elevation(props.hoverElevation, "hover_elevation"),
        "--rest-focused": elevation(props.focusElevation, "focus_elevation"),
        "--rest-pressed": elevation(props.highlightElevation, "highlight_elevation"),
        "--rest-disabled": elevation(
          props.disabledElevation,
          "disabled_elevation",
          props.elevation ?? themed("elevation", readNumber),
        ),
        "--fab-size": size && toCssPx(Math.max(size.minHeight, Math.min(56, size.maxHeight))),
        "--fab-gap": px("icon_label_spacing"),
        "--button-icon-size": px("icon_size"),
        "--button-padding-left": padding && toCssPx(padding.left),
        "--button-padding-right": padding && toCssPx(padding.right),
        ...(text ? toCssTextStyle(text) : {}),
      });
    });
    createButton(node, root);
    return root;
  },
  { layout: buttonLayout },
);
