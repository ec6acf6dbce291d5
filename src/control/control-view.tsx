/**
 * Draws one control: finds its definition, runs its view under an error boundary of its own, and puts the frame around
 * what came back. A control that throws, now or in a later update, becomes an error box; the rest of the page goes on.
 */
import { catchError, untrack, type JSX } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import type { ControlDefinition } from "./define-control.ts";
import { drawErrorBox, drawUnsupported } from "./error-box.ts";
import { attachFrame } from "./frame.ts";
import { hasHint, isPositioned } from "./layout.ts";
import { reportProblem } from "./problems.ts";
import { definitionOf } from "./registry.ts";
import { drawThemed, isThemed } from "./themed.ts";

/** The drawing of `node`. */
export function ControlView(props: { readonly node: ControlNode }): JSX.Element {
  const node = props.node;
  const definition = definitionOf(node.type);
  if (!definition) {
    reportProblem({ kind: "unsupported", control: node });
    return attachFrame(node, drawUnsupported(node.type), unsupported);
  }
  let root: HTMLElement | undefined;
  const fail = (error: unknown) => {
    reportProblem({ kind: "draw", control: node, error });
    const box = drawErrorBox(`Error displaying ${node.type}`, error instanceof Error ? error.message : String(error));
    // The parent's list holds on to the root element: what stands in it may change, the element itself may not.
    if (root) root.replaceChildren(box);
    return box;
  };
  let failure: HTMLElement | undefined;
  const drawn = catchError(
    () => {
      if (definition.frame === "layout" && isMisplaced(node)) {
        return drawErrorBox(
          `Error displaying ${node.type}`,
          'Control can be positioned absolutely with "left", "top", "right" and "bottom" properties inside Stack control only and page.overlay.',
        );
      }
      const opensTheme = definition.frame !== "none" && untrack(() => isThemed(node));
      const content = opensTheme ? drawThemed(node, definition) : definition.draw(node);
      if (!(content instanceof HTMLElement)) return content;
      root = content;
      return attachFrame(node, content, definition);
    },
    (error) => {
      failure = fail(error);
    },
  );
  return failure ?? drawn;
}

/** Whether `node` names edges although its parent is no stack. */
function isMisplaced(node: ControlNode): boolean {
  return untrack(() => isPositioned(node) && !hasHint(node.parent, "host_positioned"));
}

const unsupported: ControlDefinition = {
  type: "",
  schema: {},
  frame: "layout",
  layout: undefined,
  draw: (node) => drawUnsupported(node.type),
};
