/** Flet `TextSpan`: a styled part of a text, with spans inside it; a link or a button where it does something. */
import { For, type JSX } from "solid-js";
import { activate, isActivatable } from "../../control/activate.ts";
import { readProperty } from "../../control/props.ts";
import { controls, optionalBool, text, value } from "../../control/property.ts";
import { attachKey } from "../../control/key.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { readUrl } from "../../values/url.ts";

/** The properties of a span; it is drawn by its text, not by itself. */
export const textSpanSchema = {
  text: text(),
  style: value(readTextStyle),
  spans: controls(),
  url: value(readUrl),
  semanticsLabel: text(),
  spellOut: optionalBool(),
};

/** Draws one span. */
export function Span(props: { readonly node: ControlNode }): JSX.Element {
  const node = props.node;
  const isActive = () => isActivatable(node) && !node.isDisabled;
  const style = () => readProperty(node, "style", textSpanSchema.style);
  return (
    <span
      class="text-run"
      data-control="TextSpan"
      ref={(element) => attachKey(node, element)}
      style={style() && toCssTextStyle(style() ?? {})}
      data-clickable={isActive() ? "" : undefined}
      role={isActive() ? "link" : undefined}
      tabIndex={isActive() ? 0 : undefined}
      aria-label={readProperty(node, "semantics_label", textSpanSchema.semanticsLabel)}
      onClick={() => isActive() && activate(node)}
      onKeyDown={(event) => event.key === "Enter" && isActive() && activate(node)}
      onMouseEnter={() => node.emit("enter")}
      onMouseLeave={() => node.emit("exit")}
    >
      {readProperty(node, "text", textSpanSchema.text)}
      <For each={readProperty(node, "spans", textSpanSchema.spans)}>{(span) => <Span node={span} />}</For>
    </span>
  );
}
