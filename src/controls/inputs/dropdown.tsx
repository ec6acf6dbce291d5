/**
 * Flet `Dropdown` (Material 3's DropdownMenu): a field with a menu of options, in which one can type if it is `editable`.
 * A combobox: focus stays in the field, which walks the list. Unlike in Flutter a field that cannot be typed into takes
 * the focus as well, since the keyboard could not reach it otherwise.
 */
import {
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  createUniqueId,
  For,
  Show,
  untrack,
} from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  color,
  control,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  text,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createListNavigation } from "../../ui/list-navigation.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readInputBorders } from "../../values/input-border.ts";
import { filterInput, readInputFilter } from "../../values/input-filter.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readMenuStyle } from "../../values/menu-style.ts";
import { readNumber } from "../../values/number.ts";
import { readBorderRadius } from "../../values/radius.ts";
import { readTextAlign } from "../../values/text-align.ts";
import { capitalize, readTextCapitalization } from "../../values/text-capitalization.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { DropdownMenu } from "./dropdown-menu.tsx";
import { readEntries, type DropdownEntry } from "./dropdown-option.ts";
import { FieldIcon } from "./field-icon.tsx";
import type { FieldLook } from "./field-schema.ts";
import { createFieldText } from "./field-text.ts";
import { toCssFieldText } from "./field-text-style.ts";
import { describedBy, FormField, isInError } from "./form-field.tsx";
import { toMenuVariables } from "./menu-look.ts";
import "./dropdown.css";

const ARROW_DROP_DOWN = 65989;
const ARROW_DROP_UP = 65997;
/** So many of the longest labels decide the width: the widest is among them but for rare fonts and scripts. */
const MEASURED_LABELS = 8;

const style = value(readTextStyle);

function isFilling(node: ControlNode): boolean {
  const expand = node.get("expand");
  return expand === true || (typeof expand === "number" && expand > 0) || node.get("expanded_insets") != null;
}

const layout: LayoutTraits = { wants: (node, axis) => axis === "x" && isFilling(node) };

