/** What must not hurt: packets and properties that make no sense, one by one. The page survives each, and says so once. */
import { decode, encode } from "@msgpack/msgpack";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Connection } from "../connection/connection.ts";
import { defineControl } from "../control/define-control.ts";
import { forgetProblems } from "../control/problems.ts";
import { number } from "../control/property.ts";
import { registerControls } from "../control/registry.ts";
import { renderApp } from "../control/render-app.tsx";
import { control, flex } from "../control/testing/render.tsx";
import { Action } from "../protocol/messages.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import { registerAllControls } from "./controls.ts";
import { Session } from "./session.ts";

registerAllControls();
registerControls([
  defineControl("Fragile", { load: number() }, (props) => (
    <div>
      {
        // Throws while it is set up, or when the property changes.
        carry(props.load ?? 0)
      }
    </div>
  )),
]);

const VIEW = 3;
const TEXT = 10;

function carry(load: number): string {
  if (load > 100) throw new Error(`${load} is too much`);
  return `carries ${load}`;
}

beforeEach(() => {
  forgetProblems();
});

/** A drawn page in a session whose Python is this test. The view shows one text, "alive". */
async function open() {
  let receive: (packet: Uint8Array) => void = () => {};
  const sent: unknown[] = [];
  const connection: Connection = {
    send: (packet) => sent.push(decode(packet.subarray(1))),
    onPacket: (receiver) => (receive = receiver),
    onOpen: (opened) => opened(),
    close: () => {},
  };
  const onProtocolError = vi.fn();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const session = new Session(
    connection,
    { readPage: () => ({ width: 400, height: 300, platform: "linux" }) },
    {
      prepare: () => undefined,
      onRegistered: () => {},
      onCrash: () => {},
      onOutput: () => {},
      onPatched: () => {},
      onProtocolError,
    },
  );
  const host = document.createElement("div");
  document.body.append(host);
  const erase = renderApp(session.tree, host);
  onTestFinished(() => {
    erase();
    session.close();
    host.remove();
    warn.mockRestore();
  });
  const deliver = (action: number, body: WireMap) => receive(new Uint8Array([0, ...encode([action, body])]));
  const patch = (id: number, ...operations: readonly WireValue[]) =>
    deliver(Action.patchControl, { id, patch: [[0], ...operations] });
  const page = {
    host,
    sent,
    onProtocolError,
    warn,
    deliver,
    patch,
    raw: (...bytes: readonly number[]) => receive(new Uint8Array(bytes)),
    /** Makes the view hold these controls. */
    show: (...controls: readonly WireMap[]) => patch(VIEW, [0, 0, "controls", controls]),
    /** Whether patches still arrive on the screen. */
    expectAlive: () => {
      page.show(control("Text", TEXT, { value: "alive and well" }));
      expect(host.textContent).toContain("alive and well");
      patch(TEXT, [0, 0, "value", "and again"]);
      expect(host.textContent).toContain("and again");
    },
  };
  deliver(Action.registerClient, {
    session_id: "test",
    error: "",
    page_patch: {
      _c: "Page",
      _i: 1,
      views: [
        control("View", VIEW, {
          route: "/",
          _internals: { host_expanded: true },
          controls: [control("Text", TEXT, { value: "alive" })],
        }),
      ],
      _overlay: control("Overlay", 4, { _internals: { host_positioned: true } }),
      _dialogs: control("Dialogs", 5),
      _services: control("ServiceRegistry", 7, { _internals: { uid: "test" } }),
    },
  });
  await vi.waitFor(() => expect(host.textContent).toContain("alive"));
  return page;
}

