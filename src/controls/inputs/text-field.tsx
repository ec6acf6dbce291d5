/** Flet `TextField`: one or more lines of text in a Material form field, typed into a real `<input>` or `<textarea>`. */
import { createMemo, createRenderEffect, createSignal, createUniqueId, Show, untrack } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { lengthOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  choice,
  color,
  event,
  int,
  number,
  numberOr,
  optionalBool,
  optionalChoice,
  textOr,
  value,
  valueOr,
} from "../../control/property.ts";
import { nameOfField } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { readAutofill } from "../../values/autofill.ts";
import { filterInput, readInputFilter } from "../../values/input-filter.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readKeyboardType, toInputMode } from "../../values/keyboard-type.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readStrutStyle, toCssStrut } from "../../values/strut-style.ts";
import { readTextAlign } from "../../values/text-align.ts";
import { capitalize, readTextCapitalization } from "../../values/text-capitalization.ts";
import { readTextSelection } from "../../values/text-selection.ts";
import { counterOf } from "./field-counter.ts";
import { formFieldSchema } from "./field-schema.ts";
import { createFieldSelection } from "./field-selection.ts";
import { createFieldText, type TextElement } from "./field-text.ts";
import { toCssFieldText } from "./field-text-style.ts";
import { describedBy, FormField, isInError } from "./form-field.tsx";
import { listenForClicks, listenForKeys, listenForPastedFiles, listenForTapsOutside } from "./text-field-events.ts";
import "./text-field.css";

const VISIBILITY = 73986;
const VISIBILITY_OFF = 73987;

/** Flet's own width; any `expand` takes it away, along whichever axis. */
const DEFAULT_WIDTH = 300;

const layout: LayoutTraits = {
  size: (node, axis) => {
    if (axis === "y") return lengthOf(node, "height");
    return lengthOf(node, "width") ?? (isExpanded(node) ? undefined : DEFAULT_WIDTH);
  },
  wants: (node, axis) => (axis === "x" ? isExpanded(node) : node.get("fit_parent_size") === true),
};

function isExpanded(node: ControlNode): boolean {
  const expand = node.get("expand");
  return expand === true || (typeof expand === "number" && expand > 0);
}

