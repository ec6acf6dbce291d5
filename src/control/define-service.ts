/** Services: Flet controls that draw nothing and answer method calls. */
import { onCleanup } from "solid-js";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import type { ControlNode } from "../tree/control-node.ts";
import { makeProps, type Props, type Schema } from "./props.ts";
import { reportProblem } from "./problems.ts";

/** A service type as this client understands it. */
export interface ServiceDefinition {
  readonly type: string;
  readonly schema: Schema;
  /** Brings the service to life under the current owner. */
  readonly start: (node: ControlNode) => void;
  /** Takes the result of a method that a client action called: there Python waits for no answer, only for an event. */
  readonly onActionResult?: (node: ControlNode, method: string, result: WireValue) => void;
}

/** Methods by their wire name. What one returns or resolves to is the call's result. */
export type ServiceMethods = Readonly<Record<string, (args: WireMap) => WireValue | Promise<WireValue>>>;

const services = new Map<string, ServiceDefinition>();

/** Makes `added` known. */
export function registerServices(added: readonly ServiceDefinition[]): void {
  for (const definition of added) services.set(definition.type, definition);
}

/** The definition of a service type, if this client has one. */
export function serviceOf(type: string): ServiceDefinition | undefined {
  return services.get(type);
}

/**
 * Defines a service.
 * @param schema Its properties and events.
 * @param setUp Runs once per service; returns its methods. `onCleanup` works inside.
 * @param options How the results of client actions reach Python, where they do.
 */
export function defineService<S extends Schema>(
  type: string,
  schema: S,
  setUp: (props: Props<S>, node: ControlNode) => ServiceMethods,
  options: Pick<ServiceDefinition, "onActionResult"> = {},
): ServiceDefinition {
  const propsOf = makeProps(schema);
  return {
    ...options,
    type,
    schema,
    start: (node) => {
      try {
        const methods = setUp(propsOf(node), node);
        const stop = node.onInvoke((name, args) => {
          const method = methods[name];
          if (!method) throw new Error(`${type} has no method "${name}" in this client`);
          return method(args);
        });
        onCleanup(stop);
      } catch (error) {
        reportProblem({ kind: "draw", control: node, error });
      }
    },
  };
}
