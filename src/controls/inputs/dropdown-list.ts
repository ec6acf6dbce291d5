/**
 * The behaviour of a Dropdown without its looks: opening and closing, what is listed and highlighted, what keys and
 * typing do, and what Python hears. Source: Flutter `_DropdownMenuState`, Flet `DropdownControl`.
 */
import { createEffect, createMemo, createRenderEffect, createSignal, untrack, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { createListNavigation } from "../../ui/list-navigation.ts";
import { readEntries, type DropdownEntry } from "./dropdown-option.ts";
import type { DropdownProps } from "./dropdown-schema.ts";

/** A dropdown's list. Accessors are watched. */
export interface DropdownList {
  readonly entries: Accessor<readonly DropdownEntry[]>;
  readonly selected: Accessor<DropdownEntry | undefined>;
  /** The entries that pass the filter. */
  readonly shown: Accessor<readonly DropdownEntry[]>;
  readonly isOpen: Accessor<boolean>;
  /** For `aria-activedescendant`. */
  readonly activeId: Accessor<string | undefined>;
  readonly open: () => void;
  readonly close: () => void;
  readonly pick: (entry: DropdownEntry) => void;
  /** The user edited the field's text. */
  readonly type: (text: string) => void;
  /** A key went down in the field. */
  readonly press: (event: KeyboardEvent) => void;
  /** The element of the list is there, or gone. */
  readonly setElement: (list: HTMLElement | undefined) => void;
  /** The list has its place on the page. */
  readonly whenPlaced: () => void;
}

/** Makes the list of the Dropdown `node`. */
export function createDropdownList(node: ControlNode, props: DropdownProps): DropdownList {
  const [isOpen, setOpen] = createSignal(false);
  /** What was typed since the menu opened; it filters and searches. */
  const [query, setQuery] = createSignal("");
  let element: HTMLElement | undefined;

  const entries = createMemo(() => readEntries(props.options));
  const selected = createMemo(() => entries().find((entry) => entry.value === props.value));
  const contains = (entry: DropdownEntry) => entry.label.toLowerCase().includes(query());
  const shown = createMemo(() => (props.enableFilter && query() !== "" ? entries().filter(contains) : entries()));
  const navigation = createListNavigation({
    list: () => element,
    movesFocus: false,
    get typeahead() {
      return !props.editable;
    },
  });
  const items = () => [...(element?.querySelectorAll<HTMLElement>("[role='option']") ?? [])];

  // The field shows the label of what is selected. Flet tells Python nothing of that.
  createRenderEffect<string | undefined>((before) => {
    const { label, value } = selected() ?? {};
    if (value !== undefined || before !== undefined) {
      untrack(() => node.tree.writeLocal(node, { text: label ?? "" }));
    }
    return value;
  }, props.value);
  createEffect(() => {
    query();
    untrack(search);
  });

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
    navigation.setActive(entry && items()[shown().indexOf(entry)]);
  }

  /** Highlights the first option that has the typed text in it. */
  function search(): void {
    if (!isOpen() || query() === "" || !(props.enableSearch || props.enableFilter)) return;
    highlight(shown().find((entry) => entry.isEnabled && contains(entry)));
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (isOpen()) pressOpen(event);
    else if (opens(event.key)) {
      event.preventDefault();
      open();
    }
  }

  /** Arrows always; in a field that is not for typing Enter, Space and letters too. */
  function opens(key: string): boolean {
    return isVertical(key) || (!props.editable && (key === "Enter" || key.length === 1));
  }

  function pressOpen(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "Tab") close();
    if (key === " " && !props.editable && navigation.active()) {
      event.preventDefault();
      navigation.active()?.click();
      return;
    }
    if (!navigation.handleKey(event) && key === "Enter") close();
    if (!isVertical(key) || !props.editable) return;
    const entry = shown()[items().findIndex((item) => item === navigation.active())];
    if (entry) say(entry.label);
  }

  return {
    entries,
    selected,
    shown,
    isOpen,
    activeId: navigation.activeId,
    open,
    close,
    pick,
    type: (text) => {
      say(text);
      open();
      setQuery(text.trim().toLowerCase());
    },
    press,
    setElement: (list) => (element = list),
    whenPlaced: () => (query() === "" ? highlight(selected()) : search()),
  };
}

function isVertical(key: string): boolean {
  return key === "ArrowDown" || key === "ArrowUp";
}
