/** Flet `BrowserContextMenu`: switches the browser's own right-click menu off and on. */
import { defineService } from "../control/define-service.ts";

// Belongs to the page, not to one service object: programs call it as `await ft.BrowserContextMenu().disable()`, and
// Python drops that object at once.
const prevent = (event: Event) => event.preventDefault();

/** The browser's context menu, which is on when a program starts. */
export const BrowserContextMenu = defineService("BrowserContextMenu", {}, () => ({
  disable_menu: () => {
    document.addEventListener("contextmenu", prevent);
    return null;
  },
  enable_menu: () => {
    document.removeEventListener("contextmenu", prevent);
    return null;
  },
}));
