/**
 * Which menus are open. A menu bar, and each menu that a submenu button opens, is a scope that holds at most one open
 * submenu; opening another one closes the first with all that it has open. A submenu button outside of any menu is the
 * only item of a scope of its own. Source: Flutter `RawMenuAnchor`, `SubmenuButton`.
 */
import { createContext, createSignal, untrack, type Accessor } from "solid-js";

/** A submenu button and the menu that it opens. */
export interface Submenu {
  readonly button: HTMLElement;
  /** The menu that the button is in. */
  readonly outer: MenuScope;
  /** The menu that it opens. */
  readonly inner: MenuScope;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Escape, while focus is in the menu: closes it and gives focus to what opened it. */
  readonly escape: () => void;
}

/** One menu. */
export interface MenuScope {
  /** How its items lie; `alone` for a submenu button outside of any menu. */
  readonly orientation: "horizontal" | "vertical" | "alone";
  /** What opens it; a bar and a lone button are always there. */
  readonly owner: Submenu | undefined;
  /** The submenu that is open. Watched. */
  readonly opened: Accessor<Submenu | undefined>;
  /** Opens a submenu in place of the one that is open, or none. */
  readonly show: (submenu: Submenu | undefined) => void;
  /** The element with its items, while it is there. */
  element: HTMLElement | undefined;
}

/** The menu that a control is in. */
export const MenuContext = createContext<MenuScope>();

/** What had focus before the first menu of a root opened. */
const before = new WeakMap<MenuScope, Element | null>();

/** Makes a menu. `owner` is what opens it, for a menu that comes and goes. */
export function makeMenuScope(orientation: MenuScope["orientation"], owner?: () => Submenu): MenuScope {
  const [opened, setOpened] = createSignal<Submenu>();
  const scope: MenuScope = {
    orientation,
    get owner() {
      return owner?.();
    },
    opened,
    show: (next) => {
      const current = untrack(opened);
      if (current === next) return;
      if (!current && !scope.owner) before.set(scope, document.activeElement);
      current?.inner.show(undefined);
      setOpened(next);
      current?.onClose();
      next?.onOpen();
    },
    element: undefined,
  };
  return scope;
}

/** The bar or lone button that everything started from. */
export function rootOf(scope: MenuScope): MenuScope {
  return scope.owner ? rootOf(scope.owner.outer) : scope;
}

/** Closes all menus of a root. Focus inside goes back to where it was before the first one opened. */
export function closeAll(scope: MenuScope): void {
  const root = rootOf(scope);
  const active = document.activeElement;
  const hadFocus = active instanceof HTMLElement && holds(root, active);
  const top = untrack(root.opened)?.button;
  const first = before.get(root);
  // Where one walked along the bar by keys, that is where focus stays.
  const previous = first && root.element?.contains(first) ? top : first;
  root.show(undefined);
  if (!hadFocus) return;
  if (previous instanceof HTMLElement && previous !== document.body && previous.isConnected) {
    previous.focus({ preventScroll: true });
  } else {
    active.blur();
  }
}

/** Whether `target` lies in `scope` or in a menu that is open from it. */
export function holds(scope: MenuScope, target: Element): boolean {
  if (scope.element?.contains(target) === true) return true;
  const child = untrack(scope.opened);
  return child !== undefined && holds(child.inner, target);
}

/** Closes everything when focus moves from `element`, a part of `scope`, to something that is no part of its menus. */
export function closeWhenLeft(scope: MenuScope, element: HTMLElement): void {
  element.addEventListener("focusout", ({ relatedTarget }) => {
    const root = rootOf(scope);
    if (relatedTarget instanceof Element && !holds(root, relatedTarget)) root.show(undefined);
  });
}

/** The items in `element` that can be used, in order. */
export function itemsIn(element: Element | undefined): readonly HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>("[role='menuitem']") ?? [])].filter(
    (item) => !item.matches(":disabled"),
  );
}

/** Moves focus from the bar's item that `submenu` hangs on to the one `by` items further; does nothing without a bar. */
export function stepInBar(submenu: Submenu, by: 1 | -1): void {
  let top = submenu;
  while (top.outer.owner) top = top.outer.owner;
  if (top.outer.orientation !== "horizontal") return;
  const items = itemsIn(top.outer.element);
  items.at((items.indexOf(top.button) + by) % items.length)?.focus();
}
