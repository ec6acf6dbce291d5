import { createRenderEffect, createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { WireDateTime, type WireMap, type WireValue } from "../protocol/wire.ts";
import { ControlTree } from "./control-tree.ts";
import { hasSameShape } from "./sameness.ts";
import { toWireMap } from "./to-wire.ts";

const control = (type: string, id: number, props: WireMap = {}): WireMap => ({ _c: type, _i: id, ...props });
const pageOf = (...controls: readonly WireMap[]): WireMap => ({
  views: [control("View", 3, { route: "/", controls })],
});

/** A tree that shows `expected`, and one that nobody draws, with Python's page. */
function make(expected: WireMap, real: WireMap) {
  const shown = new ControlTree(() => {});
  shown.expectPage(expected);
  const python = new ControlTree(() => {});
  python.mergePage({ _c: "Page", _i: 1, ...real });
  const first = () => shown.page.controlsIn("views")[0]?.controlsIn("controls")[0];
  return { shown, real: python.page, first };
}

describe("an expected page", () => {
  it("has controls that no number of Python's means", () => {
    const { shown, first } = make(pageOf(control("Text", 10)), pageOf());
    expect(first()?.type).toBe("Text");
    expect(shown.get(10)).toBeUndefined();
    expect(shown.get(3)).toBeUndefined();
  });

  it("becomes Python's page, number by number and property by property", () => {
    const { shown, real } = make(
      { ...pageOf(control("Text", 10, { value: "a", size: 3 }), control("Row", 11, { controls: [] })), title: "old" },
      pageOf(control("Text", 20, { value: "b" }), control("Row", 21, { controls: [control("Text", 22)] })),
    );
    shown.succeed(real);
    expect(toWireMap(shown.page)).toEqual(toWireMap(real));
    for (const id of [3, 20, 21, 22]) expect(shown.get(id)?.id).toBe(id);
    expect(shown.size).toBe(real.tree.size);
  });

  it("notifies nobody of what stays, also bytes and moments", () => {
    const same = (id: number) =>
      control("Image", id, {
        src: new Uint8Array([1, 2, 3]),
        at: new WireDateTime("2026-01-01"),
        map: { a: [1, control("Text", id + 1)] },
      });
    const { shown, real, first } = make(pageOf(same(10)), pageOf(same(20)));
    let runs = 0;
    createRoot(() =>
      createRenderEffect(() => {
        for (const name of ["src", "at", "map"]) first()?.get(name);
        runs++;
      }),
    );
    const node = first();
    const src = node?.peek("src");
    shown.succeed(real);
    expect(runs).toBe(1);
    expect(first()).toBe(node);
    expect(node?.peek("src")).toBe(src);
    expect(shown.get(21)?.type).toBe("Text");
  });

  it("takes another control for one with another key", () => {
    const { shown, real, first } = make(
      pageOf(control("Text", 10, { key: "a", value: "x" })),
      pageOf(control("Text", 20, { key: "b", value: "x" })),
    );
    const before = first();
    shown.succeed(real);
    expect(first()).not.toBe(before);
    expect(first()?.peek("key")).toBe("b");
  });

  it("keeps what was written in a control that is certain, and says which those are", () => {
    const row = (id: number, name: string): WireMap =>
      control("Row", id, {
        controls: [control("Text", id + 1, { value: name }), control("Checkbox", id + 2, { value: false })],
      });
    const { shown, real } = make(pageOf(row(10, "a"), row(20, "b")), pageOf(row(30, "a"), row(40, "c")));
    const boxes = shown.page
      .controlsIn("views")
      .flatMap((view) => view.controlsIn("controls").flatMap((line) => line.controlsIn("controls")))
      .filter(({ type }) => type === "Checkbox");
    const before = boxes.map(({ id }) => id);
    for (const box of boxes) shown.writeLocal(box, { value: true });
    const { stayed, certain } = shown.succeed(real);
    expect(before.map((id) => stayed.get(id))).toEqual([32, 42]);
    expect(before.map((id) => certain.has(id))).toEqual([true, false]);
    expect(boxes.map((box) => box.peek("value"))).toEqual([true, false]);
  });

  it("keeps the window's own properties of the page, which may have changed since the registration", () => {
    const { shown, real } = make({ ...pageOf(), title: "x" }, { ...pageOf(), width: 800 });
    shown.writeLocal(shown.page, { width: 500 });
    shown.succeed(real);
    expect(shown.page.peek("width")).toBe(500);
    expect(shown.page.peek("title")).toBeUndefined();
  });

  it("can give single properties of the page before the others", () => {
    const services: WireValue = control("ServiceRegistry", 7, { _services: [control("Clipboard", 8)] });
    const { shown, real, first } = make(pageOf(control("Text", 10)), { ...pageOf(), _services: services });
    shown.succeed(real, ["_services"]);
    const clipboard = shown.get(8);
    expect(clipboard?.type).toBe("Clipboard");
    expect(first()?.type).toBe("Text");
    shown.succeed(real);
    expect(shown.get(8)).toBe(clipboard);
    expect(first()).toBeUndefined();
  });
});

describe("the shape of a page", () => {
  const shapeOf = (...controls: readonly WireMap[]) => make(pageOf(), pageOf(...controls)).real.peek("views");

  it("is its controls by place, type and key", () => {
    const one = shapeOf(control("Text", 10, { value: "a" }), control("Row", 11, { controls: [control("Text", 12)] }));
    const same = shapeOf(control("Text", 20, { value: "b" }), control("Row", 21, { controls: [control("Text", 22)] }));
    const less = shapeOf(control("Text", 20), control("Row", 21, { controls: [] }));
    const other = shapeOf(control("Text", 20), control("Column", 21, { controls: [control("Text", 22)] }));
    expect(hasSameShape(one, same)).toBe(true);
    expect(hasSameShape(one, less)).toBe(false);
    expect(hasSameShape(less, one)).toBe(false);
    expect(hasSameShape(one, other)).toBe(false);
  });
});
