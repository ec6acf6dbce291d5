/** The time before Python: what is shown stays where it is right, gives way where it is not, and what the user did counts once. */
import { decode, encode } from "@msgpack/msgpack";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Connection } from "../../connection/connection.ts";
import { registerServices, defineService } from "../../control/define-service.ts";
import { renderApp } from "../../control/render-app.tsx";
import { control } from "../../control/testing/render.tsx";
import { Action } from "../../protocol/messages.ts";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import { registerAllControls } from "../controls.ts";
import { startServices } from "../services.ts";
import { Session } from "../session.ts";

registerAllControls();
registerServices([defineService("Oracle", {}, () => ({ ask: () => "yes" }))]);

const VIEW = 3;

/** A page of one view, with the numbers that Python gives it. */
const pageOf = (controls: readonly WireMap[], view: WireMap = {}): WireMap => ({
  views: [control("View", VIEW, { route: "/", _internals: { host_expanded: true }, controls, ...view })],
});
const button = (id: number, content: string, props: WireMap = {}) =>
  control("Button", id, { content, on_click: true, ...props });
const text = (id: number, value: string) => control("Text", id, { value });
const field = (id: number, props: WireMap = {}) =>
  control("TextField", id, { label: "Name", on_change: true, ...props });

/** A drawn session that expects `controls`; its Python is this test. */
function open(controls: readonly WireMap[], view: WireMap = {}) {
  let receive: (packet: Uint8Array) => void = () => {};
  const sent: unknown[] = [];
  const connection: Connection = {
    send: (packet) => sent.push(decode(packet.subarray(1))),
    onPacket: (receiver) => (receive = receiver),
    onOpen: (opened) => opened(),
    close: () => {},
  };
  const onPatched = vi.fn();
  const onEnd = vi.fn<(agreed?: () => WireMap | undefined) => void>();
  const problems: Error[] = [];
  const session = new Session(
    connection,
    { readPage: () => ({ width: 400, height: 300, platform: "linux" }) },
    {
      prepare: () => undefined,
      onRegistered: () => {},
      onPatched,
      onCrash: () => {},
      onOutput: () => {},
      onProtocolError: (error) => problems.push(error),
    },
  );
  const host = document.createElement("div");
  host.style.cssText = "position: absolute; left: 0; top: 0; width: 400px; height: 300px; transform: translate(0)";
  document.body.append(host);
  const stopServices = startServices(session.tree);
  const erase = renderApp(session.tree, host);
  onTestFinished(() => {
    session.close();
    erase();
    stopServices();
    host.remove();
    expect(problems).toEqual([]);
  });
  expect(session.expect(pageOf(controls, view), onEnd)).toBe(true);
  const deliver = (action: number, body: WireMap) => receive(new Uint8Array([0, ...encode([action, body])]));
  return {
    host,
    session,
    onEnd,
    onPatched,
    find: (selector: string) => {
      const element = host.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`nothing matches ${selector}`);
      return element;
    },
    register: (page: WireMap = pageOf([])) =>
      deliver(Action.registerClient, { session_id: "s", error: "", page_patch: { _c: "Page", _i: 1, ...page } }),
    /** Python sets the view's controls. */
    show: (shown: readonly WireMap[]) =>
      deliver(Action.patchControl, { id: VIEW, patch: [[0], [0, 0, "controls", shown]] }),
    deliver,
    /** What was said beyond the registration. */
    said: () => sent.slice(1) as readonly (readonly [number, Readonly<Record<string, WireValue>>])[],
  };
}

it("is on the page before Python has said anything, and nothing of an empty page comes between", () => {
  const app = open([text(10, "Hello"), button(11, "Go")]);
  expect(app.host.innerText).toContain("Hello");
  app.register();
  expect(app.host.innerText).toContain("Hello");
  app.show([text(20, "Hello")]);
  expect(app.host.innerText).toContain("Go");
  expect(app.onPatched).not.toHaveBeenCalled();
});

it("keeps every element where Python shows the same, and hears of it at once", () => {
  const app = open([text(10, "Hello"), button(11, "Go"), field(12)]);
  const before = [...app.host.querySelectorAll("*")];
  app.register();
  app.show([text(20, "Hello"), button(21, "Go"), field(22)]);
  expect(app.onEnd).toHaveBeenCalledTimes(1);
  expect(app.onPatched).toHaveBeenCalledTimes(1);
  expect([...app.host.querySelectorAll("*")]).toEqual(before);
  expect(app.session.tree.get(21)?.type).toBe("Button");
  app.deliver(Action.patchControl, { id: 20, patch: [[0], [0, 0, "value", "Changed"]] });
  expect(app.host.innerText).toContain("Changed");
});

it("corrects a text in its place, takes away what is not there, and draws what is new", async () => {
  const app = open([text(10, "12:00"), control("Checkbox", 11, { label: "Old" }), text(12, "end")]);
  const [clock] = app.host.querySelectorAll('[data-control="Text"]');
  app.register();
  app.show([text(20, "12:01"), button(21, "New"), text(22, "end"), text(23, "more")]);
  await vi.waitFor(() => expect(app.onEnd).toHaveBeenCalledTimes(1));
  expect(app.host.querySelector('[data-control="Text"]')).toBe(clock);
  expect(clock?.textContent).toBe("12:01");
  expect(app.host.innerText).not.toContain("Old");
  expect(app.host.innerText).toMatch(/New[^]*end[^]*more/);
});