/** Flet `Dropdown`. */
export const Dropdown = defineControl(
  "Dropdown",
  {
    value: text(),
    options: controls(),
    text: text(),
    autofocus: bool(),
    textAlign: valueOr(readTextAlign, "start"),
    // Python's default of 8 never travels; Flet's client then shows Flutter's own, 3.
    elevation: value(statesOf(readNumber)),
    enableFilter: bool(),
    enableSearch: bool(true),
    editable: bool(),
    menuHeight: number(),
    menuWidth: number(),
    menuStyle: value(readMenuStyle),
    expandedInsets: insets(),
    selectedSuffix: control(),
    inputFilter: value(readInputFilter),
    capitalization: value(readTextCapitalization),
    trailingIcon: iconOrControl(),
    leadingIcon: iconOrControl(),
    selectedTrailingIcon: iconOrControl(),
    bgcolor: value(statesOf(readColor)),
    errorStyle: style,
    errorText: text(),
    textSize: number(),
    textStyle: style,
    label: textOrControl(),
    labelStyle: style,
    border: value(readInputBorders),
    borderRadius: value(readBorderRadius),
    borderWidth: number(),
    borderColor: color(),
    focusedBorderWidth: number(),
    focusedBorderColor: color(),
    color: color(),
    contentPadding: value(readInsets),
    dense: bool(),
    filled: bool(),
    fillColor: color(),
    hoverColor: color(),
    hintText: text(),
    hintStyle: style,
    helperText: text(),
    helperStyle: style,
    onSelect: event(),
    onTextChange: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const themed = useComponentTheme("dropdown_theme");
    const id = createUniqueId();
    const listId = `${id}-list`;
    const [isFocused, setFocused] = createSignal(false);
    const [isOpen, setOpen] = createSignal(false);
    /** What was typed since the menu opened; it filters and searches. */
    const [query, setQuery] = createSignal("");
    let list: HTMLElement | undefined;
    let box: HTMLElement | undefined;

    const entries = createMemo(() => readEntries(props.options));
    const selected = createMemo(() => entries().find((entry) => entry.value === props.value));
    const shown = createMemo(() =>
      props.enableFilter && query() !== "" ? entries().filter((entry) => contains(entry, query())) : entries(),
    );
    const navigation = createListNavigation({
      list: () => list,
      movesFocus: false,
      get typeahead() {
        return !props.editable;
      },
    });

    // The field shows the label of what is selected. Flet tells Python nothing of that.
    createRenderEffect<string | undefined>((before) => {
      const entry = selected();
      const { label, value } = entry ?? {};
      if (value !== undefined || before !== undefined) {
        untrack(() => node.tree.writeLocal(node, { text: label ?? "" }));
      }
      return value;
    }, props.value);

    const look: FieldLook = {
      get label() {
        return props.label;
      },
      get labelStyle() {
        return props.labelStyle;
      },
      get border() {
        return props.border;
      },
      get borderRadius() {
        return props.borderRadius;
      },
      get borderWidth() {
        return props.borderWidth;
      },
      get borderColor() {
        return props.borderColor;
      },
      get focusedBorderWidth() {
        return props.focusedBorderWidth;
      },
      get focusedBorderColor() {
        return props.focusedBorderColor;
      },
      get color() {
        return props.color;
      },
      get textSize() {
        return props.textSize;
      },
      get textStyle() {
        return props.textStyle ?? themed("text_style", readTextStyle);
      },
      get contentPadding() {
        return props.contentPadding;
      },
      get dense() {
        return props.dense;
      },
      get filled() {
        return props.filled;
      },
      get fillColor() {
        return props.fillColor;
      },
      get hoverColor() {
        return props.hoverColor;
      },
      get hintStyle() {
        return props.hintStyle;
      },
      get helper() {
        return props.helperText;
      },
      get helperStyle() {
        return props.helperStyle;
      },
      get error() {
        return props.errorText;
      },
      get errorStyle() {
        return props.errorStyle;
      },
      get prefixIcon() {
        return props.leadingIcon;
      },
    };

    function say(label: string): void {
      if (label === (node.peek("text") ?? "")) return;
      node.write({ text: label });
      node.emit("text_change", label);
    }
    function open(): void {
      if (isOpen() || node.isDisabled || entries().length === 0) return;
      setQuery("");
      setOpen(true);
    }
    function close(): void {
      navigation.setActive(undefined);
      setOpen(false);
    }
    function pick(entry: DropdownEntry): void {
      close();
      say(entry.label);
      node.write({ value: entry.value });
      node.emit("select", entry.value);
    }
    function highlight(entry: DropdownEntry | undefined): void {
      const at = entry ? shown().indexOf(entry) : -1;
      const item = list?.querySelectorAll<HTMLElement>("[role='option']")[at];
      navigation.setActive(item);
    }
    /** The first option that has the typed text in it. */
    function search(): void {
      if (!isOpen() || query() === "" || !(props.enableSearch || props.enableFilter)) return;
      highlight(shown().find((entry) => entry.isEnabled && contains(entry, query())));
    }
    createEffect(() => {
      query();
      untrack(search);
    });

    function press(pressed: KeyboardEvent): void {
      if (pressed.isComposing || pressed.ctrlKey || pressed.metaKey) return;
      const { key } = pressed;
      const isVertical = key === "ArrowDown" || key === "ArrowUp";
      if (!isOpen()) {
        if (!isVertical && (props.editable || (key !== "Enter" && key.length !== 1))) return;
        pressed.preventDefault();
        open();
        return;
      }
      if (key === "Tab") close();
      if (key === " " && !props.editable && navigation.active()) {
        pressed.preventDefault();
        navigation.active()?.click();
        return;
      }
      if (!navigation.handleKey(pressed) && key === "Enter") close();
      if (isVertical && props.editable) {
        const active = navigation.active();
        const index = [...(list?.querySelectorAll("[role='option']") ?? [])].findIndex((item) => item === active);
        const entry = shown()[index];
        if (entry) say(entry.label);
      }
    }

    const input = (
      <input
        class="field-input"
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-haspopup="listbox"
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? listId : undefined}
        aria-activedescendant={isOpen() ? navigation.activeId() : undefined}
        aria-autocomplete={props.editable ? "list" : undefined}
        aria-invalid={isInError(look) ? "true" : undefined}
        aria-describedby={describedBy(id, look)}
        placeholder={props.hintText}
        readonly={!props.editable}
        disabled={node.isDisabled}
        on:keydown={press}
      />
    ) as HTMLInputElement;
    createFieldText(input, {
      value: () => props.text ?? "",
      format: (before, after) => {
        const filtered = props.inputFilter ? filterInput(props.inputFilter, before, after) : after;
        return capitalize(filtered, props.capitalization ?? "none");
      },
      onEdit: (typed) => {
        say(typed);
        open();
        setQuery(typed.trim().toLowerCase());
      },
    });
    input.addEventListener("focus", () => setFocused(true));
    input.addEventListener("blur", () => {
      setFocused(false);
      close();
    });
    createFocusable(node, input);
    const inputStyle = new ElementStyle(input);
    createRenderEffect(() => {
      inputStyle.assign("text", { ...toCssFieldText(look, isFocused()), "text-align": props.textAlign });
    });

    function setUpBox(element: HTMLDivElement): void {
      box = element;
      element.addEventListener("click", (event) => {
        if (isOpen() && !(props.editable && event.target === input)) close();
        else open();
      });
    }
    const trailing = () => {
      const own = isOpen() ? (props.selectedTrailingIcon ?? undefined) : undefined;
      return own ?? props.trailingIcon ?? (isOpen() ? ARROW_DROP_UP : ARROW_DROP_DOWN);
    };

    const field = (
      <FormField
        class="dropdown-field"
        look={look}
        id={id}
        isFocused={isFocused() || isOpen()}
        isEmpty={(props.text ?? "") === ""}
        isDisabled={node.isDisabled}
        hasTrailing
        trailing={
          <span class="dropdown-arrow">
            <FieldIcon icon={trailing()} />
          </span>
        }
        boxRef={setUpBox}
      >
        {input}
        <Show when={props.selectedSuffix && selected()}>
          <span class="field-affix">
            <MaybeControl node={props.selectedSuffix} />
          </span>
        </Show>
      </FormField>
    ) as HTMLElement;
    const labels = createMemo(() =>
      entries()
        .map((entry) => entry.label)
        .toSorted((a, b) => b.length - a.length)
        .slice(0, MEASURED_LABELS),
    );

    return (
      <div
        class="dropdown"
        data-fills={isFilling(node) || node.get("width") != null ? "" : undefined}
        data-editable={props.editable ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
        style={{ padding: props.expandedInsets && toCssInsets(props.expandedInsets) }}
      >
        {field}
        <div class="dropdown-sizer md-label-large" aria-hidden="true" data-leading={props.leadingIcon ? "" : undefined}>
          <For each={labels()}>{(label) => <span>{label}</span>}</For>
          <Show when={typeof props.label === "string"}>
            <span class="md-body-large">{String(props.label)}</span>
          </Show>
        </div>
        <Show when={box}>
          {(anchor) => (
            <DropdownMenu
              isOpen={isOpen()}
              anchor={anchor()}
              listId={listId}
              label={typeof props.label === "string" ? props.label : props.hintText}
              entries={shown()}
              selected={selected()}
              look={toMenuVariables({
                style: props.menuStyle ?? themed("menu_style", readMenuStyle),
                bgcolor: props.bgcolor,
                elevation: props.elevation,
                width: props.menuWidth,
                height: props.menuHeight,
              })}
              isIndented={props.leadingIcon !== undefined}
              listRef={(element) => (list = element)}
              onPlaced={() => (query() === "" ? highlight(selected()) : search())}
              onPick={pick}
              onClose={close}
            />
          )}
        </Show>
      </div>
    );
  },
  { layout },
);

function contains(entry: DropdownEntry, query: string): boolean {
  return entry.label.toLowerCase().includes(query);
}
