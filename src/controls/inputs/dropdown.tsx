/**
 * Flet `Dropdown` (Material 3's DropdownMenu): a field with a menu of options, in which one can type if it is `editable`.
 * A combobox: focus stays in the field, which walks the list. Unlike in Flutter a field that cannot be typed into takes
 * the focus as well, since the keyboard could not reach it otherwise.
 */
import { createMemo, createRenderEffect, createSignal, createUniqueId, For, Show } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { nameOfField } from "../../control/spoken-name.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { filterInput } from "../../values/input-filter.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readMenuStyle } from "../../values/menu-style.ts";
import { capitalize } from "../../values/text-capitalization.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { countIcons } from "./dropdown-option.ts";
import { createDropdownList } from "./dropdown-list.ts";
import { DropdownMenu } from "./dropdown-menu.tsx";
import { dropdownLook, dropdownSchema } from "./dropdown-schema.ts";
import { toCssFieldText } from "./field-text-style.ts";
import { createFieldText } from "./field-text.ts";
import { describedBy, FormField, isInError } from "./form-field.tsx";
import { toMenuVariables } from "./menu-look.ts";
import "./dropdown.css";

const ARROW_DROP_DOWN = 65989;
const ARROW_DROP_UP = 65997;
/** So many of the longest labels decide the width: the widest is among them but for rare fonts and scripts. */
const MEASURED_LABELS = 8;
const LETTERS_OF_AN_ICON = 5;

const layout: LayoutTraits = { wants: (node, axis) => axis === "x" && isFilling(node) };

function isFilling(node: ControlNode): boolean {
  const expand = node.get("expand");
  return expand === true || (typeof expand === "number" && expand > 0) || node.get("expanded_insets") != null;
}

/** Flet `Dropdown`. */
export const Dropdown = defineControl(
  "Dropdown",
  dropdownSchema,
  (props, node) => {
    const themed = useComponentTheme("dropdown_theme");
    const id = createUniqueId();
    const listId = `${id}-list`;
    const [isFocused, setFocused] = createSignal(false);
    // A field that takes no text shows focus only at its arrow, and only to those who use keys.
    const [isPressed, setPressed] = createSignal(false);
    const list = createDropdownList(node, props);
    const look = dropdownLook(props, () => themed("text_style", readTextStyle));
    let box: HTMLElement | undefined;

    const input = (
      <input
        class="field-input"
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={nameOfField(node)}
        aria-haspopup="listbox"
        aria-expanded={list.isOpen()}
        aria-controls={list.isOpen() ? listId : undefined}
        aria-activedescendant={list.isOpen() ? list.activeId() : undefined}
        aria-autocomplete={props.editable ? "list" : undefined}
        aria-invalid={isInError(look) ? "true" : undefined}
        aria-describedby={describedBy(id, look)}
        placeholder={props.hintText}
        readonly={!props.editable}
        disabled={node.isDisabled}
        on:keydown={list.press}
      />
    ) as HTMLInputElement;
    createFieldText(input, {
      value: () => props.text ?? "",
      format: (before, after) => {
        const filtered = props.inputFilter ? filterInput(props.inputFilter, before, after) : after;
        return capitalize(filtered, props.capitalization ?? "none");
      },
      onEdit: list.type,
    });
    input.addEventListener("focus", () => setFocused(true));
    input.addEventListener("blur", () => {
      setFocused(false);
      setPressed(false);
      list.close();
    });
    input.addEventListener("keydown", () => setPressed(false));
    createFocusable(node, input);
    const style = new ElementStyle(input);
    createRenderEffect(() => {
      style.assign("text", { ...toCssFieldText(look, isFocused()), "text-align": props.textAlign });
    });

    function setUpBox(element: HTMLDivElement): void {
      box = element;
      element.addEventListener("pointerdown", () => setPressed(true));
      element.addEventListener("click", (event) => {
        // A click into a text that is being edited places the caret.
        if (list.isOpen() && !(props.editable && event.target === input)) list.close();
        else list.open();
      });
    }
    const trailingIcon = () => {
      const own = list.isOpen() ? (props.selectedTrailingIcon ?? props.trailingIcon) : props.trailingIcon;
      return own ?? (list.isOpen() ? ARROW_DROP_UP : ARROW_DROP_DOWN);
    };
    const widest = createMemo(() => {
      const rows = list.entries().map(({ label, node: option }) => ({ label, icons: countIcons(option) }));
      const length = (row: { label: string; icons: number }) => row.label.length + row.icons * LETTERS_OF_AN_ICON;
      return rows.toSorted((a, b) => length(b) - length(a)).slice(0, MEASURED_LABELS);
    });
    const labelText = () => (typeof props.label === "string" ? props.label : undefined);

    const field = (
      <FormField
        class="dropdown-field"
        look={look}
        id={id}
        isFocused={props.editable && (isFocused() || list.isOpen())}
        isEmpty={(props.text ?? "") === ""}
        isDisabled={node.isDisabled}
        hasTrailing
        trailing={
          <span class="dropdown-arrow">
            <IconOrControl icon={trailingIcon()} />
          </span>
        }
        boxRef={setUpBox}
      >
        {input}
        <Show when={props.selectedSuffix && list.selected()}>
          <span class="field-affix">
            <MaybeControl node={props.selectedSuffix} />
          </span>
        </Show>
      </FormField>
    ) as HTMLElement;

    return (
      <div
        class="dropdown"
        data-fills={isFilling(node) || node.get("width") != null ? "" : undefined}
        data-editable={props.editable ? "" : undefined}
        data-focused={isFocused() && !props.editable && !isPressed() ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
        style={{ padding: props.expandedInsets && toCssInsets(props.expandedInsets) }}
      >
        {field}
        <div class="dropdown-sizer md-label-large" aria-hidden="true" data-leading={props.leadingIcon ? "" : undefined}>
          <For each={widest()}>{(row) => <span style={{ "--icons": row.icons }}>{row.label}</span>}</For>
          <Show when={labelText()}>{(label) => <span class="dropdown-sizer-label md-body-large">{label()}</span>}</Show>
        </div>
        <Show when={box}>
          {(anchor) => (
            <DropdownMenu
              isOpen={list.isOpen()}
              anchor={anchor()}
              listId={listId}
              label={labelText() ?? props.hintText}
              entries={list.shown()}
              selected={list.selected()}
              look={toMenuVariables({
                style: props.menuStyle ?? themed("menu_style", readMenuStyle),
                bgcolor: props.bgcolor,
                elevation: props.elevation,
                width: props.menuWidth,
                height: props.menuHeight,
              })}
              isIndented={props.leadingIcon !== undefined}
              listRef={list.setElement}
              onPlaced={list.whenPlaced}
              onPick={list.pick}
              onClose={list.close}
            />
          )}
        </Show>
      </div>
    );
  },
  { layout },
);
