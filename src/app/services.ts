/** A binding for each service that Python has registered. None for one it dropped. */
import { createRoot, mapArray, createRenderEffect, createMemo } from "solid-js";
import { serviceOf } from "../control/define-service.ts";
import { reportProblem } from "../control/problems.ts";
import { ControlNode } from "../tree/control-node.ts";
import type { ControlTree } from "../tree/control-tree.ts";

/** Starts every service in `page._services`, now and later, until the returned function is called. */
export function startServices(tree: ControlTree): () => void {
  return createRoot((dispose) => {
    const services = createMemo(() => {
      const registry = tree.page.get("_services");
      return registry instanceof ControlNode ? registry.controlsIn("_services") : [];
    });
    const bound = mapArray(services, (node) => {
      const definition = serviceOf(node.type);
      // One that is not known must not keep the others from starting.
      if (!definition) reportProblem({ kind: "unsupported", control: node });
      else definition.start(node);
    });
    createRenderEffect(bound);
    return dispose;
  });
}
