/**
 * A mount is one drawing of a control. Lists are keyed by mounts instead of controls, so that a control whose wrappers
 * must change is drawn anew in its place without its parent knowing why.
 */
import { createSignal, type Accessor } from "solid-js";
import { createAttachment } from "../tree/attachment.ts";
import type { ControlNode } from "../tree/control-node.ts";

/** One drawing of one control. */
export interface Mount {
  readonly node: ControlNode;
}

const mounts = createAttachment<Mount>();
const [generation, setGeneration] = createSignal(0);

/** The current mount of `node`. */
export function mountOf(node: ControlNode): Mount {
  let mount = mounts.get(node);
  if (!mount) {
    mount = { node };
    mounts.set(node, mount);
  }
  return mount;
}

/** Has `node` drawn anew. Rare: an `align`, badge or margin came or went. */
export function remount(node: ControlNode): void {
  mounts.set(node, undefined);
  queueMicrotask(() => setGeneration((count) => count + 1));
}

/** Watched: changes when any control must be drawn anew. */
export const mountGeneration: Accessor<number> = generation;
