/**
 * Keyboard movement in menus and listboxes. Items are found in the DOM by role, so lists of any make work; disabled ones
 * are skipped. Either focus itself moves (menus), or the list only has an active item while focus stays in a field.
 */
import { createSignal, type Accessor } from "solid-js";

const ITEM = "[role='menuitem'], [role='menuitemcheckbox'], [role='menuitemradio'], [role='option']";
/** A field inside a menu keeps its keys; other controls there keep all but the arrows. */
const EDITABLE = "input, textarea, select, [contenteditable]";
const TYPEAHEAD_PAUSE = 500;
let lastId = 0;

/** How a list is walked. */
export type ListNavigationOptions = {
  /** The element with the items, once it exists. */
  readonly list: () => HTMLElement | undefined;
  /** True: focus moves. False: items are marked `data-focused` and `activeId` names the current one. */
  readonly movesFocus: boolean;
  /** Whether the ends join; default true. */
  readonly loop?: boolean | undefined;
  /** Typing jumps to an item that starts with the text; default true where focus moves. */
  readonly typeahead?: boolean | undefined;
};

/** A list's current item and the keys that change it. */
export type ListNavigation = {
  /** For `aria-activedescendant`. */
  readonly activeId: Accessor<string | undefined>;
  readonly active: () => HTMLElement | undefined;
  readonly setActive: (item: HTMLElement | undefined) => void;
  /** Enabled items in order. */
  readonly items: () => HTMLElement[];
  /** Handles arrows, Home, End, Enter, Space and letters; true when it did (the event is then default-prevented). */
  readonly handleKey: (event: KeyboardEvent) => boolean;
};

/** Walks the list that `options.list` gives. */
export function createListNavigation(options: ListNavigationOptions): ListNavigation {
  const [activeId, setActiveId] = createSignal<string>();
  let current: HTMLElement | undefined;
  let typed = { text: "", at: -Infinity };

  const items = () =>
    Array.from(options.list()?.querySelectorAll<HTMLElement>(ITEM) ?? []).filter(
      (item) => !item.matches(":disabled, [aria-disabled='true'], [hidden]"),
    );

  function active(): HTMLElement | undefined {
    if (!options.movesFocus) return current?.isConnected ? current : undefined;
    const focused = options.list()?.ownerDocument.activeElement?.closest<HTMLElement>(ITEM);
    return focused && options.list()?.contains(focused) ? focused : undefined;
  }

  function setActive(item: HTMLElement | undefined): void {
    if (options.movesFocus) return item?.focus({ preventScroll: false });
    current?.removeAttribute("data-focused");
    current = item;
    item?.setAttribute("data-focused", "");
    if (item && !item.id) item.id = `list-item-${++lastId}`;
    item?.scrollIntoView({ block: "nearest" });
    setActiveId(item?.id);
  }

  function handleKey(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    const target = options.movesFocus && event.target instanceof Element ? event.target : undefined;
    if (target?.matches(EDITABLE)) return false;
    const isForeign = target && target !== options.list() && !target.closest(ITEM);
    const isHandled = move(event.key) || (!isForeign && (activate(event) || type(event)));
    if (isHandled) event.preventDefault();
    return isHandled;
  }

  function move(key: string): boolean {
    const all = items();
    const at = all.findIndex((item) => item === active());
    const last = all.length - 1;
    const clamp = (to: number) =>
      options.loop === false ? Math.min(Math.max(to, 0), last) : (to + all.length) % all.length;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (at < 0 ? 0 : clamp(at + 1)),
      ArrowUp: () => (at < 0 ? last : clamp(at - 1)),
      Home: () => 0,
      End: () => last,
    };
    // In an editable field Home and End belong to the caret.
    const isCaretKey = !options.movesFocus && (key === "Home" || key === "End");
    const to = isCaretKey ? undefined : moves[key]?.();
    if (to === undefined || all.length === 0) return false;
    setActive(all[to]);
    return true;
  }

  function activate(event: KeyboardEvent): boolean {
    const item = active();
    const isPick = event.key === "Enter" || (event.key === " " && options.movesFocus && !isTyping(event));
    if (!isPick || !item) return false;
    if (!event.repeat) item.click();
    return true;
  }

  function isTyping(event: KeyboardEvent): boolean {
    return typed.text !== "" && event.timeStamp - typed.at < TYPEAHEAD_PAUSE;
  }

  function type(event: KeyboardEvent): boolean {
    if (!(options.typeahead ?? options.movesFocus) || event.key.length !== 1) return false;
    typed = { text: (isTyping(event) ? typed.text : "") + event.key.toLocaleLowerCase(), at: event.timeStamp };
    const all = items();
    const at = all.findIndex((item) => item === active());
    // A single letter goes on to the next match; a longer text may keep the current one.
    const from = typed.text.length === 1 ? at + 1 : Math.max(at, 0);
    const found = [...all.slice(from), ...all.slice(0, from)].find((item) =>
      item.textContent.trim().toLocaleLowerCase().startsWith(typed.text),
    );
    if (found) setActive(found);
    return true;
  }

  return { activeId, active, setActive, items, handleKey };
}
