/** Flet `DropdownOption`: what a Dropdown's menu is made of. Drawn by the Dropdown. */
import { control, iconOrControl, text, value } from "../../control/property.ts";
import { readProperty } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readButtonStyle } from "../../values/button-style.ts";

/** Schema of `DropdownOption`. */
export const dropdownOptionSchema = {
  key: text(),
  text: text(),
  content: control(),
  leadingIcon: iconOrControl(),
  trailingIcon: iconOrControl(),
  style: value(readButtonStyle),
};

/** One entry of a dropdown. */
export interface DropdownEntry {
  readonly node: ControlNode;
  readonly value: string;
  readonly label: string;
  readonly isEnabled: boolean;
}

/** The entries of `options`; those with neither key nor text are left out, as in Flet. Watched. */
export function readEntries(options: readonly ControlNode[]): readonly DropdownEntry[] {
  return options.flatMap((node) => {
    const key = readProperty(node, "key", dropdownOptionSchema.key);
    const label = readProperty(node, "text", dropdownOptionSchema.text) ?? key;
    if (label === undefined) return [];
    return [{ node, value: key ?? label, label, isEnabled: node.get("disabled") !== true }];
  });
}

/** How many icons stand beside an option's text. Watched. */
export function countIcons(option: ControlNode): number {
  const { leadingIcon, trailingIcon } = dropdownOptionSchema;
  const icons = [
    readProperty(option, "leading_icon", leadingIcon),
    readProperty(option, "trailing_icon", trailingIcon),
  ];
  return icons.filter((icon) => icon !== undefined).length;
}
