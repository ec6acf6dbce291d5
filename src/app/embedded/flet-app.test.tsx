import { decode, encode } from "@msgpack/msgpack";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { control, ofType, renderControls } from "../../control/testing/render.tsx";
import { Action } from "../../protocol/messages.ts";
import { isWireMap, type WireMap, type WireValue } from "../../protocol/wire.ts";
import { registerAllControls } from "../controls.ts";
import { FletApp } from "./flet-app.tsx";
import { registerControls } from "../../control/registry.ts";

registerAllControls();
registerControls([FletApp]);

/** The server's end of a connection, made when the page asks for one. */
class ServerSocket extends EventTarget {
  binaryType = "blob";
  readonly heard: (readonly [action: number, body: WireMap])[] = [];
  isClosed = false;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    sockets.push(this);
  }
  send(packet: Uint8Array): void {
    const message = decode(packet.subarray(1));
    if (!Array.isArray(message) || !isWireMap(message[1])) throw new Error("not a message");
    this.heard.push([Number(message[0]), message[1]]);
  }
  close(): void {
    this.isClosed = true;
  }
  open(): void {
    this.dispatchEvent(new Event("open"));
  }
  tell(action: number, body: WireMap): void {
    const packet = new Uint8Array([0, ...encode([action, body])]);
    this.dispatchEvent(new MessageEvent("message", { data: packet.buffer }));
  }
  /** Answers the registration, then shows `controls`. */
  run(controls: readonly WireMap[], page: WireMap = {}): void {
    this.open();
    this.tell(Action.registerClient, { session_id: "s1", error: "", page_patch: emptyPage });
    this.patch(1, { views: [view(controls)], ...page });
  }
  patch(id: number, props: WireMap): void {
    this.tell(Action.patchControl, { id, patch: [[0], ...Object.entries(props).map(([k, v]) => [0, 0, k, v])] });
  }
  /** What happened in the app; when the window gets or loses focus is another matter. */
  events(): readonly (readonly [WireValue, WireValue, WireValue])[] {
    return this.heard
      .filter(([action, body]) => action === Action.controlEvent && body["name"] !== "app_lifecycle_state_change")
      .map(([, { target = null, name = null, data = null }]) => [target, name, data]);
  }
}

const sockets: ServerSocket[] = [];
const view = (controls: readonly WireMap[]) =>
  control("View", 3, { route: "/", _internals: { host_expanded: true }, controls });
const emptyPage: WireMap = {
  _c: "Page",
  _i: 1,
  views: [view([])],
  _overlay: control("Overlay", 4, { _internals: { host_positioned: true } }),
  _dialogs: control("Dialogs", 5),
  _services: control("ServiceRegistry", 7, { _internals: { uid: "inner" } }),
};

