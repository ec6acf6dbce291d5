/** Flet `Banner`: an important message below the app bar, which stays until the user acts. One at a time. */
import { createRenderEffect, Show, type JSX } from "solid-js";
import { box, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Children, Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import {
  bool,
  color,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  numberOr,
  optionalBool,
  textOrControl,
  value,
} from "../../control/property.ts";
import { readColor } from "../../values/color.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { usePageHost } from "../page/page-host.ts";
import { dialogAttributes, withDialogTheme } from "./dialog-life.ts";
import { drawMessage } from "./message.tsx";
import "./message.css";
import "./banner.css";

/** Flet `Banner`. */
export const Banner = defineControl(
  "Banner",
  {
    open: bool(),
    content: textOrControl(),
    actions: controls(),
    leading: iconOrControl(),
    leadingPadding: insets(),
    contentPadding: insets(),
    forceActionsBelow: bool(),
    bgcolor: color(),
    shadowColor: color(),
    dividerColor: color(),
    elevation: number(),
    margin: insets(),
    contentTextStyle: value(readTextStyle),
    minActionBarHeight: numberOr(52),
    adaptive: optionalBool(),
    onVisible: event(),
    onDismiss: event(),
  },
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("banner_theme");
      const page = usePageHost();
      const missing = () => {
        if (props.content === undefined) return "Banner.content must be provided and visible";
        if (props.actions.length > 0) return undefined;
        return "Banner.actions must be provided and at least one action should be visible";
      };
      const message = drawMessage(node, {
        messenger: page?.banners,
        canShow: () => missing() === undefined,
        removesAtOnce: false,
        draw: Box,
      });
      return (
        <Show when={props.open ? missing() : undefined} fallback={message}>
          {(problem) => drawErrorBox(problem())}
        </Show>
      );

      function Box(): JSX.Element {
        const isBelow = () => props.forceActionsBelow || props.actions.length > 1;
        const elevation = () => props.elevation ?? themed("elevation", readNumber) ?? 0;
        const root = (
          <div
            {...dialogAttributes(node)}
            class="banner"
            data-below={isBelow() ? "" : undefined}
            data-elevated={elevation() > 0 ? "" : undefined}
          >
            <Show when={props.leading !== undefined}>
              <div class="banner-leading cell">
                <IconOrControl icon={props.leading} />
              </div>
            </Show>
            <div class="banner-content cell md-body-medium">
              <Content value={props.content} />
            </div>
            <div class="banner-actions">
              <Children of={node} in="actions" />
            </div>
          </div>
        ) as HTMLElement;
        const style = new ElementStyle(root);
        createRenderEffect(() => {
          const padding = props.contentPadding ?? themed("padding", readInsets);
          const leading = props.leadingPadding ?? themed("leading_padding", readInsets);
          const shadow = props.shadowColor ?? themed("shadow_color", readColor);
          const text = props.contentTextStyle ?? themed("content_text_style", readTextStyle);
          style.assign("look", {
            "background-color": props.bgcolor ?? themed("bgcolor", readColor),
            "box-shadow": elevation() > 0 ? toCssElevation(elevation(), shadow) : undefined,
            margin: props.margin && toCssInsets(props.margin),
            "--banner-divider": props.dividerColor ?? themed("divider_color", readColor),
            "--banner-padding": padding && toCssInsets(padding),
            "--banner-leading": leading && toCssInsets(leading),
            "--banner-actions": `${props.minActionBarHeight}px`,
            ...(text && toCssTextStyle(text)),
          });
        });
        return root;
      }
    }),
  {
    frame: "none",
    layout: {
      child: (_node, _core, child) =>
        child.parentSlot === "content"
          ? box(TIGHT, UNBOUNDED)
          : box(child.parentSlot === "actions" ? LOOSE : UNBOUNDED, UNBOUNDED),
    },
  },
);
