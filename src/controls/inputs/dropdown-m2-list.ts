/**
 * The behaviour of a `DropdownM2` without its looks: opening and closing, keys, and what Python hears. Source: Flet
 * `DropdownM2Control`. Where that shows an option's key, its text is shown here.
 */
import { createMemo, createSignal, type Accessor } from "solid-js";
import { control, text, value } from "../../control/property.ts";
import { readProperty } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createListNavigation } from "../../ui/list-navigation.ts";
import { readAlignment } from "../../values/alignment.ts";
import { readTextStyle } from "../../values/text-style.ts";

/** Schema of `Option`, which only its DropdownM2 draws. */
export const optionSchema = {
  key: text(),
  text: text(),
  content: control(),
  alignment: value(readAlignment),
  textStyle: value(readTextStyle),
};

/** One option of the list. */
export interface ListedOption {
  readonly node: ControlNode;
  readonly value: string;
  readonly label: string;
}

/** The list; accessors are watched. */
export interface OptionList {
  readonly options: Accessor<readonly ListedOption[]>;
  readonly selected: Accessor<ListedOption | undefined>;
  readonly isOpen: Accessor<boolean>;
  /** For `aria-activedescendant`. */
  readonly activeId: Accessor<string | undefined>;
  /** The user pressed the field: opens the list, or closes it. */
  readonly toggle: () => void;
  readonly close: () => void;
  readonly pick: (option: ListedOption) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly setElement: (list: HTMLElement | undefined) => void;
  /** The list has its place on the page. */
  readonly whenPlaced: () => void;
}

/** What the list needs of the DropdownM2's properties. */
interface ListProps {
  readonly options: readonly ControlNode[];
  readonly value: string | undefined;
}

/** Makes the list of the DropdownM2 `node`. */
export function createOptionList(node: ControlNode, props: ListProps): OptionList {
  const [isOpen, setOpen] = createSignal(false);
  let element: HTMLElement | undefined;
  const options = createMemo(() => props.options.map(readOption));
  const selected = createMemo(() => options().find((option) => option.value === props.value));
  const navigation = createListNavigation({ list: () => element, movesFocus: false, typeahead: true });

  function open(): void {
    if (isOpen() || node.isDisabled) return;
    node.emit("click");
    if (options().length > 0) setOpen(true);
  }

  function close(): void {
    navigation.setActive(undefined);
    setOpen(false);
  }

  return {
    options,
    selected,
    isOpen,
    activeId: navigation.activeId,
    toggle: () => (isOpen() ? close() : open()),
    close,
    pick: (option) => {
      close();
      option.node.emit("click");
      if (option.value === props.value) return;
      node.write({ value: option.value });
      node.emit("change", option.value);
    },
    press: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isOpen()) {
        if (!["Enter", " ", "ArrowDown", "ArrowUp"].includes(event.key)) return;
        event.preventDefault();
        open();
      } else if (event.key === "Tab") close();
      else if (event.key === " " && navigation.active()) {
        event.preventDefault();
        navigation.active()?.click();
      } else navigation.handleKey(event);
    },
    setElement: (list) => (element = list),
    whenPlaced: () => {
      const index = options().findIndex((option) => option === selected());
      navigation.setActive([...(element?.querySelectorAll<HTMLElement>("[role='option']") ?? [])][index]);
    },
  };
}

function readOption(node: ControlNode): ListedOption {
  const key = readProperty(node, "key", optionSchema.key);
  const label = readProperty(node, "text", optionSchema.text) ?? key ?? "";
  return { node, value: key ?? label, label };
}
