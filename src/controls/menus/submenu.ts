/** The behaviour of a submenu button without its looks: when its menu opens and closes, and where focus goes. */
import { createEffect, onCleanup, untrack, type Accessor } from "solid-js";
import { arrowStep } from "../../ui/focus.ts";
import type { PopoverDismissal } from "../../ui/popover.tsx";
import {
  closeAll,
  closeWhenLeft,
  holds,
  itemsIn,
  makeMenuScope,
  stepInBar,
  type MenuScope,
  type Submenu,
} from "./menu-scope.ts";

/** What the behaviour needs of its control. */
export interface SubmenuOptions {
  readonly button: () => HTMLElement;
  readonly isEnabled: () => boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What a submenu button is told. */
export interface SubmenuBehavior {
  /** The menu that it opens. */
  readonly inner: MenuScope;
  readonly isOpen: Accessor<boolean>;
  /** The button was clicked; without a pointer (`detail` 0) it leads into the menu. */
  readonly press: (event: MouseEvent) => void;
  /** The mouse came. */
  readonly hover: () => void;
  /** The button got focus. */
  readonly focused: () => void;
  /** A key went down on the button. */
  readonly key: (event: KeyboardEvent) => void;
  /** The menu's list is there. */
  readonly setPanel: (list: HTMLElement) => void;
  /** The menu has its place on the page. */
  readonly placed: () => void;
  readonly dismiss: (reason: PopoverDismissal) => void;
  /** Closes this menu and all others. */
  readonly leave: () => void;
}

/** Makes the behaviour of a submenu button in `outer`. */
export function createSubmenu(outer: MenuScope, options: SubmenuOptions): SubmenuBehavior {
  const inner = makeMenuScope("vertical", () => self);
  const self: Submenu = {
    get button() {
      return options.button();
    },
    outer,
    inner,
    onOpen: options.onOpen,
    onClose: () => {
      isPlaced = false;
      wish = undefined;
      inner.element = undefined;
      if (!isGone) options.onClose();
    },
    escape: () => (outer.orientation === "vertical" ? returnToButton() : closeAll(outer)),
  };
  /** Which item takes focus as soon as the menu is there. */
  let wish: "first" | "last" | undefined;
  let isPlaced = false;
  /** Focus only comes back to the button: the menu stays closed. */
  let isReturning = false;
  let isGone = false;

  const isOpen = () => outer.opened() === self;
  createEffect(() => {
    if (!options.isEnabled()) close();
  });
  onCleanup(() => {
    isGone = true;
    close();
  });

  function open(): void {
    if (untrack(options.isEnabled)) outer.show(self);
  }
  function close(): void {
    if (untrack(outer.opened) === self) outer.show(undefined);
  }

  function enter(end: "first" | "last"): void {
    wish = end;
    open();
    if (isPlaced) focusItem();
  }
  function focusItem(): void {
    if (wish)
      itemsIn(inner.element)
        .at(wish === "first" ? 0 : -1)
        ?.focus();
    wish = undefined;
  }

  function returnToButton(): void {
    isReturning = true;
    close();
    options.button().focus();
    isReturning = false;
  }

  function press(event: MouseEvent): void {
    if (event.detail === 0) return enter("first");
    if (untrack(isOpen)) return close();
    open();
    options.button().focus({ preventScroll: true });
  }

  function key(event: KeyboardEvent): void {
    if (isOther(event)) return;
    const inMenu = outer.orientation === "vertical";
    const isForward = inMenu && arrowStep(event.key, "horizontal", options.button()) === 1;
    const isUp = !inMenu && event.key === "ArrowUp";
    if (!isForward && !isUp && (inMenu || event.key !== "ArrowDown")) return;
    event.preventDefault();
    enter(isUp ? "last" : "first");
  }

  /** Keys in the menu that lead out of it. */
  function keyInPanel(event: KeyboardEvent): void {
    if (isOther(event) || !(event.currentTarget instanceof Element)) return;
    if (event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]")) return;
    const step = arrowStep(event.key, "horizontal", event.currentTarget);
    if (step === 0) return;
    event.preventDefault();
    if (step === -1 && outer.orientation === "vertical") returnToButton();
    else stepInBar(self, step);
  }

  function dismiss(reason: PopoverDismissal): void {
    if (reason !== "escape") return closeAll(outer);
    const active = document.activeElement;
    // A menu that only shows itself beside its button: Escape is for the menu that has the focus.
    const isAside = outer.owner && active !== null && !holds(inner, active);
    (isAside ? outer.owner : self).escape();
  }

  return {
    inner,
    isOpen,
    press,
    hover: () => {
      if (outer.orientation === "horizontal" && !untrack(outer.opened)) return;
      open();
      options.button().focus({ preventScroll: true });
    },
    focused: () => {
      if (isReturning) return;
      if (outer.orientation === "vertical" || (outer.orientation === "horizontal" && untrack(outer.opened))) open();
    },
    key,
    setPanel: (list) => {
      inner.element = list;
      list.addEventListener("keydown", keyInPanel);
      closeWhenLeft(inner, list);
    },
    placed: () => {
      isPlaced = true;
      focusItem();
    },
    dismiss,
    leave: () => closeAll(outer),
  };
}

function isOther(event: KeyboardEvent): boolean {
  return (
    event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing
  );
}