describe("a packet", () => {
  const malformed: Record<string, readonly number[]> = {
    "that ends in the middle": [0, ...encode([Action.patchControl, { id: 3, patch: [[0]] }]).subarray(0, 6)],
    "that is no MessagePack": [0, 0xc1, 0xc1],
    "that is no message": [0, ...encode("hello")],
    "with an unknown action": [0, ...encode([99, {}])],
    "without its fields": [0, ...encode([Action.patchControl, {}])],
    "with fields of wrong types": [0, ...encode([Action.patchControl, { id: "three", patch: "none" }])],
  };
  for (const [name, bytes] of Object.entries(malformed)) {
    it(`${name} is reported once, and the page goes on`, async () => {
      const page = await open();
      page.raw(...bytes);
      expect(page.onProtocolError).toHaveBeenCalledOnce();
      expect(page.onProtocolError.mock.calls[0]?.[0]).toHaveProperty("name", "ProtocolError");
      page.expectAlive();
      expect(page.onProtocolError).toHaveBeenCalledOnce();
    });
  }

  it("that is empty, of an unknown kind or for no channel is ignored", async () => {
    const page = await open();
    page.raw();
    page.raw(7, 1, 2, 3);
    page.raw(1, 9);
    page.raw(1, 9, 0, 0, 0, 42);
    expect(page.onProtocolError).not.toHaveBeenCalled();
    page.expectAlive();
  });
});

describe("a control", () => {
  it("of an unknown type is a visible placeholder that names it, and is warned about once", async () => {
    const page = await open();
    page.show(control("Hologram", 20), control("Text", 21, { value: "beside it" }), control("Hologram", 22));
    const boxes = page.host.querySelectorAll<HTMLElement>("[data-unsupported=Hologram]");
    expect(boxes).toHaveLength(2);
    expect(boxes[0]?.textContent).toBe("Hologram");
    expect(boxes[0]?.getBoundingClientRect().height).toBeGreaterThan(0);
    expect(page.host.textContent).toContain("beside it");
    expect(page.warn.mock.calls).toEqual([["Hologram is not supported yet"]]);
    page.expectAlive();
  });

  it("with properties of wrong types has their defaults, and one warning for each", async () => {
    const page = await open();
    page.show(
      control("Text", 20, { value: "plain", size: "large", weight: 12.5, color: ["red"], max_lines: {} }),
      control("Container", 21, { padding: "wide", bgcolor: 7, content: control("Text", 22, { value: "inside" }) }),
      control("Text", 23, { value: "beside it" }),
    );
    expect(page.host.textContent).toContain("plain");
    expect(page.host.textContent).toContain("inside");
    expect(page.host.textContent).toContain("beside it");
    const text = page.host.querySelector("[data-control=Text]");
    expect(text && getComputedStyle(text).fontSize).toBe("14px");
    const warned = page.warn.mock.calls.map(([words]) => String(words));
    for (const property of ["size", "color", "max_lines"]) {
      expect(warned.filter((words) => words.startsWith("Text(20)") && words.includes(`.${property}:`))).toHaveLength(1);
    }
    for (const property of ["padding", "bgcolor"]) {
      expect(warned.filter((words) => words.includes(`.${property}:`))).not.toHaveLength(0);
    }
    expect(new Set(warned).size).toBe(warned.length);
    // Said again, it is not warned about again; and a good value is taken.
    const before = warned.length;
    page.patch(20, [0, 0, "size", "large"]);
    page.patch(20, [0, 0, "size", 30]);
    expect(text && getComputedStyle(text).fontSize).toBe("30px");
    expect(page.warn).toHaveBeenCalledTimes(before);
    page.expectAlive();
  });

  it("without an id or a type is a patch that does not fit", async () => {
    const page = await open();
    page.show({ _c: "Text", value: "nobody" });
    page.show({ _c: 5, _i: 20 });
    expect(page.onProtocolError).toHaveBeenCalledTimes(2);
    page.expectAlive();
  });

  it("that throws while it is drawn is an error box; its siblings are drawn, and later patches arrive", async () => {
    const page = await open();
    page.show(
      flex("Row", 20, [
        control("Text", 21, { value: "before" }),
        control("Fragile", 22, { load: 500 }),
        control("Fragile", 23, { load: 50 }),
      ]),
      control("Text", 24, { value: "after" }),
    );
    const box = page.host.querySelector(".error-box");
    expect(box?.textContent).toBe("Error displaying Fragile500 is too much");
    expect(page.host.textContent).toContain("before");
    expect(page.host.textContent).toContain("carries 50");
    expect(page.host.textContent).toContain("after");
    expect(page.warn).toHaveBeenCalledOnce();
    page.patch(21, [0, 0, "value", "later"]);
    page.patch(23, [0, 0, "load", 60]);
    expect(page.host.textContent).toContain("later");
    expect(page.host.textContent).toContain("carries 60");
    expect(page.onProtocolError).not.toHaveBeenCalled();
    page.expectAlive();
    expect(page.host.querySelector(".error-box")).toBeNull();
  });

  it("that throws in an update becomes an error box in its place, alone", async () => {
    const page = await open();
    page.show(
      control("Fragile", 22, { load: 1 }),
      control("Fragile", 23, { load: 2 }),
      control("Text", 24, { value: "after" }),
    );
    page.patch(22, [0, 0, "load", 200]);
    expect(page.host.querySelectorAll(".error-box")).toHaveLength(1);
    page.patch(23, [0, 0, "load", 3]);
    page.patch(24, [0, 0, "value", "after that"]);
    expect(page.host.textContent).toContain("carries 3");
    expect(page.host.textContent).toContain("after that");
    expect(page.warn).toHaveBeenCalledOnce();
    expect(page.onProtocolError).not.toHaveBeenCalled();
    page.expectAlive();
  });
});

