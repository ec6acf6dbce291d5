/**
 * Leaving a view by its back button: at once, never, or after the program agreed (`can_pop`, `on_confirm_pop`, method
 * `confirm_pop`). Source: Flet `view.dart`, PROTOCOL of `confirm_pop`.
 */
import { onCleanup, untrack } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";

/** How long the program has to answer, ms. No answer is no. */
const PATIENCE = 300_000;

/** The two ways into the decision. */
export interface PopGate {
  /** The user wants to leave. */
  readonly ask: () => void;
  /** Python's answer to `confirm_pop`. */
  readonly answer: (shouldPop: boolean) => void;
}

/** Asks for `view`; `pop` leaves exactly that view. */
export function makePopGate(view: ControlNode, pop: () => void): PopGate {
  let askedAt = -Infinity;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(leaving));
  return {
    ask: () => {
      if (untrack(() => view.get("can_pop")) !== false) pop();
      else if (view.peek("on_confirm_pop") === true) {
        askedAt = performance.now();
        view.emit("confirm_pop");
      }
    },
    answer: (shouldPop) => {
      const isAwaited = performance.now() - askedAt < PATIENCE;
      askedAt = -Infinity;
      // Python hears first that its call has been answered: told to leave before that, it drops the view, and an answer
      // for a control that is gone raises. Flet's client leaves a frame later for its own reasons.
      if (isAwaited && shouldPop) leaving = setTimeout(pop);
    },
  };
}
