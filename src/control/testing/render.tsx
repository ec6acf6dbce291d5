/** Draws controls in a test, from the same maps that Python sends, and records what the client says back. */
import { onTestFinished } from "vitest";
import type { OutboundMessage } from "../../protocol/messages.ts";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import { ControlTree } from "../../tree/control-tree.ts";
import type { AppServices } from "../app-services.ts";
import { renderApp } from "../render-app.tsx";

/** A drawn page. */
export interface RenderedPage {
  readonly tree: ControlTree;
  readonly host: HTMLElement;
  /** What the client sent, in order. */
  readonly sent: OutboundMessage[];
  /** The events among `sent`, as `[id, name, data]`. */
  readonly events: () => readonly (readonly [number, string, WireValue])[];
  /** The first element that matches; throws if there is none. */
  readonly find: (selector: string) => HTMLElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** Changes properties of a control as Python would, in one message. */
  readonly set: (id: number, props: WireMap) => void;
  /** Calls a method of a control as Python would. */
  readonly call: (id: number, method: string, args?: WireMap) => Promise<void>;
}

/** A control as Python sends it. */
export function control(type: string, id: number, props: WireMap = {}): WireMap {
  return { _c: type, _i: id, ...props };
}

/** A row or column as Python sends it, with the hint that flet adds. */
export function flex(type: "Row" | "Column", id: number, children: readonly WireMap[], props: WireMap = {}): WireMap {
  return control(type, id, { controls: children, _internals: { host_expanded: true }, ...props });
}

/**
 * Draws a page of 400 by 300 px whose one view holds `controls`.
 * @param view Further properties of the view.
 * @param page Further properties of the page.
 * @param services What the app lends to controls.
 */
export function renderControls(
  controls: readonly WireMap[],
  view: WireMap = {},
  page: WireMap = {},
  services?: AppServices,
): RenderedPage {
  const host = document.createElement("div");
  // A transform makes fixed elements of the page relative to the host.
  host.style.cssText = "position: absolute; left: 0; top: 0; width: 400px; height: 300px; transform: translate(0)";
  document.body.append(host);
  const sent: OutboundMessage[] = [];
  const tree = new ControlTree((message) => sent.push(message), { width: 400, height: 300, platform: "linux" });
  tree.mergePage({
    _c: "Page",
    _i: 1,
    views: [control("View", 3, { route: "/", _internals: { host_expanded: true }, controls, ...view })],
    _overlay: control("Overlay", 4, { _internals: { host_positioned: true } }),
    _dialogs: control("Dialogs", 5),
    _services: control("ServiceRegistry", 7, { _internals: { uid: "test" } }),
    ...page,
  });
  const dispose = renderApp(tree, host, services);
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  return {
    tree,
    host,
    sent,
    events: () =>
      sent.flatMap((message) =>
        message.kind === "event" ? [[message.target, message.name, message.data] as const] : [],
      ),
    find: (selector) => {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`nothing matches ${selector}`);
      return element;
    },
    all: (selector) => [...host.querySelectorAll<HTMLElement>(selector)],
    set: (id, props) =>
      tree.patch(id, [[0], ...Object.entries(props).map(([name, value]): WireValue => [0, 0, name, value])]),
    call: async (id, method, args = {}) => {
      for (const handler of tree.get(id)?.invokeHandlers ?? []) await handler(method, args);
    },
  };
}

/** Selects the roots of all controls of a type. */
export function ofType(type: string): string {
  return `[data-control="${type}"]`;
}

/** Width and height as drawn, to a hundredth of a px. */
export function sizeOf(element: Element): readonly [number, number] {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width * 100) / 100, Math.round(height * 100) / 100];
}
