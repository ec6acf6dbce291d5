/**
 * How pointers and keys open a context menu: each mouse button by going down or by being held, a finger by being held,
 * and the keyboard's menu key like the secondary button. The browser's own menu stays away where one of ours opens.
 * Source: Flet `ContextMenuControl`.
 */
import { onCleanup } from "solid-js";

/** A mouse button by Flet's name. */
export type MenuButton = "primary" | "secondary" | "tertiary";

/** How a button opens its menu. */
export type MenuTrigger = "down" | "longPress";

/** What the buttons of a context menu do. */
export interface MenuTriggers {
  /** Undefined for a button that opens nothing. */
  readonly triggerOf: (button: MenuButton) => MenuTrigger | undefined;
  /** Whether there is something to open. */
  readonly hasMenu: (button: MenuButton) => boolean;
  /** Opens a menu at a point of the page, or says that there is none. */
  readonly open: (button: MenuButton, x: number, y: number) => void;
}

const LONG_PRESS = 500;
const SLOP = 18;
/** Bits of `PointerEvent.buttons`. */
const BUTTONS = { primary: 1, secondary: 2, tertiary: 4 } as const satisfies Record<MenuButton, number>;

/** Listens on `root` as long as the owner lives. */
export function listenForMenus(root: HTMLElement, { triggerOf, hasMenu, open }: MenuTriggers): void {
  let held: { pointer: number; x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined;
  const letGo = () => {
    clearTimeout(held?.timer);
    held = undefined;
  };
  onCleanup(letGo);

  root.addEventListener("pointerdown", (event) => {
    letGo();
    const button = buttonOf(event.buttons);
    const trigger = button && triggerOf(button);
    if (!button || !trigger) return;
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    if (trigger === "down") {
      if (event.pointerType !== "mouse") return;
      if (hasMenu(button)) keepBrowserAway(button);
      open(button, x, y);
    } else {
      const timer = setTimeout(() => {
        held = undefined;
        if (hasMenu(button)) keepBrowserAway(button);
        open(button, x, y);
      }, LONG_PRESS);
      held = { pointer, x, y, timer };
    }
  });
  root.addEventListener("pointermove", (event) => {
    if (held?.pointer === event.pointerId && Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLOP) letGo();
  });
  for (const type of ["pointerup", "pointercancel", "pointerleave"] as const) {
    root.addEventListener(type, (event) => held?.pointer === event.pointerId && letGo());
  }

  root.addEventListener("contextmenu", (event) => {
    const type = event instanceof PointerEvent ? event.pointerType : "mouse";
    if (type === "touch") {
      if (triggerOf("primary") === "longPress" && hasMenu("primary")) event.preventDefault();
    } else if (triggerOf("secondary") && hasMenu("secondary")) {
      event.preventDefault();
      if (event.button !== 2) open("secondary", event.clientX, event.clientY);
    }
  });
}

function buttonOf(buttons: number): MenuButton | undefined {
  return (["primary", "secondary", "tertiary"] as const).find((name) => (buttons & BUTTONS[name]) !== 0);
}

/**
 * Until the next press the browser does not do what it does for `button` (its own menu, scrolling by the middle button),
 * and nobody hears of it: that event may come when the menu which the press opened already lies below the pointer.
 */
function keepBrowserAway(button: MenuButton): void {
  if (button === "primary") return;
  const type = button === "secondary" ? "contextmenu" : "mousedown";
  const ends = new AbortController();
  const { signal } = ends;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener(type, swallow, { capture: true, signal });
  // The press that opened it is past the document's capture listeners; these hear the next one.
  for (const start of ["pointerdown", "keydown"]) {
    document.addEventListener(start, () => ends.abort(), { capture: true, signal });
  }
}
