/** Flet `AlertDialog`: a modal box with a title, content and actions, as wide as the widest of them. */
import { createMemo, createUniqueId, Show, type JSX } from "solid-js";
import { box, LOOSE, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Child, Children, Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { optionally } from "../../control/optionally.ts";
import { attachTooltip } from "../../control/frame-tooltip.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { layoutOf, sizeOf } from "../../control/layout.ts";
import { wordsOf } from "../../control/spoken-name.ts";
import {
  bool,
  color,
  control,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  optionalBool,
  text,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { Modal } from "../../ui/modal.tsx";
import { readAlignment } from "../../values/alignment.ts";
import { readMainAxisAlignment, toCssMainAxisAlignment } from "../../values/axis-alignment.ts";
import { readClip, toCssClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets, type Insets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { createDialogLife, dialogAttributes, withDialogTheme } from "./dialog-life.ts";
import "./alert-dialog.css";

const layout: LayoutTraits = {
  child: (node, _core, child) => {
    const y = node.get("scrollable") === true ? UNBOUNDED : LOOSE;
    // The content is as wide as the dialog, but first the dialog becomes as wide as the content wants to be.
    if (child.parentSlot === "content") return box(hasOwnWidth(child) ? LOOSE : TIGHT, y);
    if (child.parentSlot === "actions") return box(LOOSE, UNBOUNDED);
    return box(child.parentSlot === "title" ? TIGHT : LOOSE, UNBOUNDED);
  },
};

/** Whether a control, or the one that it goes around, says how wide it is. */
function hasOwnWidth(node: ControlNode): boolean {
  const width = sizeOf(node, "x");
  if (width !== undefined) return Number.isFinite(width);
  const content = node.controlIn("content");
  return content !== undefined && hasOwnWidth(content);
}

const sides = (left: number, top: number, right: number, bottom: number): Insets => ({ left, top, right, bottom });

/** Flet `AlertDialog`. */
export const AlertDialog = defineControl(
  "AlertDialog",
  {
    open: bool(),
    content: control(),
    modal: bool(),
    title: textOrControl(),
    actions: controls(),
    bgcolor: color(),
    elevation: number(),
    icon: iconOrControl(),
    titlePadding: insets(),
    contentPadding: valueOr(readInsets, sides(24, 20, 24, 24)),
    actionsPadding: insets(),
    actionsAlignment: value(readMainAxisAlignment),
    shape: value(readShape),
    insetPadding: insets(),
    iconPadding: insets(),
    actionButtonPadding: insets(),
    shadowColor: color(),
    iconColor: color(),
    scrollable: bool(),
    actionsOverflowButtonSpacing: number(),
    alignment: value(readAlignment),
    contentTextStyle: value(readTextStyle),
    titleTextStyle: value(readTextStyle),
    clipBehavior: value(readClip),
    semanticsLabel: text(),
    barrierColor: color(),
    adaptive: optionalBool(),
    onDismiss: event(),
  },
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("dialog_theme");
      const isEmpty = () => props.title === undefined && !props.content && props.actions.length === 0;
      const life = createDialogLife(node, () => !isEmpty());
      const titleId = createUniqueId();
      const alignment = () => props.alignment ?? themed("alignment", readAlignment);
      const fills = createMemo(() => {
        const content = props.content;
        return content !== undefined && stateOf(layoutOf(content).ctx(), "y") === LOOSE && layoutOf(content).wants("y");
      });
      const panelStyle = (): JSX.CSSProperties => {
        const shape = props.shape ?? themed("shape", readShape);
        const shadow = props.shadowColor ?? themed("shadow_color", readColor);
        const clip = props.clipBehavior ?? themed("clip_behavior", readClip);
        const inset = props.insetPadding ?? themed("inset_padding", readInsets) ?? sides(40, 24, 40, 24);
        const { x, y } = alignment() ?? { x: 0, y: 0 };
        const opacity = optionally(node, "opacity", readNumber);
        return {
          // Not `opacity`, which the dialog comes and goes by.
          filter: opacity === undefined || opacity >= 1 ? undefined : `opacity(${opacity})`,
          "background-color": props.bgcolor ?? themed("bgcolor", readColor),
          "box-shadow": shadow && toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 6, shadow),
          overflow: clip && toCssClip(clip),
          margin: toCssInsets(inset),
          "--inset-x": `${inset.left + inset.right}px`,
          "--inset-y": `${inset.top + inset.bottom}px`,
          "--dialog-x": String((1 + x) / 2),
          "--dialog-y": String((1 + y) / 2),
          ...(shape && toCssShape(shape)),
        };
      };
      const textCss = (own: ReturnType<typeof readTextStyle> | undefined, field: string) => {
        const style = own ?? themed(field, readTextStyle);
        return style && toCssTextStyle(style);
      };
      const hasTitle = () => props.title !== undefined;
      const hasIcon = () => props.icon !== undefined;
      const iconPadding = () => props.iconPadding ?? sides(24, 24, 24, hasTitle() ? 16 : props.content ? 0 : 24);
      const titlePadding = () => props.titlePadding ?? sides(24, hasIcon() ? 0 : 24, 24, props.content ? 0 : 20);
      const actionsPadding = () =>
        props.actionsPadding ?? themed("actions_padding", readInsets) ?? sides(24, 0, 24, 24);
      const gap = () => {
        const padding = props.actionButtonPadding;
        return padding ? (padding.left + padding.right) / 2 : 8;
      };

      return (
        <Show
          when={!(props.open && isEmpty() && !life.isShown())}
          fallback={drawErrorBox(
            "AlertDialog has nothing to display. Provide at minimum one of the following: title, content, actions.",
          )}
        >
          <Modal
            open={life.isShown()}
            modal={props.modal}
            onDismiss={() => life.close()}
            onExited={() => life.exited()}
            scrim={props.barrierColor ?? themed("barrier_color", readColor)}
            {...dialogAttributes(node)}
            dir={node.get("rtl") === true ? "rtl" : undefined}
            panelRef={(panel) => attachTooltip(node, panel)}
            class="alert-dialog md-body-medium"
            aria-label={props.semanticsLabel}
            aria-labelledby={props.semanticsLabel === undefined && hasTitle() ? titleId : undefined}
            // A question is read out with its dialog; anything else is explored.
            aria-describedby={wordsOf(props.content) === undefined ? undefined : `${titleId}-content`}
            data-fill={fills() ? "" : undefined}
            data-scrollable={props.scrollable ? "" : undefined}
            style={panelStyle()}
          >
            <Show when={hasIcon()}>
              <div
                class="alert-dialog-icon cell"
                style={{
                  padding: toCssInsets(iconPadding()),
                  color: props.iconColor ?? themed("icon_color", readColor),
                }}
              >
                <IconOrControl icon={props.icon} />
              </div>
            </Show>
            <div class="alert-dialog-body">
              <Show when={hasTitle()}>
                <div
                  class="alert-dialog-title cell md-headline-small"
                  id={titleId}
                  data-centered={hasIcon() ? "" : undefined}
                  style={{
                    padding: toCssInsets(titlePadding()),
                    ...textCss(props.titleTextStyle, "title_text_style"),
                  }}
                >
                  <Content
                    value={props.title}
                    text={(words) => (
                      <span role="heading" aria-level="2">
                        {words()}
                      </span>
                    )}
                  />
                </div>
              </Show>
              <Show when={props.content}>
                <div
                  class="alert-dialog-content cell"
                  id={`${titleId}-content`}
                  style={{
                    padding: toCssInsets(props.contentPadding),
                    ...textCss(props.contentTextStyle, "content_text_style"),
                  }}
                >
                  <Child of={node} in="content" />
                </div>
              </Show>
            </div>
            <div
              class="alert-dialog-actions"
              style={{
                padding: toCssInsets(actionsPadding()),
                gap: `${props.actionsOverflowButtonSpacing ?? 0}px ${gap()}px`,
                "justify-content": props.actionsAlignment && toCssMainAxisAlignment(props.actionsAlignment),
              }}
            >
              <Children of={node} in="actions" />
            </div>
          </Modal>
        </Show>
      );
    }),
  { frame: "none", layout },
);
