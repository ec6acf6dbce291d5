/**
 * Puts the entries of a list into the page. Solid's own lists may take an element out and put it back although it stays
 * where it is, which costs it focus, selection and scroll positions; here what stays in order is never touched.
 */
import { createMemo, createRenderEffect, mapArray, onCleanup, type Accessor, type JSX } from "solid-js";
import type { Entry } from "./entries.ts";

/**
 * Draws `entries` in `parent` for as long as the current owner lives.
 * @param draw Called once for an entry, under an owner of its own; returns one element.
 * @param end The child of `parent` that they lie before; by default they are the last.
 */
export function drawEntries(
  parent: HTMLElement,
  entries: Accessor<readonly Entry[]>,
  draw: (entry: Entry) => JSX.Element,
  end: Node | null = null,
): void {
  const elements = createMemo(mapArray(entries, draw));
  let drawn: readonly Node[] = [];
  createRenderEffect(() => {
    const next = elements().filter((element) => element instanceof Node);
    const stays = new Set<Node>(next);
    for (const node of drawn) if (!stays.has(node)) parent.removeChild(node);
    drawn = next;
    let after = end;
    for (const node of next.toReversed()) {
      if (node.parentNode !== parent || node.nextSibling !== after) parent.insertBefore(node, after);
      after = node;
    }
  });
  onCleanup(() => {
    for (const node of drawn) if (node.parentNode === parent) parent.removeChild(node);
  });
}
