/** Flet `FloatingActionButton`: a raised button for a screen's main action; with icon and content it is extended. */
import { createRenderEffect, Show } from "solid-js";
import { Content } from "../../control/children.tsx";
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
import { useTheme } from "../../theme/theme-context.tsx";
import { toCssOutline } from "../../values/border.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssPx, trim } from "../../values/number.ts";
import { fieldsOf, readLeniently } from "../../values/reader.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readConstraints } from "../../values/size.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { actionSchema, createButton, tooltipText } from "./button-behavior.ts";
import { ButtonIcon } from "./button-icon.tsx";
import { buttonLayout } from "./button-layout.ts";
import "./button.css";
import "./floating-action-button.css";

const readFabTheme = fieldsOf("a floating action button theme", {
  bgcolor: readColor,
  foregroundColor: readColor,
  hoverColor: readColor,
  focusColor: readColor,
  splashColor: readColor,
  elevation: readNumber,
  focusElevation: readNumber,
  hoverElevation: readNumber,
  highlightElevation: readNumber,
  disabledElevation: readNumber,
  shape: readShape,
  mouseCursor: statesOf(readMouseCursor),
  extendedPadding: readInsets,
  textStyle: readTextStyle,
  iconLabelSpacing: readNumber,
  iconSize: readNumber,
  sizeConstraints: readConstraints,
  extendedSizeConstraints: readConstraints,
});

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
        aria-label={props.content === undefined ? tooltipText(node) : undefined}
      >
        <span class="button-content">
          <ButtonIcon icon={props.icon} />
          <Show when={props.content !== undefined}>
            <span class="button-label cell">
              <Content value={props.content} />
            </span>
          </Show>
        </span>
      </button>
    ) as HTMLButtonElement;

    const css = new ElementStyle(root);
    const theme = useTheme();
    createRenderEffect(() => {
      const raw = theme().data.component("floating_action_button_theme");
      const themed = (raw && readLeniently(readFabTheme, raw, (error) => console.warn(error.message))) ?? {};
      const shape = props.shape ?? themed.shape;
      const outline = shape?.side && toCssOutline(shape.side);
      const elevation = (own: number | undefined, other: number | undefined) => {
        const value = own ?? other;
        return value === undefined ? undefined : trim(value);
      };
      const rest = props.elevation ?? themed.elevation;
      const size = isExtended() ? themed.extendedSizeConstraints : props.mini ? undefined : themed.sizeConstraints;
      const padding = isExtended() ? themed.extendedPadding : undefined;
      const cursor = props.mouseCursor ?? themed.mouseCursor?.fallback;
      css.assign("fab", {
        "--button-bg": props.bgcolor ?? themed.bgcolor,
        "--button-fg": props.foregroundColor ?? themed.foregroundColor,
        "--button-radius": shape && toCssShape(shape)["border-radius"],
        "--button-corners": shape && toCssShape(shape)["corner-shape"],
        "--button-side": outline && outline["outline"],
        "--button-side-offset": outline && outline["outline-offset"],
        "--button-cursor": cursor && toCssMouseCursor(cursor),
        "--button-overlay-hovered": props.hoverColor ?? themed.hoverColor,
        "--button-overlay-focused": props.focusColor ?? themed.focusColor,
        "--state-splash-color": props.splashColor ?? themed.splashColor,
        "--rest": elevation(rest, undefined),
        "--rest-hovered": elevation(props.hoverElevation, themed.hoverElevation),
        "--rest-focused": elevation(props.focusElevation, themed.focusElevation),
        "--rest-pressed": elevation(props.highlightElevation, themed.highlightElevation),
        "--rest-disabled": elevation(props.disabledElevation, themed.disabledElevation ?? rest),
        "--fab-size": size && toCssPx(Math.max(size.minHeight, Math.min(56, size.maxHeight))),
        "--fab-gap": themed.iconLabelSpacing === undefined ? undefined : toCssPx(themed.iconLabelSpacing),
        "--button-icon-size": themed.iconSize === undefined ? undefined : toCssPx(themed.iconSize),
        "--button-padding-left": padding && toCssPx(padding.left),
        "--button-padding-right": padding && toCssPx(padding.right),
        ...(isExtended() && themed.textStyle ? toCssTextStyle(themed.textStyle) : {}),
      });
    });
    createButton(node, root);
    return root;
  },
  { layout: buttonLayout },
);
