/**
 * Something that code above the tree keeps with each control, in a place of its own. Weak maps do the same, but with tens of
 * thousands of controls every collection of garbage has to go through them.
 */
import type { ControlNode } from "./control-node.ts";

/** One place with every control. */
export interface Attachment<T> {
  readonly get: (node: ControlNode) => T | undefined;
  readonly set: (node: ControlNode, value: T | undefined) => void;
}

let places = 0;

/** Makes a place. For module scope: places are never given back. */
export function createAttachment<T>(): Attachment<T> {
  const place = places++;
  return {
    // Only `set` writes here, with a T.
    get: (node) => node.attached[place] as T | undefined,
    set: (node, value) => {
      node.attached[place] = value;
    },
  };
}
