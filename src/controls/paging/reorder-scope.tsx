/** What an item, and a handle somewhere in it, know of the list around them; and moving an item with the keyboard. */
import type { JSX } from "solid-js";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Reorder } from "./reorder.ts";

/** A list that can be reordered, as its items see it. */
export interface ReorderScope {
  readonly reorder: Reorder;
  readonly count: () => number;
  readonly indexOf: (item: ControlNode) => number;
  readonly isHorizontal: () => boolean;
  /** Has assistive tools say where an item has come to, and keeps the focus on what `focused` finds. */
  readonly announce: (index: number) => void;
}

const scopes = new WeakMap<ControlNode, ReorderScope>();

/** Makes `scope` known to everything in the list `node`. */
export function provideReorderScope(node: ControlNode, scope: ReorderScope): void {
  scopes.set(node, scope);
}

/** The item that `node` is or is in, and its list. Header and footer are no items. */
export function findReorderScope(
  node: ControlNode,
): { readonly scope: ReorderScope; readonly item: ControlNode } | undefined {
  for (let item: ControlNode | undefined = node; item; item = item.parent) {
    const scope = item.parentSlot === "controls" && item.parent ? scopes.get(item.parent) : undefined;
    if (scope) return { scope, item };
  }
  return undefined;
}

/** A button that moves `item` with arrows, Home and End. It is what keyboards and assistive tools have of a handle. */
export function ReorderKeys(props: {
  readonly scope: ReorderScope;
  readonly item: ControlNode;
  readonly isDisabled: boolean;
  readonly class: string;
  readonly cursor?: string | undefined;
  readonly children?: JSX.Element;
}): JSX.Element {
  const button = (
    <button
      type="button"
      class={props.class}
      aria-label={builtInWords(props.item).reorder}
      aria-keyshortcuts={props.scope.isHorizontal() ? "ArrowLeft ArrowRight Home End" : "ArrowUp ArrowDown Home End"}
      disabled={props.isDisabled}
      style={{ cursor: props.cursor }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const insert = insertAfterKey(event.key, props.scope, props.item);
        if (insert === undefined) return;
        event.preventDefault();
        const index = props.scope.reorder.move(props.item, insert);
        if (index === undefined) return;
        // An element that moves in the page loses its focus.
        button.focus();
        props.scope.announce(index);
      }}
    >
      {props.children}
    </button>
  ) as HTMLButtonElement;
  return button;
}

/** The index before which a key moves `item`: one place, or to an end. */
function insertAfterKey(key: string, scope: ReorderScope, item: ControlNode): number | undefined {
  const index = scope.indexOf(item);
  const [less, more] = scope.isHorizontal() ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  if (key === "Home") return 0;
  if (key === "End") return scope.count();
  if (key !== less && key !== more) return undefined;
  const isAhead = (key === more) === scope.reorder.sign() > 0;
  // After the next one: its own place still counts.
  return isAhead ? index + 2 : index - 1;
}
