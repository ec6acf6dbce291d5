/** Facts about a control that many of its children ask for, worked out once and again only when they may have changed. */
import { createMemo, createRoot, type Accessor } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";

/** `compute`, remembered per control until the control leaves the tree. Watched. */
export function derived<T>(compute: (node: ControlNode) => T): (node: ControlNode) => T {
  const memos = new WeakMap<ControlNode, Accessor<T>>();
  return (node) => {
    let memo = memos.get(node);
    if (!memo) {
      memo = createRoot((dispose) => {
        node.onRelease(() => {
          memos.delete(node);
          dispose();
        });
        return createMemo(() => compute(node));
      });
      memos.set(node, memo);
    }
    return memo();
  };
}
