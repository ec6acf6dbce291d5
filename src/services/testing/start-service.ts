/** Starts one service in a test as the app would, and calls its methods as Python would. */
import { onTestFinished, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { services as definitions } from "../../app/families/services.ts";
import { services as testing } from "../../app/families/testing.ts";
import { startServices } from "../../app/services.ts";
import { registerServices } from "../../control/define-service.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";

/** Its id in the tree. */
export const SERVICE_ID = 20;

/** A running service. */
export interface StartedService {
  readonly page: RenderedPage;
  readonly node: ControlNode;
  readonly call: (method: string, args?: WireMap) => Promise<WireValue>;
  /** Data of the events `name` so far. */
  readonly eventData: (name: string) => readonly WireValue[];
}

/** Starts a service of `type` until the test ends (then spies end, too) on a page that also shows `controls`. */
export function startService(type: string, props: WireMap = {}, controls: readonly WireMap[] = []): StartedService {
  registerAllControls();
  registerServices([...definitions, ...testing]);
  const services = control("ServiceRegistry", 7, { _services: [control(type, SERVICE_ID, props)] });
  const page = renderControls(controls, {}, { _services: services });
  onTestFinished(startServices(page.tree));
  onTestFinished(() => void vi.restoreAllMocks());
  const node = page.tree.get(SERVICE_ID);
  if (!node) throw new Error(`${type} is not in the tree`);
  return {
    page,
    node,
    call: (method, args = {}) => page.tree.invocations.call(node, method, args),
    eventData: (name) =>
      page.events().flatMap(([id, event, data]) => (id === SERVICE_ID && event === name ? [data] : [])),
  };
}
