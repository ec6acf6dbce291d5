/**
 * A menu or listbox surface and its items, for popup menus, dropdowns, menu bars and context menus. Put it in a
 * `<Popover>`; a listbox driven from a field gets the field's `createListNavigation` instead of its own keys.
 */
import { createContext, createEffect, onCleanup, onMount, splitProps, untrack, useContext, type JSX } from "solid-js";
import type { AnimationStyle } from "../values/animation-style.ts";
import { returnFocus } from "./focus.ts";
import { createPress } from "./interaction.ts";
import { createListNavigation } from "./list-navigation.ts";
import { growMenu, type GrownMenu } from "./menu-animation.ts";
import { usePopover } from "./popover.tsx";
import type { PresenceState } from "./presence.ts";
import { createRipple } from "./ripple.ts";
import "./menu.css";

/** Properties of `<Menu>`; further attributes go to the surface. */
export type MenuProps = Omit<JSX.HTMLAttributes<HTMLDivElement>, "onClose"> & {
  /** Default "menu". */
  readonly role?: "menu" | "listbox" | undefined;
  /** Accessible name. */
  readonly label?: string | undefined;
  /** `id` of the element with the role, for the opener's `aria-controls`. */
  readonly listId?: string | undefined;
  /** Receives the element with the role. */
  readonly listRef?: ((list: HTMLDivElement) => void) | undefined;
  /** Where focus goes when the menu is placed. Default "list"; "none" leaves it and the keys to the opener. */
  readonly focus?: "list" | "first" | "last" | "selected" | "none" | undefined;
  /** Items take focus when the pointer enters them (menu bars, dropdowns). */
  readonly focusOnHover?: boolean | undefined;
  /** Popup menus grow; anchored menus just appear. */
  readonly animation?: "grow" | "none" | undefined;
  /** How a menu grows and shrinks, where that is not Material's. */
  readonly animationStyle?: AnimationStyle | undefined;
  /** An item was chosen, or Tab was pressed. */
  readonly onClose?: ((reason: "select" | "tab") => void) | undefined;
  readonly children: JSX.Element;
};

type MenuContent = { readonly isListbox: boolean; readonly focusOnHover: boolean; readonly close: () => void };
const Context = createContext<MenuContent>();

const OWN = [
  "role",
  "label",
  "listId",
  "listRef",
  "focus",
  "focusOnHover",
  "animation",
  "animationStyle",
  "onClose",
  "class",
  "children",
] as const;

/** The surface. Focus returns to where it was when the menu goes, unless it has moved on. */
export function Menu(props: MenuProps): JSX.Element {
  const [own, rest] = splitProps(props, OWN);
  const popover = usePopover();
  const navigation = createListNavigation({ list: () => list, movesFocus: true });
  let surface: HTMLDivElement | undefined;
  let list: HTMLDivElement | undefined;
  let before: Element | null = null;
  let grown: GrownMenu | undefined;

  function start(): void {
    if (!surface || !list) return;
    if (untrack(() => own.animation) === "grow") {
      popover?.addAnimated(surface);
      grown?.end();
      grown = growMenu(
        surface,
        list,
        untrack(() => own.animationStyle),
      );
    }
    takeFocus(list);
  }

  // As soon as it closes, not when it has gone: what the choice opens then remembers the opener, not a dying item.
  createEffect<PresenceState | undefined>((was) => {
    const state = popover?.state();
    if (state === "closing") {
      grown?.shrink();
      giveFocusBack();
    } else if (was === "closing") {
      // Opened again before it had gone.
      before = document.activeElement;
      start();
    }
    return state;
  });

  function takeFocus(target: HTMLElement): void {
    const items = navigation.items();
    const selected = items.find((item) => item.matches("[aria-selected='true'], [aria-checked='true']"));
    const choices = {
      list: target,
      first: items[0],
      last: items.at(-1),
      selected: selected ?? items[0],
      none: undefined,
    };
    choices[own.focus ?? "list"]?.focus({ preventScroll: own.focus === undefined });
  }

  function giveFocusBack(): void {
    if (list && own.focus !== "none") returnFocus(list, before);
  }

  onMount(() => {
    before = document.activeElement;
    if (popover) popover.whenPlaced(start);
    else start();
    onCleanup(giveFocusBack);
  });

  function onKey(event: KeyboardEvent): void {
    if (navigation.handleKey(event) || event.key !== "Tab" || event.defaultPrevented) return;
    event.preventDefault();
    own.onClose?.("tab");
  }

  return (
    <Context.Provider
      value={{
        isListbox: own.role === "listbox",
        focusOnHover: own.focusOnHover === true,
        close: () => own.onClose?.("select"),
      }}
    >
      <div {...rest} class={`menu ${own.class ?? ""}`} ref={(element) => (surface = element)}>
        <div
          class="menu-list"
          role={own.role ?? "menu"}
          id={own.listId}
          aria-label={own.label}
          tabindex="-1"
          ref={(element) => {
            list = element;
            own.listRef?.(element);
          }}
          on:keydown={onKey}
        >
          {own.children}
        </div>
      </div>
    </Context.Provider>
  );
}

/** Properties of `<MenuItem>`; further attributes go to the item. */
export type MenuItemProps = Omit<JSX.HTMLAttributes<HTMLDivElement>, "onSelect"> & {
  /** Present (true or false) makes it a checkable item; in a listbox it is the selection. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect?: (() => void) | undefined;
  readonly onHover?: ((hovering: boolean) => void) | undefined;
  /** The menu stays open when this is chosen (submenu openers). */
  readonly keepsOpen?: boolean | undefined;
  readonly children: JSX.Element;
};

/** One item. Add `data-ink="theme"` for the theme's hover colours (popup menus). */
export function MenuItem(props: MenuItemProps): JSX.Element {
  const [own, rest] = splitProps(props, [
    "checked",
    "disabled",
    "onSelect",
    "onHover",
    "keepsOpen",
    "class",
    "children",
  ]);
  const menu = useContext(Context);
  const role = () => {
    if (menu?.isListbox) return "option";
    return own.checked === undefined ? "menuitem" : "menuitemcheckbox";
  };

  function setUp(element: HTMLDivElement): void {
    createRipple(element);
    createPress(element, {
      isEnabled: () => !own.disabled,
      onTap: () => {
        if (!own.keepsOpen) menu?.close();
        own.onSelect?.();
      },
      onHover: (hovering) => {
        if (hovering && menu?.focusOnHover) element.focus({ preventScroll: true });
        own.onHover?.(hovering);
      },
    });
  }

  return (
    <div
      {...rest}
      class={`menu-item md-label-large ${own.class ?? ""}`}
      role={role()}
      tabindex="-1"
      aria-disabled={own.disabled ? "true" : undefined}
      aria-checked={role() === "menuitemcheckbox" ? own.checked === true : undefined}
      aria-selected={role() === "option" ? own.checked === true : undefined}
      ref={setUp}
    >
      {own.children}
    </div>
  );
}

/** A separator between items. */
export function MenuDivider(): JSX.Element {
  return <div class="menu-divider" role="separator" />;
}