/** Flet `TextField`. */
export const TextField = defineControl(
  "TextField",
  {
    ...formFieldSchema,
    value: textOr(""),
    selection: value(readTextSelection),
    keyboardType: valueOr(readKeyboardType, "text"),
    multiline: bool(),
    minLines: int(),
    maxLines: int(),
    maxLength: int(),
    password: bool(),
    canRevealPassword: bool(),
    readOnly: bool(),
    shiftEnter: bool(),
    ignoreUpDownKeys: bool(),
    textAlign: value(readTextAlign),
    autofocus: bool(),
    capitalization: value(readTextCapitalization),
    autocorrect: bool(true),
    enableSuggestions: bool(true),
    smartDashesType: bool(true),
    smartQuotesType: bool(true),
    showCursor: bool(true),
    cursorColor: color(),
    cursorErrorColor: color(),
    cursorWidth: numberOr(2),
    cursorHeight: number(),
    cursorRadius: number(),
    selectionColor: color(),
    inputFilter: value(readInputFilter),
    obscuringCharacter: textOr("•"),
    enableInteractiveSelection: bool(true),
    enableImePersonalizedLearning: bool(true),
    canRequestFocus: bool(true),
    ignorePointers: bool(),
    enableStylusHandwriting: bool(true),
    animateCursorOpacity: optionalBool(),
    alwaysCallOnTap: bool(),
    scrollPadding: valueOr(readInsets, { left: 20, top: 20, right: 20, bottom: 20 }),
    clipBehavior: choice("hardEdge", "none", "antiAlias", "antiAliasWithSaveLayer"),
    keyboardBrightness: optionalChoice("light", "dark"),
    mouseCursor: value(readMouseCursor),
    strutStyle: value(readStrutStyle),
    autofillHints: value(readAutofill),
    adaptive: optionalBool(),
    onChange: event(),
    onSelectionChange: event(),
    onPasteFiles: event(),
    onClick: event(),
    onSubmit: event(),
    onFocus: event(),
    onBlur: event(),
    onTapOutside: event(),
  },
  (props, node) => {
    const id = createUniqueId();
    const [isFocused, setFocused] = createSignal(false);
    const [isRevealed, setRevealed] = createSignal(false);
    const breaksLines = () => props.multiline || props.shiftEnter;
    const maxLines = () => (props.fitParentSize ? undefined : (props.maxLines ?? (breaksLines() ? undefined : 1)));
    const isTall = createMemo(() => maxLines() !== 1 && !props.password);
    const enterKey = () => (props.shiftEnter ? "submits-unless-shifted" : props.multiline ? "breaks-line" : "submits");

    // A field that becomes one of several lines is another element; its text comes from the tree again.
    const input = createMemo((): TextElement => {
      const isArea = isTall();
      return untrack(() => {
        const element = document.createElement(isArea ? "textarea" : "input");
        setUp(element);
        return element;
      });
    });

    function setUp(element: TextElement): void {
      element.className = "field-input";
      element.id = id;
      if (element instanceof HTMLTextAreaElement) element.rows = 1;
      createAttributes(element);
      createFieldText(element, {
        value: () => props.value,
        format: (before, after) => {
          const filtered = props.inputFilter ? filterInput(props.inputFilter, before, after) : after;
          return capitalize(filtered, props.capitalization ?? "none");
        },
        onEdit: (text) => {
          node.write({ value: text });
          node.emit("change", text);
        },
      });
      createFieldSelection(node, element, () => props.selection);
      listenForKeys(node, element, enterKey);
      listenForPastedFiles(node, element);
      element.addEventListener("focus", () => setFocused(true));
      element.addEventListener("blur", () => setFocused(false));
      createFocusable(node, element);
      for (const type of ["copy", "cut", "paste", "selectstart"]) {
        element.addEventListener(type, (event) => props.enableInteractiveSelection || event.preventDefault());
      }
      element.addEventListener("mousedown", (event) => props.canRequestFocus || event.preventDefault());
    }

    function createAttributes(element: TextElement): void {
      const style = new ElementStyle(element);
      const attribute = (name: string, text: string | false | undefined) => {
        if (text === false || text === undefined) element.removeAttribute(name);
        else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
      };
      createRenderEffect(() => {
        element.disabled = node.isDisabled;
        element.readOnly = props.readOnly;
        if (element instanceof HTMLInputElement) element.type = props.password && !isRevealed() ? "password" : "text";
        attribute("placeholder", props.hintText);
        attribute("maxlength", props.maxLength !== undefined && props.maxLength > 0 && String(props.maxLength));
        attribute("inputmode", props.keyboardType !== "text" && !breaksLines() && toInputMode(props.keyboardType));
        attribute("enterkeyhint", enterKey() === "breaks-line" ? "enter" : "done");
        attribute("autocomplete", props.autofillHints ?? (!props.enableSuggestions && "off"));
        attribute("autocapitalize", props.capitalization);
        attribute("autocorrect", !props.autocorrect && "off");
        attribute("spellcheck", !props.autocorrect && "false");
        attribute("tabindex", !props.canRequestFocus && "-1");
        attribute("aria-label", nameOfField(node));
        attribute("aria-invalid", isInError(props) && "true");
        attribute("aria-describedby", describedBy(id, props));
      });
      createRenderEffect(() => {
        style.assign("text", {
          ...toCssFieldText(props, isFocused()),
          // The background of a text style lies behind letters; as long as there are none, there is none.
          ...(props.value === "" ? { "background-color": undefined } : {}),
          "text-align": props.textAlign,
          "line-height": props.strutStyle && toCssStrut(props.strutStyle),
          "--hint-lines": props.hintMaxLines === undefined ? undefined : String(props.hintMaxLines),
          "--min-lines": String(props.minLines ?? 1),
          "--max-lines": maxLines() === undefined ? undefined : String(maxLines()),
          "caret-color": props.showCursor ? undefined : "transparent",
          "--cursor-color": props.cursorColor,
          "--selection-color": props.selectionColor,
          "scroll-margin": toCssInsets(props.scrollPadding),
          cursor: props.mouseCursor && toCssMouseCursor(props.mouseCursor),
          "align-content": verticalAlign(props.textVerticalAlign),
          "align-self": props.fitParentSize ? undefined : verticalAlign(props.textVerticalAlign),
        });
      });
    }

    const root = (
      <FormField
        class="text-field"
        look={props}
        id={id}
        isFocused={isFocused()}
        isEmpty={props.value === ""}
        isDisabled={node.isDisabled}
        isTall={isTall()}
        counter={counterOf(props.counter, props.value, props.maxLength)}
        trailing={
          <Show when={props.password && props.canRevealPassword}>
            <button
              type="button"
              class="field-reveal"
              aria-label={builtInWords(node).showPassword}
              aria-pressed={isRevealed()}
              aria-controls={id}
              disabled={node.isDisabled}
              onClick={() => setRevealed(!isRevealed())}
            >
              <IconGlyph icon={isRevealed() ? VISIBILITY_OFF : VISIBILITY} />
            </button>
          </Show>
        }
        hasTrailing={props.password && props.canRevealPassword}
        boxRef={(box) => listenForClicks(node, box)}
      >
        {input()}
      </FormField>
    ) as HTMLElement;
    listenForTapsOutside(node, root, isFocused);
    const rootStyle = new ElementStyle(root);
    createRenderEffect(() => {
      rootStyle.set("pointer-events", props.ignorePointers ? "none" : undefined);
      rootStyle.set("--cursor-error-color", props.cursorErrorColor);
      rootStyle.toggle("field-fits", props.fitParentSize);
    });
    return root;
  },
  { layout },
);

function verticalAlign(y: number | undefined): string | undefined {
  return y === undefined ? undefined : y < -0.5 ? "start" : y > 0.5 ? "end" : "center";
}
