/** Facts about a control that others ask for again and again: made once each, and gone with the control. */
import { createMemo, createRoot, type Accessor } from "solid-js";
import { createAttachment } from "../tree/attachment.ts";
import type { ControlNode } from "../tree/control-node.ts";

/** What `make` returns, one for each control until the control leaves the tree or moves. Effects made inside end then. */
export function oncePerControl<T extends object>(make: (node: ControlNode) => T): (node: ControlNode) => T {
  const made = createAttachment<T>();
  return (node) => {
    let fact = made.get(node);
    if (!fact) {
      fact = createRoot((dispose) => {
        node.onRelease(() => {
          made.set(node, undefined);
          dispose();
        });
        return make(node);
      });
      made.set(node, fact);
    }
    return fact;
  };
}

/** `compute`, worked out again only when something that it read has changed. Watched. */
export function derived<T>(compute: (node: ControlNode) => T): (node: ControlNode) => T {
  const memoOf = oncePerControl<Accessor<T>>((node) => createMemo(() => compute(node)));
  return (node) => memoOf(node)();
}
