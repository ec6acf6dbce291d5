/** The text field of a search bar: one in the bar and one in its view, both with the control's value. */
import { createRenderEffect, type JSX } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { toInputMode } from "../../values/keyboard-type.ts";
import { capitalize, readTextCapitalization } from "../../values/text-capitalization.ts";
import { createFieldText } from "../inputs/field-text.ts";
import type { SearchProps } from "./search-schema.ts";
import "../inputs/form-field.css";

/** What one of the two fields has of its own. Members are watched. */
export interface SearchFieldOptions {
  readonly hint: string | undefined;
  /** Styles of the text and knobs of its placeholder. */
  readonly style: Readonly<Record<string, string | undefined>>;
}

/** A field that writes `value` and sends `change` and `submit`. */
export function createSearchField(
  node: ControlNode,
  props: SearchProps,
  options: SearchFieldOptions,
): HTMLInputElement {
  const themed = useComponentTheme("search_bar_theme");
  const capitals = () => props.capitalization ?? themed("text_capitalization", readTextCapitalization) ?? "none";
  const input = (
    <input
      class="field-input search-field"
      type="text"
      role="searchbox"
      autocomplete="off"
      enterkeyhint="search"
      inputmode={toInputModeHint(props)}
      autocapitalize={capitals()}
      placeholder={options.hint}
      aria-label={options.hint ?? builtInWords(node).search}
      disabled={node.isDisabled}
    />
  ) as HTMLInputElement;
  createFieldText(input, {
    value: () => props.value,
    format: (_before, after) => capitalize(after, capitals()),
    onEdit: (text) => {
      node.write({ value: text });
      node.emit("change", text);
    },
  });
  const style = new ElementStyle(input);
  createRenderEffect(() => style.assign("text", options.style));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    node.write({ value: input.value });
    node.emit("submit", input.value);
    // Flutter's default after submitting.
    input.blur();
  });
  return input;
}

/** Plain text is what a field asks for anyway. */
function toInputModeHint(props: SearchProps): JSX.InputHTMLAttributes<HTMLInputElement>["inputmode"] {
  const mode = toInputMode(props.keyboardType);
  return mode === "decimal" || mode === "tel" || mode === "email" || mode === "url" || mode === "none"
    ? mode
    : "search";
}
