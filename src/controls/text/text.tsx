/** Flet `Text`: a run of text, or several with styles of their own. Always real, selectable text. */
import { createRenderEffect, For, onCleanup, Show } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { hugging } from "../../control/layout-traits.ts";
import {
  bool,
  choice,
  color,
  controls,
  event,
  number,
  numberOr,
  optionalBool,
  text,
  textOr,
  value,
  valueOr,
} from "../../control/property.ts";
import { readFontWeight } from "../../values/font-weight.ts";
import { listOf } from "../../values/reader.ts";
import { readString } from "../../values/number.ts";
import { readTextAlign } from "../../values/text-align.ts";
import { mergeTextStyles, readTextStyle, toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { readTextThemeStyle, toCssTextThemeStyle } from "../../values/text-theme-style.ts";
import { createSelectionEvents } from "./selection-events.ts";
import { Span } from "./text-span.tsx";
import "./text.css";

/** Flet `Text`. */
export const Text = defineControl(
  "Text",
  {
    value: textOr(""),
    spans: controls(),
    textAlign: valueOr(readTextAlign, "start"),
    fontFamily: text(),
    fontFamilyFallback: value(listOf(readString)),
    size: number(),
    weight: value(readFontWeight),
    italic: bool(),
    style: value(readTextStyle),
    themeStyle: value(readTextThemeStyle),
    maxLines: number(),
    overflow: choice("clip", "ellipsis", "fade", "visible"),
    selectable: optionalBool(),
    noWrap: bool(),
    color: color(),
    bgcolor: color(),
    semanticsLabel: text(),
    showSelectionCursor: bool(),
    enableInteractiveSelection: bool(true),
    selectionCursorWidth: numberOr(2),
    selectionCursorHeight: number(),
    selectionCursorColor: color(),
    onTap: event(),
    onSelectionChange: event(),
  },
  (props, node) => {
    // Selectable text neither clips nor stops wrapping in Flet (SelectableText has no such options).
    const wraps = () => props.selectable === true || !props.noWrap;
    const overflow = () => (props.selectable ? "visible" : (props.style?.overflow ?? props.overflow));
    // Flet tells of taps on selectable text only; such a text is a button for those who have no pointer.
    const isTappable = () => props.selectable === true && props.onTap && !node.isDisabled;
    const root = (
      <div
        class="text"
        data-overflow={overflow()}
        data-lines={props.maxLines !== undefined ? "some" : undefined}
        data-wrap={wraps() ? undefined : "none"}
        data-select={props.selectable && !props.enableInteractiveSelection ? "none" : undefined}
        data-rich={props.spans.length > 0 ? "" : undefined}
        role={isTappable() ? "button" : props.semanticsLabel === undefined ? undefined : "img"}
        tabIndex={isTappable() ? 0 : undefined}
        aria-label={props.semanticsLabel}
        onKeyDown={(event) => {
          if (!isTappable() || event.target !== root || (event.key !== "Enter" && event.key !== " ")) return;
          event.preventDefault();
          node.emit("tap");
        }}
        onClick={() => props.selectable && node.emit("tap")}
      >
        <Show when={props.spans.length > 0} fallback={props.value}>
          <Show when={props.value !== ""}>
            <span class="text-run">{props.value}</span>
          </Show>
          <For each={props.spans}>{(span) => <Span node={span} />}</For>
        </Show>
      </div>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const own: TextStyle = {
        size: props.size,
        weight: props.weight,
        italic: props.italic || undefined,
        fontFamily: props.fontFamily,
        fontFamilyFallback: props.fontFamilyFallback,
        color: props.color,
        bgcolor: props.bgcolor,
      };
      const css = toCssTextStyle(mergeTextStyles(props.style, own));
      // A theme style inherits nothing, not even the colour of the control around it.
      if (props.themeStyle && css["color"] === undefined) css["color"] = "var(--md-on-surface)";
      if (props.maxLines !== undefined) css["--lines"] = String(props.maxLines);
      if (props.textAlign !== "start") css["text-align"] = props.textAlign;
      style.assign("text", css);
      const themeClass = props.themeStyle && `md-${toCssTextThemeStyle(props.themeStyle)}`;
      if (themeClass) {
        style.toggle(themeClass, true);
        onCleanup(() => style.toggle(themeClass, false));
      }
    });
    createSelectionEvents(node, root, () => props.selectable === true && props.onSelectionChange);
    return root;
  },
  { layout: hugging },
);
