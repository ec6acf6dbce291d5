/**
 * What happens when a control is activated (clicked, or Enter): its URL opens, its client actions run inside the user's
 * gesture (browsers allow clipboard, file picker and new tabs only there), then Python hears `click`.
 * Source: Flet 1.0 `ActionControl`, `ClientAction`.
 */
import type { ControlNode } from "../tree/control-node.ts";
import { isValueMap, type Value } from "../tree/value.ts";
import { isWireMap } from "../protocol/wire.ts";
import { serviceOf } from "./define-service.ts";
import { openUrl } from "./open-url.ts";
import { optionally } from "./optionally.ts";
import { readUrl } from "../values/url.ts";

/** Whether activating `node` does anything. Watched. */
export function isActivatable(node: ControlNode): boolean {
  return node.hasHandler("click") || node.get("url") != null || node.get("action") != null;
}

/** Activates `node`: URL, client actions, then the event `name`. */
export function activate(node: ControlNode, name = "click"): void {
  const url = optionally(node, "url", readUrl);
  if (url) openUrl(url.url, url.target);
  for (const action of actionsOf(node.peek("action"))) run(node, action);
  node.emit(name);
}

interface Action {
  readonly serviceId: number;
  readonly method: string;
  readonly args: Value;
}

function actionsOf(value: Value): readonly Action[] {
  const list: readonly Value[] = Array.isArray(value) ? value : [value];
  return list.filter(isValueMap).map((map) => ({
    serviceId: typeof map["service_id"] === "number" ? map["service_id"] : 0,
    method: typeof map["method"] === "string" ? map["method"] : "",
    args: map["args"],
  }));
}

function run(node: ControlNode, action: Action): void {
  const service = node.tree.get(action.serviceId);
  if (!service) {
    console.warn(`${node}: the service ${action.serviceId} of its action "${action.method}" is not there`);
    return;
  }
  const args: unknown = action.args ?? {};
  node.tree.invocations
    .call(service, action.method, isWireMap(args) ? args : {})
    .then((result) => serviceOf(service.type)?.onActionResult?.(service, action.method, result))
    .catch((error: unknown) => {
      console.warn(`${service}.${action.method}: ${error instanceof Error ? error.message : String(error)}`);
    });
}