it("forgets properties that Python does not set", () => {
  const app = open([control("Text", 10, { value: "a", visible: true, opacity: 0 })]);
  const drawn = app.find('[data-control="Text"]');
  expect(getComputedStyle(drawn).opacity).toBe("0");
  app.register();
  app.show([text(20, "a")]);
  expect(app.find('[data-control="Text"]')).toBe(drawn);
  expect(getComputedStyle(drawn).opacity).toBe("1");
});

it("delivers clicks once and in order, to the controls that the user saw", async () => {
  const app = open([button(10, "One"), control("Column", 11, { controls: [button(12, "Two")] })]);
  const buttons = [...app.host.querySelectorAll<HTMLElement>('[data-control="Button"]')];
  for (const at of [1, 0, 1]) await userEvent.click(buttons[at] ?? app.host);
  app.register();
  expect(app.said()).toEqual([]);
  app.show([button(30, "One"), control("Column", 31, { controls: [button(32, "Two")] })]);
  const targets = () => app.said().flatMap(([, body]) => (body["name"] === "click" ? [body["target"]] : []));
  expect(targets()).toEqual([32, 30, 32]);
  await userEvent.click(buttons[0] ?? app.host);
  expect(targets()).toEqual([32, 30, 32, 30]);
});

it("drops a click on a row that is another one by now, and on what is gone", async () => {
  const row = (id: number, name: string) =>
    control("Row", id, { controls: [text(id + 1, name), button(id + 2, "Delete")] });
  const app = open([row(10, "milk"), row(20, "bread"), control("Container", 30, { content: button(31, "Gone") })]);
  for (const element of app.host.querySelectorAll<HTMLElement>('[data-control="Button"]')) {
    await userEvent.click(element);
  }
  app.register();
  app.show([row(40, "milk"), row(50, "cheese"), control("Container", 60, { content: text(61, "Gone") })]);
  await vi.waitFor(() => expect(app.onEnd).toHaveBeenCalled());
  expect(app.said().flatMap(([, body]) => (body["name"] === "click" ? [body["target"]] : []))).toEqual([42]);
});

it("keeps what is typed, with focus, and tells Python each step once", async () => {
  const app = open([text(9, "Who?"), field(10)]);
  const input = app.find("input");
  await userEvent.click(input);
  await userEvent.keyboard("Ada");
  app.register();
  app.show([text(20, "Who are you?"), field(21)]);
  expect(document.activeElement).toBe(input);
  expect(input).toHaveProperty("value", "Ada");
  expect(app.session.tree.get(21)?.peek("value")).toBe("Ada");
  const changes = app.said().filter(([, body]) => body["name"] === "change");
  expect(changes.map(([, body]) => [body["target"], body["data"]])).toEqual([
    [21, "A"],
    [21, "Ad"],
    [21, "Ada"],
  ]);
  const updates = app.said().filter(([action]) => action === Action.updateControlProps);
  expect(updates.map(([, body]) => body["id"])).toEqual([21, 21, 21]);
});

it("lets Python's text win in a field that it fills by itself", async () => {
  const app = open([field(10)]);
  await userEvent.fill(app.find("input"), "Ada");
  app.register();
  app.show([field(20, { value: "Grace" })]);
  expect(app.find("input")).toHaveProperty("value", "Grace");
  expect(app.said()).toEqual([]);
});

it("answers what Python asks of a service while the expected page stands", async () => {
  const app = open([text(10, "Saved"), text(11, "tasks")]);
  const services = control("ServiceRegistry", 7, { _services: [control("Oracle", 8)] });
  app.register({ ...pageOf([]), _services: services });
  app.deliver(Action.invokeMethod, { control_id: 8, call_id: "c", name: "ask", args: {} });
  await vi.waitFor(() => expect(app.said()).toHaveLength(1));
  expect(app.said()[0]?.[1]).toMatchObject({ control_id: 8, result: "yes", error: null });
  expect(app.onEnd).not.toHaveBeenCalled();
  expect(app.host.innerText).toContain("tasks");
});

it("gives way to a program that fails, or that stays empty", async () => {
  const crashed = open([text(10, "Hello")]);
  crashed.register();
  crashed.deliver(Action.sessionCrashed, { message: "ValueError" });
  expect(crashed.host.innerText).not.toContain("Hello");
  expect(crashed.onEnd).toHaveBeenCalledTimes(1);

  const empty = open([text(10, "Hello")]);
  empty.register();
  await vi.waitFor(() => expect(empty.onEnd).toHaveBeenCalledTimes(1), { timeout: 5000 });
  expect(empty.host.innerText).not.toContain("Hello");
});

it("comes too late for a page that is there", () => {
  const app = open([text(10, "Hello")]);
  app.register();
  app.show([text(20, "Hello")]);
  expect(app.session.expect(pageOf([text(30, "Late")]), () => {})).toBe(false);
  expect(app.host.innerText).toContain("Hello");
});

it("says how much of it was right, if the program came to its first screen by itself", async () => {
  const app = open([text(10, "Tasks"), control("Column", 11, { controls: [text(12, "none yet")] })]);
  app.register();
  app.show([text(20, "Tasks"), control("Column", 21, { controls: [text(22, "milk"), text(23, "bread")] })]);
  await vi.waitFor(() => expect(app.onEnd).toHaveBeenCalledTimes(1));
  const views = app.onEnd.mock.calls[0]?.[0]?.()?.["views"];
  expect(views).toMatchObject([{ controls: [{ value: "Tasks" }, { _c: "Column", opacity: 0 }] }]);
  expect(JSON.stringify(views)).not.toContain("milk");

  const crashed = open([text(10, "Tasks")]);
  crashed.register();
  crashed.deliver(Action.sessionCrashed, { message: "ValueError" });
  expect(crashed.onEnd.mock.calls).toEqual([[undefined]]);
});
