/** Flet `SnackBar`: a short message at the lower edge, for a while or until it is dismissed. One at a time. */
import { createRenderEffect, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import { box, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import {
  bool,
  color,
  event,
  insets,
  number,
  numberOr,
  optionalBool,
  optionalChoice,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import { readClip, toCssClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { readDuration } from "../../values/duration.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readBool, readNumber, toCssMaybePx } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { SymbolButton, SYMBOLS } from "../navigation/symbol-button.tsx";
import { usePageHost } from "../page/page-host.ts";
import { dialogAttributes, withDialogTheme } from "./dialog-life.ts";
import { drawMessage, type MessageHandle } from "./message.tsx";
import { SnackBarAction } from "./snack-bar-action.tsx";
import { createSwipe, DIRECTIONS } from "./snack-bar-swipe.ts";
import "./message.css";
import "./snack-bar.css";

const BEHAVIORS = ["fixed", "floating"] as const;

/** Flet `SnackBar`. */
export const SnackBar = defineControl(
  "SnackBar",
  {
    open: bool(),
    content: textOrControl(),
    behavior: optionalChoice(...BEHAVIORS),
    dismissDirection: optionalChoice(...DIRECTIONS),
    showCloseIcon: bool(),
    action: textOrControl(),
    closeIconColor: color(),
    bgcolor: color(),
    duration: valueOr(readDuration, 4000),
    margin: insets(),
    padding: insets(),
    width: number(),
    elevation: number(),
    shape: value(readShape),
    clipBehavior: valueOr(readClip, "hardEdge"),
    actionOverflowThreshold: numberOr(0.25),
    persist: optionalBool(),
    adaptive: optionalBool(),
    onAction: event(),
    onVisible: event(),
    onDismiss: event(),
  },
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("snackbar_theme");
      const page = usePageHost();
      let timer: ReturnType<typeof setTimeout> | undefined;
      onCleanup(() => clearTimeout(timer));

      const message = drawMessage(node, {
        messenger: page?.snackBars,
        canShow: () => props.content !== undefined,
        removesAtOnce: true,
        // Something to press is a reason to wait for the user.
        onVisible: (shown) => {
          if (props.persist ?? props.action !== undefined) return;
          clearTimeout(timer);
          timer = setTimeout(() => shown.hide(), props.duration);
        },
        draw: Bar,
      });
      return (
        <Show
          when={!(props.open && props.content === undefined)}
          fallback={drawErrorBox("SnackBar.content must be provided and visible")}
        >
          {message}
        </Show>
      );

      function Bar(shown: MessageHandle): JSX.Element {
        const behavior = () => props.behavior ?? themed("behavior", oneOf(...BEHAVIORS)) ?? "fixed";
        const hasClose = () => props.showCloseIcon || themed("show_close_icon", readBool) === true;
        const [isStacked, setStacked] = createSignal(false);
        let trailing: HTMLElement | undefined;
        const root = (
          <div
            {...dialogAttributes(node)}
            class="snack-bar"
            data-behavior={behavior()}
            data-stacked={isStacked() ? "" : undefined}
            data-trailing={hasClose() || props.action !== undefined ? "" : undefined}
          >
            <div class="snack-bar-content cell md-body-medium">
              <Content value={props.content} />
            </div>
            <div class="snack-bar-trailing" ref={(element) => (trailing = element)}>
              <Show when={props.action !== undefined}>
                <SnackBarAction of={node} action={props.action} themed={themed} onDone={() => shown.hide()} />
              </Show>
              <Show when={hasClose()}>
                <SymbolButton
                  icon={SYMBOLS.close}
                  label={builtInWords(node).close}
                  color={
                    props.closeIconColor ?? themed("close_icon_color", readColor) ?? "var(--md-on-inverse-surface)"
                  }
                  onPress={() => shown.hide()}
                />
              </Show>
            </div>
          </div>
        ) as HTMLElement;

        const style = new ElementStyle(root);
        createRenderEffect(() => {
          const shape = props.shape ?? themed("shape", readShape);
          const isFloating = behavior() === "floating";
          const width = isFloating ? (props.width ?? themed("width", readNumber)) : undefined;
          const margin =
            isFloating && width === undefined ? (props.margin ?? themed("inset_padding", readInsets)) : undefined;
          const text = themed("content_text_style", readTextStyle);
          style.assign("look", {
            "background-color": props.bgcolor ?? themed("bgcolor", readColor),
            "box-shadow": toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 6),
            overflow: toCssClip(props.clipBehavior),
            margin: margin && toCssInsets(margin),
            width: toCssMaybePx(width),
            padding: props.padding && toCssInsets(props.padding),
            "--content-padding": props.padding && "0px",
            ...(shape && toCssShape(shape)),
            ...(text && toCssTextStyle(text)),
          });
        });
        onMount(() => {
          // What is pressed moves below the text where it would take too much of the width.
          const observer = new ResizeObserver(() => {
            const share = (trailing?.offsetWidth ?? 0) / (root.offsetWidth || 1);
            const limit = props.actionOverflowThreshold;
            setStacked(props.action !== undefined && limit > 0 && share > limit);
          });
          observer.observe(root);
          onCleanup(() => observer.disconnect());
        });
        createSwipe(
          root,
          () => props.dismissDirection ?? themed("dismiss_direction", oneOf(...DIRECTIONS)) ?? "down",
          shown,
        );
        return root;
      }
    }),
  { frame: "none", layout: { child: () => box(TIGHT, UNBOUNDED) } },
);
