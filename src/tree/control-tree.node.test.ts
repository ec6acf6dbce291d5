import { createRoot, createRenderEffect } from "solid-js";
import { describe, expect, it } from "vitest";
import type { OutboundMessage } from "../protocol/messages.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import type { ControlNode } from "./control-node.ts";
import { ControlTree } from "./control-tree.ts";
import { PatchError } from "./patch-error.ts";

const text = (id: number, value: string): WireMap => ({ _c: "Text", _i: id, value });

function makeTree(controls: readonly WireMap[] = []) {
  const sent: OutboundMessage[] = [];
  const tree = new ControlTree((message) => sent.push(message), { width: 800, window: {} });
  tree.mergePage({ _c: "Page", _i: 1, views: [{ _c: "View", _i: 3, controls }], window: { _c: "Window", _i: 2 } });
  const values = () =>
    tree
      .get(3)
      ?.controlsIn("controls")
      .map((node) => node.peek("value"));
  return { tree, sent, values };
}

/** Path of the view's list of controls, as flet writes it: node 3 is the list. */
const list: WireValue = [0, { views: [1, { "0": [2, { controls: [3] }] }] }];

describe("ControlTree", () => {
  it("keeps what the page had before the merge and registers what came", () => {
    const { tree } = makeTree([text(4, "a")]);
    expect(tree.page.peek("width")).toBe(800);
    expect(tree.get(2)?.type).toBe("Window");
    expect(tree.get(4)?.parent).toBe(tree.get(3));
    expect(tree.get(4)?.parentSlot).toBe("controls");
  });

  it("adds, replaces and removes in lists", () => {
    const { tree, values } = makeTree([text(4, "a")]);
    tree.patch(1, [list, [1, 3, 1, text(5, "b")], [0, 3, 0, text(6, "c")]]);
    expect(values()).toEqual(["c", "b"]);
    expect(tree.get(4)).toBeUndefined();
    tree.patch(1, [list, [2, 3, 0]]);
    expect(values()).toEqual(["b"]);
    expect(tree.get(6)).toBeUndefined();
  });

  it("resolves a location when its operation runs: two texts swapped and both changed", () => {
    const { tree, values } = makeTree([text(4, "a"), text(5, "b")]);
    const second: WireValue = [0, { views: [1, { "0": [2, { controls: [3, { "1": [4] }] }] }] }];
    tree.patch(1, [second, [0, 4, "value", "b'"], [3, 3, 1, 3, 0], [0, 4, "value", "a'"]]);
    expect(values()).toEqual(["b'", "a'"]);
    expect(tree.get(5)?.peek("value")).toBe("b'");
  });

  it("keeps the new object when an id is sent again before the old one is removed", () => {
    const { tree } = makeTree([
      { _c: "Column", _i: 10 },
      { _c: "Column", _i: 11, controls: [text(12, "m")] },
    ]);
    const both: WireValue = [0, { views: [1, { "0": [2, { controls: [3, { "0": [4], "1": [5] }] }] }] }];
    tree.patch(1, [both, [0, 4, "controls", [text(12, "m")]], [0, 5, "controls", []]]);
    expect(tree.get(12)?.parent).toBe(tree.get(10));
    expect(tree.get(10)?.controlsIn("controls")).toEqual([tree.get(12)]);
  });

  it("patches nested maps and dicts without changing what somebody read before", () => {
    const { tree } = makeTree([{ _c: "Container", _i: 4, padding: { left: 1, top: 2 } }]);
    const before = tree.get(4)?.peek("padding");
    tree.patch(4, [
      [0, { padding: [1] }],
      [0, 1, "left", 7],
      [1, 1, "right", 3],
      [2, 1, "top"],
    ]);
    expect(tree.get(4)?.peek("padding")).toEqual({ left: 7, right: 3 });
    expect(before).toEqual({ left: 1, top: 2 });
  });

  it("looks through components, also where their body is a list", () => {
    const { tree } = makeTree([{ _c: "C", _i: 20, _b: { _c: "C", _i: 21, _b: [text(22, "x"), text(23, "y")] } }]);
    const [first] = tree.get(3)?.controlsIn("controls") ?? [];
    expect(first?.peek("value")).toBe("x");
    expect(first?.parent).toBe(tree.get(3));
    expect(first?.parentSlot).toBe("controls");
    tree.patch(21, [
      [0, { _b: [1] }],
      [2, 1, 0],
    ]);
    expect(tree.get(3)?.controlsIn("controls")).toEqual([tree.get(23)]);
  });

  it("tells watchers once per message, and only about what changed", () => {
    const { tree } = makeTree([text(4, "a")]);
    const seen: unknown[] = [];
    const dispose = createRoot((end) => {
      createRenderEffect(() => seen.push(tree.get(4)?.get("value")));
      return end;
    });
    tree.patch(4, [[0], [0, 0, "value", "b"], [0, 0, "value", "c"], [0, 0, "size", 3]]);
    tree.patch(4, [[0], [0, 0, "value", "c"]]);
    expect(seen).toEqual(["a", "c"]);
    dispose();
  });

  it("releases a removed subtree and what was derived from it", () => {
    const { tree } = makeTree([{ _c: "Column", _i: 4, controls: [text(5, "a")] }]);
    let released = 0;
    tree.get(5)?.onRelease(() => released++);
    tree.patch(1, [list, [2, 3, 0]]);
    expect(released).toBe(1);
    expect(tree.get(5)).toBeUndefined();
  });

  it("ignores a patch for an unknown id and is loud about one that does not fit", () => {
    const { tree, values } = makeTree([text(4, "a")]);
    tree.patch(999, [[0], [0, 0, "value", "x"]]);
    expect(() => tree.patch(1, [list, [2, 3, 7]])).toThrow(PatchError);
    expect(() => tree.patch(1, [[0], [9, 0, 1]])).toThrow(/unknown operation/);
    expect(values()).toEqual(["a"]);
  });

  it("writes back: tree first, then Python, and without an echo to itself", () => {
    const { tree, sent } = makeTree([{ _c: "TextField", _i: 4, on_change: true }]);
    const field = tree.get(4) as ControlNode;
    field.write({ value: "hi" });
    field.emit("change", "hi");
    field.emit("submit", "hi");
    expect(field.peek("value")).toBe("hi");
    expect(sent).toEqual([
      { kind: "update", id: 4, props: { value: "hi" } },
      { kind: "event", target: 4, name: "change", data: "hi" },
    ]);
  });

  it("knows that a control inside a disabled one is disabled", () => {
    const { tree } = makeTree([{ _c: "Column", _i: 4, disabled: true, controls: [text(5, "a")] }]);
    expect(tree.get(5)?.isDisabled).toBe(true);
    tree.patch(4, [[0], [0, 0, "disabled", false]]);
    expect(tree.get(5)?.isDisabled).toBe(false);
  });

  it("tells who draws a list when a control in it is hidden, shown, or rendered anew by its component", () => {
    const { tree, values } = makeTree([
      text(4, "a"),
      { _c: "C", _i: 5, _b: { _c: "C", _i: 6, _b: [text(7, "b"), text(8, "c")] } },
    ]);
    const seen: unknown[] = [];
    const dispose = createRoot((end) => {
      createRenderEffect(() => seen.push(values()?.join("")));
      return end;
    });
    tree.patch(4, [[0], [0, 0, "visible", false]]);
    tree.patch(8, [[0], [0, 0, "visible", false]]);
    tree.patch(4, [[0], [0, 0, "visible", true]]);
    tree.patch(6, [[0], [0, 0, "_b", text(9, "d")]]);
    tree.patch(9, [[0], [0, 0, "value", "nobody reads this"]]);
    dispose();
    expect(seen).toEqual(["abc", "bc", "b", "ab", "ad"]);
  });

  it("answers every method call: with the result, the error, or once the control is drawn", async () => {
    const { tree, sent } = makeTree([text(4, "a")]);
    const node = tree.get(4) as ControlNode;
    const call = tree.invocations.invoke(node, "c1", "focus", {}, () => true);
    node.onInvoke((name) => (name === "focus" ? 7 : Promise.reject(new Error("no such method"))));
    await call;
    await tree.invocations.invoke(node, "c2", "jump", {}, () => true);
    expect(sent).toEqual([
      { kind: "result", controlId: 4, callId: "c1", result: 7, error: null },
      { kind: "result", controlId: 4, callId: "c2", result: null, error: "no such method" },
    ]);
  });
});
