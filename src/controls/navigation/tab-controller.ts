/**
 * What a `Tabs` shares with the bars and views somewhere inside it: which tab is selected, how a change moves, and how far a
 * swipe has come. Flutter's TabController. Made on demand from the `Tabs` control, so that the order of drawing is free.
 */
import { createSignal, createUniqueId, untrack, type Accessor } from "solid-js";
import { optionally } from "../../control/optionally.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Animation } from "../../values/animation.ts";
import { readDuration } from "../../values/duration.ts";
import { readInt } from "../../values/number.ts";

/** Duration of a change in Flet, ms (Flutter's own is 300). */
const DURATION = 100;

/** State of one `Tabs`. */
export interface TabController {
  /** Makes ids of tabs and panels. */
  readonly id: string;
  readonly length: Accessor<number>;
  /** Selected tab, from 0. Watched. */
  readonly index: Accessor<number>;
  /** How the last change moves. */
  readonly animation: Accessor<Animation>;
  /** Where a swipe is, in tabs; undefined while there is none. Watched. */
  readonly position: Accessor<number | undefined>;
  readonly setPosition: (position: number | undefined) => void;
  /** Tells Python of a change to `index` that `select` has not told it of: one that Python made. */
  readonly tell: (index: number) => void;
  /** Selects a tab and tells Python, unless it is selected already. */
  readonly select: (index: number, animation?: Animation) => void;
}

const controllers = new WeakMap<ControlNode, TabController>();

/** The controller of the nearest `Tabs` around `node`. */
export function findTabController(node: ControlNode): TabController | undefined {
  let at = node.parent;
  while (at && at.type !== "Tabs") at = at.parent;
  return at && controllerOf(at);
}

/** The controller of `tabs`. */
export function controllerOf(tabs: ControlNode): TabController {
  let controller = controllers.get(tabs);
  if (!controller) {
    controller = makeController(tabs);
    controllers.set(tabs, controller);
  }
  return controller;
}

function makeController(tabs: ControlNode): TabController {
  const [position, setPosition] = createSignal<number>();
  let told: number | undefined;
  const [special, setSpecial] = createSignal<Animation>();
  const length = () => Math.max(0, optionally(tabs, "length", readInt) ?? 0);
  const index = () => {
    const wanted = optionally(tabs, "selected_index", readInt) ?? 0;
    const resolved = wanted < 0 ? length() + wanted : wanted;
    return Math.min(Math.max(0, resolved), Math.max(0, length() - 1));
  };
  return {
    id: createUniqueId(),
    length,
    index,
    animation: () =>
      special() ?? { duration: optionally(tabs, "animation_duration", readDuration) ?? DURATION, curve: "ease" },
    position,
    setPosition: (next) => void setPosition(next),
    tell: (now) => {
      if (now !== told) tabs.emit("change", now);
      told = undefined;
    },
    select: (wanted, animation) => {
      const count = untrack(length);
      const next = Math.min(Math.max(0, wanted < 0 ? count + wanted : wanted), Math.max(0, count - 1));
      setSpecial(animation);
      if (next === untrack(index)) return;
      told = next;
      tabs.write({ selected_index: next });
      tabs.emit("change", next);
    },
  };
}

/** Ids that tie a tab and its panel together. */
export function tabId(controller: TabController, index: number): string {
  return `tab-${controller.id}-${index}`;
}

/** See `tabId`. */
export function panelId(controller: TabController, index: number): string {
  return `tab-panel-${controller.id}-${index}`;
}
