/**
 * The stack of views as Flutter's Navigator keeps it: entries are known by route, so that a program which rebuilds its
 * list of views on every route change replaces contents without animation, and only what is new or gone on top moves.
 */
import { batch, createSignal, type Accessor } from "solid-js";
import { wordsOf } from "../../control/spoken-name.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { exitOf } from "../../ui/presence.ts";

/** How an entry moves now. */
export type Motion = "enter" | "leave" | "cover" | "uncover";

/** One route of the stack. */
export interface ViewEntry {
  readonly route: string;
  readonly view: Accessor<ControlNode>;
  readonly motion: Accessor<Motion | undefined>;
  /** Drawn element, once there is one. */
  element: HTMLElement | undefined;
}

interface Entry extends ViewEntry {
  readonly setView: (view: ControlNode) => void;
  readonly setMotion: (motion: Motion | undefined) => void;
  /** What had focus when another view came on top. */
  focused: Element | null;
}

/** The stack: what is drawn, and which entry is on top. */
export interface ViewStack {
  /** What to draw, from the bottom; may include one entry that leaves. */
  readonly entries: Accessor<readonly ViewEntry[]>;
  readonly top: Accessor<ViewEntry | undefined>;
  /** Sets the views, from the bottom. */
  readonly update: (views: readonly ControlNode[]) => void;
}

/** The route that a view is known by. */
export function routeOf(view: ControlNode): string {
  const route = view.get("route");
  return typeof route === "string" ? route : String(view.id);
}

/**
 * A stack without views. The first ones appear without animation.
 * @param speak Has screen readers say something: the name of a view that has come on top.
 */
export function createViewStack(speak: (text: string) => void): ViewStack {
  const [entries, setEntries] = createSignal<readonly Entry[]>([]);
  const [present, setPresent] = createSignal<readonly Entry[]>([]);
  let hasShown = false;
  let turn = 0;

  function update(views: readonly ControlNode[]): void {
    const before = present();
    const known = new Map(before.map((entry) => [entry.route, entry]));
    const used = new Set<string>();
    const next = views.map((view) => {
      let route = routeOf(view);
      // Two views of one route cannot be told apart by it; Flutter refuses them.
      while (used.has(route)) route += "\n";
      used.add(route);
      const entry = known.get(route) ?? makeEntry(route, view);
      entry.setView(view);
      return entry;
    });
    if (next.length === before.length && next.every((entry, index) => entry === before[index])) return;
    move(before, next, (entry) => used.has(entry.route));
  }

  function move(before: readonly Entry[], next: readonly Entry[], isKept: (entry: Entry) => boolean): void {
    const from = before.at(-1);
    const to = next.at(-1);
    const isMoving = hasShown && from !== undefined && to !== undefined && from !== to;
    const isPush = isMoving && !before.includes(to);
    const isPop = isMoving && !isPush && !isKept(from);
    hasShown ||= next.length > 0;
    const mine = ++turn;
    batch(() => {
      for (const entry of entries()) entry.setMotion(undefined);
      setPresent(next);
      if (isPush) {
        // The view that is covered stays until the new one is there, even if it is on the stack no more.
        setEntries(isKept(from) ? next : [...next.slice(0, -1), from, to]);
        from.focused = focusIn(from);
        from.setMotion("cover");
        to.setMotion("enter");
      } else if (isPop) {
        setEntries([...next, from]);
        from.setMotion("leave");
        to.setMotion("uncover");
      } else setEntries(next);
    });
    if (isMoving) queueMicrotask(() => moveFocus(from, to));
    if (isPush || isPop) void settle(mine, next, [from, to]);
  }

  async function settle(mine: number, next: readonly Entry[], moving: readonly Entry[]): Promise<void> {
    // Animations exist once the attributes are written.
    await Promise.resolve();
    await exitOf(moving.map((entry) => entry.element));
    if (mine !== turn) return;
    batch(() => {
      for (const entry of moving) entry.setMotion(undefined);
      setEntries(next);
    });
    // Not before: programs change the page's title right after its views.
    const name = nameOfView(next.at(-1)?.view());
    if (name !== undefined) speak(name);
  }

  return { entries, top: () => present().at(-1), update };
}

function makeEntry(route: string, first: ControlNode): Entry {
  const [view, setView] = createSignal(first);
  const [motion, setMotion] = createSignal<Motion>();
  return {
    route,
    view,
    motion,
    setView: (next) => void setView(next),
    setMotion: (next) => void setMotion(next),
    element: undefined,
    focused: null,
  };
}

function focusIn(entry: Entry): Element | null {
  const active = document.activeElement;
  return active && entry.element?.contains(active) ? active : null;
}

/** Focus goes to the view that is now on top, back to where it was in there, unless something else has it. */
function moveFocus(from: Entry, to: Entry): void {
  const active = document.activeElement;
  if (active !== null && active !== document.body && !from.element?.contains(active)) return;
  const target = to.focused?.isConnected && to.focused instanceof HTMLElement ? to.focused : to.element;
  to.focused = null;
  target?.focus({ preventScroll: true });
}

/** What a view is called: its app bar's title, else the page's. */
function nameOfView(view: ControlNode | undefined): string | undefined {
  const title = view?.controlIn("appbar")?.get("title");
  return wordsOf(title) ?? wordsOf(view?.tree.page.get("title"));
}
