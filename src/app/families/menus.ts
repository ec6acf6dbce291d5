/** Menu bars, context menus, and fields with suggestions. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { ContextMenu } from "../../controls/menus/context-menu.tsx";
import { MenuBar } from "../../controls/menus/menu-bar.tsx";
import { MenuItemButton } from "../../controls/menus/menu-item-button.tsx";
import { SubmenuButton } from "../../controls/menus/submenu-button.tsx";

export const definitions: readonly ControlDefinition[] = [ContextMenu, MenuBar, MenuItemButton, SubmenuButton];