describe("a patch", () => {
  it("for an unknown id is ignored", async () => {
    const page = await open();
    page.patch(4711, [0, 0, "value", "nobody"]);
    expect(page.onProtocolError).not.toHaveBeenCalled();
    page.expectAlive();
  });

  const misfits: Record<string, readonly WireValue[]> = {
    "with an unknown operation": [[0], [9, 0, "value", "x"]],
    "at a location that it does not number": [[0], [0, 5, "value", "x"]],
    "at a location that is not there": [
      [0, { controls: [1, { "7": [2] }] }],
      [0, 2, "value", "x"],
    ],
    "past the end of a list": [
      [0, { controls: [1] }],
      [1, 1, 12, { _c: "Text", _i: 30 }],
    ],
    "that removes what is not there": [
      [0, { controls: [1] }],
      [2, 1, 12],
    ],
    "without locations": [],
  };
  for (const [name, patch] of Object.entries(misfits)) {
    it(`${name} is reported once, and the page goes on`, async () => {
      const page = await open();
      page.deliver(Action.patchControl, { id: VIEW, patch });
      expect(page.onProtocolError).toHaveBeenCalledOnce();
      expect(page.onProtocolError.mock.calls[0]?.[0]).toHaveProperty("name", "PatchError");
      expect(page.host.textContent).toContain("alive");
      page.expectAlive();
      expect(page.onProtocolError).toHaveBeenCalledOnce();
    });
  }

  it("that fails in the middle keeps what came before", async () => {
    const page = await open();
    page.patch(TEXT, [0, 0, "value", "first half"], [9, 0]);
    expect(page.onProtocolError).toHaveBeenCalledOnce();
    expect(page.host.textContent).toContain("first half");
    page.expectAlive();
  });
});

describe("a method call", () => {
  it("for an unknown control is answered with an error, so that Python does not wait for ever", async () => {
    const page = await open();
    page.deliver(Action.invokeMethod, { control_id: 4711, call_id: "call", name: "focus" });
    await vi.waitFor(() => expect(page.sent).toHaveLength(2));
    expect(page.sent[1]).toEqual([
      Action.invokeMethod,
      { control_id: 4711, call_id: "call", result: null, error: "control 4711 is not on the page" },
    ]);
    page.expectAlive();
  });

  it("of a name that the control does not know is answered with an error", async () => {
    const page = await open();
    page.show(control("TextField", 20, { label: "Name" }));
    page.deliver(Action.invokeMethod, { control_id: 20, call_id: "call", name: "levitate" });
    await vi.waitFor(() => expect(page.sent).toHaveLength(2));
    expect(page.sent[1]).toEqual([
      Action.invokeMethod,
      { control_id: 20, call_id: "call", result: null, error: expect.stringContaining("levitate") },
    ]);
    page.expectAlive();
  });
});
