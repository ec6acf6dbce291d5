/** Menu bars, context menus, and fields with suggestions. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { AutoComplete } from "../../controls/menus/auto-complete.tsx";
import { ContextMenu } from "../../controls/menus/context-menu.tsx";
import { MenuBar } from "../../controls/menus/menu-bar.tsx";
import { MenuItemButton } from "../../controls/menus/menu-item-button.tsx";
import { SearchBar } from "../../controls/menus/search-bar.tsx";
import { SubmenuButton } from "../../controls/menus/submenu-button.tsx";

export const definitions: readonly ControlDefinition[] = [
  AutoComplete,
  ContextMenu,
  MenuBar,
  MenuItemButton,
  SearchBar,
  SubmenuButton,
];