beforeEach(() => {
  sockets.length = 0;
  vi.stubGlobal("WebSocket", ServerSocket);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const app = (props: WireMap = {}, id = 20) =>
  control("FletApp", id, { url: "http://localhost:8550", width: 200, height: 150, on_error: true, ...props });
const socket = (index = -1): ServerSocket => {
  const found = sockets.at(index);
  if (!found) throw new Error("no connection was asked for");
  return found;
};

describe("FletApp", () => {
  it("registers as a page as large as its box, and draws what comes in it", () => {
    const page = renderControls([app()]);
    expect(socket().url).toBe("ws://localhost:8550/ws");
    socket().run([control("Text", 30, { value: "inside" })]);
    expect(socket().heard[0]).toEqual([
      Action.registerClient,
      expect.objectContaining({
        session_id: null,
        page: expect.objectContaining({ width: 200, height: 150, route: "/", pyodide: false }) as unknown,
      }),
    ]);
    const inner = page.find(`.embedded-app ${ofType("Text")}`).getBoundingClientRect();
    const box = page.find(ofType("FletApp")).getBoundingClientRect();
    expect([inner.x >= box.x, inner.right <= box.right]).toEqual([true, true]);
    expect(page.all(".boot-screen")).toEqual([]);
  });

  it("has events and ids of its own", async () => {
    const page = renderControls([
      app(),
      app({ url: "http://localhost:8551/x" }, 21),
      control("Button", 30, { content: "outer", on_click: true }),
    ]);
    sockets.forEach((each, index) =>
      each.run([control("Button", 30, { content: `inner ${index}`, key: `inner${index}`, on_click: true })]),
    );
    expect(socket().url).toBe("ws://localhost:8551/x/ws");
    await userEvent.click(page.find('[data-key="inner1"]'));
    expect(socket(1).events()).toEqual([[30, "click", null]]);
    expect(socket(0).events()).toEqual([]);
    expect(page.events()).toEqual([]);
    // What one session changes is the other's business as little.
    socket(0).patch(30, { content: "changed" });
    expect(page.find('[data-key="inner0"]').textContent).toBe("changed");
    expect(page.find('[data-key="inner1"]').textContent).toBe("inner 1");
  });

  it("opens dialogs and menus in its box, and leaves the app around it alone", async () => {
    const page = renderControls([
      control("Button", 30, { content: "outer", key: "outer", on_click: true }),
      app({ margin: { left: 100, top: 20 } }),
    ]);
    const menu = control("PopupMenuButton", 40, {
      key: "menu",
      items: [control("PopupMenuItem", 41, { content: "item" })],
    });
    socket().run([menu]);
    const box = page.find(ofType("FletApp")).getBoundingClientRect();
    const button = await vi.waitFor(() => page.find('[data-key="menu"]'));
    await userEvent.click(button);
    const placed = ".embedded-app .popover:not([data-placing]) .menu:not([data-growing])";
    const menuBox = await vi.waitFor(() => page.find(placed).getBoundingClientRect());
    // Over the button, which is at the padding of the view.
    expect([menuBox.left - box.left, menuBox.top - box.top]).toEqual([10, 10]);
    await userEvent.keyboard("{Escape}");
    const content = control("Text", 51, { value: "hello" });
    socket().patch(5, { controls: [control("AlertDialog", 50, { open: true, modal: true, content })] });
    const dialog = await vi.waitFor(() => page.find('.embedded-app [role="dialog"]'));
    expect(box.left <= dialog.getBoundingClientRect().left).toBe(true);
    const outer = page.find('[data-key="outer"]');
    outer.focus();
    expect(document.activeElement).toBe(outer);
    await userEvent.click(outer);
    expect(page.events()).toEqual([[30, "click", null]]);
  });

  it("keeps its routes to itself and knows its size", async () => {
    const page = renderControls([app()]);
    const address = location.href;
    socket().run([]);
    socket().tell(Action.invokeMethod, { control_id: 1, call_id: "a", name: "push_route", args: { route: "/two" } });
    await vi.waitFor(() => expect(socket().events()).toEqual([[1, "route_change", { route: "/two" }]]));
    expect(location.href).toBe(address);
    page.set(20, { width: 120 });
    await vi.waitFor(() => expect(socket().events().at(-1)).toEqual([1, "resize", { width: 120, height: 150 }]));
  });

  it("shows and tells what goes wrong", async () => {
    const page = renderControls([app({ app_error_message: "Oh: {message} [{details}]" })]);
    socket().run([]);
    socket().tell(Action.sessionCrashed, { message: "ValueError: no\n  line 1" });
    expect(page.find('.boot-screen [role="alert"]').textContent).toContain("Oh: ValueError: no [  line 1]");
    expect(page.events()).toEqual([[20, "error", "ValueError: no\n  line 1"]]);
  });

  it("gives up when it is told to, and says plainly what a page cannot reach", async () => {
    const page = renderControls([app({ reconnect_interval_ms: 1, reconnect_timeout_ms: 0 })]);
    socket().dispatchEvent(new Event("close"));
    const text = "Error connecting to a Flet service in a timely manner.";
    expect(page.find('[role="alert"]').textContent).toContain(text);
    expect(page.events()).toEqual([[20, "error", text]]);
    page.set(20, { url: "flet.sock" });
    expect(page.find('[role="alert"]').textContent).toContain('not "flet.sock"');
    page.set(20, { url: "http://localhost:8550", force_pyodide: true });
    expect(page.find('[role="alert"]').textContent).toContain("one program only");
    expect(sockets).toHaveLength(1);
  });

  it("shows the boot screen that is asked for until the app is there", () => {
    const options = { spinner_size: 30, startup_message: "One moment", bgcolor_light: "#ff0000", theme_mode: "light" };
    const page = renderControls([app({ boot_screen_options: options })]);
    const screen = page.find(".boot-screen");
    expect(screen.textContent).toBe("One moment");
    expect(getComputedStyle(screen).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(page.find(".boot-screen-spinner").offsetWidth).toBe(30);
    socket().run([]);
    expect(page.all(".boot-screen")).toEqual([]);
    socket().dispatchEvent(new Event("close"));
    expect(page.all(".boot-screen")).toHaveLength(1);
  });

  it("takes assets from its server, or from where the program says", () => {
    const page = renderControls([app(), app({ assets_dir: "https://cdn.example/v1" }, 21)]);
    for (const each of sockets) each.run([control("Image", 30, { src: "data.svg" })]);
    expect(page.all("img").map((image) => image.getAttribute("src"))).toEqual([
      "http://localhost:8550/data.svg",
      "https://cdn.example/v1/data.svg",
    ]);
  });

  it("passes on what the app prints", () => {
    const page = renderControls([app({ on_python_output: true })]);
    socket().run([]);
    socket().tell(Action.pythonOutput, { text: "hello\n", is_stderr: true });
    expect(page.events()).toEqual([[20, "python_output", { text: "hello\n", is_stderr: true }]]);
  });

  it("waits until the app is idle, has failed, or time is up", async () => {
    const page = renderControls([app()]);
    const node = page.tree.get(20);
    const wait = (idle_ms: number, timeout_ms: number) => {
      const [handle] = node?.invokeHandlers ?? [];
      if (!handle) throw new Error("nobody answers methods");
      return handle("wait_idle", { idle_ms, timeout_ms });
    };
    const early = wait(10, 60_000);
    const next = wait(10, 20);
    expect(await early).toEqual({ status: "timeout", error: null });
    expect(await next).toEqual({ status: "timeout", error: null });
    const idle = wait(10, 60_000);
    socket().run([control("Text", 30, { value: "drawn" })]);
    expect(await idle).toEqual({ status: "idle", error: null });
    const failing = wait(60_000, 60_000);
    socket().tell(Action.sessionCrashed, { message: "gone" });
    expect(await failing).toEqual({ status: "error", error: "gone" });
  });

  it("ends when it is taken away", () => {
    const page = renderControls([app()]);
    socket().run([control("Text", 30, { value: "inside" })]);
    page.set(3, { controls: [] });
    expect(socket().isClosed).toBe(true);
    expect(page.all(".embedded-app, .overlay-host .embedded-app")).toEqual([]);
  });
});
