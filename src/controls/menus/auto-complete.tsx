/**
 * Flet `AutoComplete`: a field with a list of suggestions below it. A combobox: focus stays in the field, which walks the
 * list; the first suggestion is always the one that Enter takes. Source: Flutter `RawAutocomplete`.
 */
import { createEffect, createMemo, createSignal, createUniqueId, For } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { event, numberOr, textOr, valueOr } from "../../control/property.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import { createListNavigation } from "../../ui/list-navigation.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { everyState } from "../../values/control-state.ts";
import type { InputBorder } from "../../values/input-border.ts";
import { toCssPx } from "../../values/number.ts";
import { uniformRadius } from "../../values/radius.ts";
import type { FieldLook } from "../inputs/field-schema.ts";
import { createFieldText } from "../inputs/field-text.ts";
import { toCssFieldText } from "../inputs/field-text-style.ts";
import { FormField } from "../inputs/form-field.tsx";
import { placeMenu } from "./menu-placement.ts";
import { readSuggestions, suggest, type Suggestion } from "./suggestions.ts";
import "./auto-complete.css";

const layout: LayoutTraits = { wants: (_node, axis) => axis === "x" };

const UNDERLINE: InputBorder = { type: "underline", side: undefined, radius: uniformRadius(0), gapPadding: 0 };
/** Flutter's own text field, without any of Flet's properties. */
const LOOK: FieldLook = { border: everyState(UNDERLINE) };
const NONE = { left: 0, top: 0, right: 0, bottom: 0 };
/** How far Page Up and Page Down go. */
const PAGE = 4;

/** Flet `AutoComplete`. */
export const AutoComplete = defineControl(
  "AutoComplete",
  {
    value: textOr(""),
    suggestions: valueOr(readSuggestions, []),
    suggestionsMaxHeight: numberOr(200),
    onSelect: event(),
    onChange: event(),
  },
  (props, node) => {
    const id = createUniqueId();
    const listId = `${id}-list`;
    const [isFocused, setFocused] = createSignal(false);
    /** Whether the list stays away: after a choice until the text changes, after Escape until focus comes back as well. */
    const [away, setAway] = createSignal<"chosen" | "dismissed">();
    let list: HTMLElement | undefined;
    let box: HTMLElement | undefined;

    const matches = createMemo(() => suggest(props.suggestions, props.value));
    const isOpen = createMemo(() => isFocused() && !away() && matches().length > 0 && !node.isDisabled);
    const navigation = createListNavigation({ list: () => list, movesFocus: false, loop: false });
    createEffect(() => {
      matches();
      navigation.setActive(isOpen() ? navigation.items()[0] : undefined);
    });

    function say(text: string): void {
      if (text === node.peek("value")) return;
      node.write({ value: text });
      node.emit("change", text);
    }

    function pick({ key, value, index }: Suggestion): void {
      setAway("chosen");
      say(value);
      node.write({ _selected_index: index });
      node.emit("select", { index, selection: { key, value } });
      input.setSelectionRange(value.length, value.length);
    }

    function press(event: KeyboardEvent): void {
      if (event.isComposing || event.altKey || event.metaKey || event.shiftKey) return;
      const steps: Readonly<Record<string, number>> = event.ctrlKey
        ? { ArrowUp: -Infinity, ArrowDown: Infinity }
        : { PageUp: -PAGE, PageDown: PAGE };
      const step = steps[event.key];
      if (!isOpen()) {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") setAway(undefined);
      } else if (step !== undefined) {
        event.preventDefault();
        const items = navigation.items();
        const at = items.findIndex((item) => item === navigation.active());
        navigation.setActive(items[Math.max(0, Math.min(at + step, items.length - 1))]);
      } else {
        navigation.handleKey(event);
      }
    }

    const input = (
      <input
        class="field-input"
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        // It has no label of its own; a tooltip is the nearest to one.
        aria-label={tooltipText(node) ?? builtInWords(node).textWithSuggestions}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? listId : undefined}
        aria-activedescendant={isOpen() ? navigation.activeId() : undefined}
        disabled={node.isDisabled}
        on:keydown={press}
      />
    ) as HTMLInputElement;
    createFieldText(input, {
      value: () => props.value,
      onEdit: (text) => {
        setAway(undefined);
        say(text);
      },
    });
    new ElementStyle(input).assign("text", toCssFieldText(LOOK, false));
    input.addEventListener("focus", () => {
      if (away() === "dismissed") setAway(undefined);
      setFocused(true);
    });
    input.addEventListener("blur", () => setFocused(false));

    return (
      <FormField
        class="auto-complete"
        look={LOOK}
        id={id}
        isFocused={isFocused()}
        isEmpty={props.value === ""}
        isDisabled={node.isDisabled}
        boxRef={(element) => (box = element)}
      >
        {input}
        <Popover
          open={isOpen()}
          anchor={anchor()}
          placement={placeMenu({
            orientation: "horizontal",
            alignment: undefined,
            offset: { x: 0, y: 0 },
            padding: NONE,
          })}
          onDismiss={() => setAway("dismissed")}
          onExited={() => (list = undefined)}
          style={{ "--menu-max-height": toCssPx(props.suggestionsMaxHeight) }}
          // Focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          <Menu
            class="suggestions"
            role="listbox"
            focus="none"
            listId={listId}
            label={builtInWords(node).suggestions}
            listRef={(element) => (list = element)}
          >
            <For each={matches()}>
              {(suggestion) => (
                <MenuItem class="suggestion md-body-medium" data-ink="theme" onSelect={() => pick(suggestion)}>
                  {suggestion.value}
                </MenuItem>
              )}
            </For>
          </Menu>
        </Popover>
      </FormField>
    );

    function anchor(): HTMLElement | undefined {
      return box;
    }
  },
  { layout },
);
