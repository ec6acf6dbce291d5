import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const handlers = { on_reorder: true, on_reorder_start: true, on_reorder_end: true };
const items = (count: number, props: WireMap = {}) =>
  Array.from({ length: count }, (_, i) =>
    control("Container", 20 + i, { key: `k${i}`, height: 40, width: 100, bgcolor: "#cccccc", ...props }),
  );
const list = (props: WireMap = {}, controls: readonly WireMap[] = items(4)) =>
  control("ReorderableListView", 10, { key: "l", controls, ...handlers, ...props });
const draw = (props: WireMap = {}, controls?: readonly WireMap[]) => renderControls([list(props, controls)]);

const order = (page: RenderedPage) =>
  page
    .all(".reorder-items > .reorder-item")
    .map((item) => item.querySelector<HTMLElement>("[data-key]")?.dataset["key"]);
const items$ = (page: RenderedPage, index: number) => page.all(".reorder-items > .reorder-item")[index] ?? page.host;

/** Sends a pointer event at the middle of `element`, moved by `dx`, `dy`. */
function point(element: Element, type: string, dx = 0, dy = 0, init: PointerEventInit = {}): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const options = { bubbles: true, isPrimary: true, pointerId: 1, button: 0, pointerType: "mouse", ...init };
  element.dispatchEvent(
    new PointerEvent(type, { ...options, clientX: left + width / 2 + dx, clientY: top + height / 2 + dy }),
  );
}
/** Drags by a handle, without letting go. */
function drag(page: RenderedPage, index: number, dx: number, dy: number): Element {
  const handle = page.all(".reorder-handle")[index] ?? page.host;
  const from = handle.getBoundingClientRect();
  const fire = (type: string, part: number) => {
    const now = handle.getBoundingClientRect();
    point(handle, type, from.left - now.left + dx * part, from.top - now.top + dy * part);
  };
  fire("pointerdown", 0);
  for (let step = 1; step <= 10; step++) fire("pointermove", step / 10);
  return handle;
}
const shifts = (page: RenderedPage) => page.all(".reorder-items > .reorder-item").map((item) => item.style.translate);

describe("ReorderableListView", () => {
  it("has a handle over the end of each item, which may be narrower than the list", () => {
    const page = draw();
    expect(sizeOf(page.find("[data-key=l]"))).toEqual([380, 160]);
    expect(sizeOf(page.find("[data-key=k0]"))).toEqual([100, 40]);
    const handle = page.find(".reorder-handle").getBoundingClientRect();
    const item = items$(page, 0).getBoundingClientRect();
    expect([handle.width, item.right - handle.right, handle.top - item.top]).toEqual([24, 8, 8]);
  });

  it("stretches items that bring handles of their own", () => {
    const page = draw({ show_default_drag_handles: false }, items(2, { width: null }));
    expect(page.all(".reorder-handle")).toHaveLength(0);
    expect(sizeOf(page.find("[data-key=k0]"))).toEqual([380, 40]);
  });

  it("tells a drag's start and end at once, and the new order when the item has come to rest", async () => {
    const page = draw();
    const handle = drag(page, 0, 0, 85);
    expect(page.events()).toEqual([[10, "reorder_start", { old_index: 0 }]]);
    expect(shifts(page)).toEqual(["", "0px -40px", "0px -40px", ""]);
    expect(page.find(".reorder-proxy").getBoundingClientRect().top - items$(page, 0).getBoundingClientRect().top).toBe(
      85,
    );
    point(handle, "pointerup", 0, 85);
    expect(page.events().slice(1)).toEqual([[10, "reorder_end", { new_index: 3 }]]);
    await vi.waitFor(() => expect(page.events().slice(2)).toEqual([[10, "reorder", { old_index: 0, new_index: 2 }]]));
    expect(order(page)).toEqual(["k1", "k2", "k0", "k3"]);
    expect(shifts(page)).toEqual(["", "", "", ""]);
    expect(document.querySelector(".reorder-proxy")).toBeNull();
  });

  it("shows the new order until Python sends its own", async () => {
    const page = draw();
    point(drag(page, 3, 0, -130), "pointerup");
    await vi.waitFor(() => expect(order(page)).toEqual(["k3", "k0", "k1", "k2"]));
    page.tree.patch(10, [
      [0, { controls: [1] }],
      [3, 1, 0, 1, 1],
    ]);
    expect(order(page)).toEqual(["k1", "k0", "k2", "k3"]);
  });

  it("tells no new order where nothing has moved, and nothing more where the drag is broken off", async () => {
    const page = draw();
    point(drag(page, 1, 0, 10), "pointerup", 0, 10);
    await vi.waitFor(() => expect(document.querySelector(".reorder-proxy")).toBeNull());
    expect(page.events().map(([, name]) => name)).toEqual(["reorder_start", "reorder_end"]);
    drag(page, 0, 0, 85);
    await userEvent.keyboard("{Escape}");
    expect(page.events().at(-1)?.[1]).toBe("reorder_start");
    expect([document.querySelector(".reorder-proxy"), shifts(page)[1]]).toEqual([null, ""]);
  });

  it("moves along its axis, in the list's direction", () => {
    const page = draw({ horizontal: true, height: 60 }, items(3));
    drag(page, 0, 160, 50);
    expect(shifts(page)).toEqual(["", "-100px", "-100px"]);
    const proxy = page.find(".reorder-proxy").getBoundingClientRect();
    expect(proxy.top).toBe(items$(page, 0).getBoundingClientRect().top);
  });

  it("runs upwards in reverse", async () => {
    const page = draw({ reverse: true });
    expect(items$(page, 0).getBoundingClientRect().top).toBeGreaterThan(items$(page, 1).getBoundingClientRect().top);
    const handle = drag(page, 0, 0, -45);
    expect(shifts(page)).toEqual(["", "0px 40px", "", ""]);
    point(handle, "pointerup", 0, -45);
    await vi.waitFor(() => expect(page.events().at(-1)?.[2]).toEqual({ old_index: 0, new_index: 1 }));
  });

  it("scrolls while an item is held over an edge", async () => {
    const page = draw({ height: 100 }, items(8));
    const scroller = page.find("[data-key=l]");
    const handle = drag(page, 0, 0, 90);
    await vi.waitFor(() => expect(scroller.scrollTop).toBe(220));
    point(handle, "pointerup", 0, 90);
    expect(page.events().at(-1)).toEqual([10, "reorder_end", { new_index: 8 }]);
  });

  it("lifts an item on phones after a long press, and leaves what moves before to scrolling", () => {
    vi.spyOn(navigator, "platform", "get").mockReturnValue("iPhone");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
    const page = draw({}, items(3, { width: null }));
    expect(page.all(".reorder-handle")).toHaveLength(0);
    expect(sizeOf(page.find("[data-key=k0]"))).toEqual([380, 40]);
    const touch = { pointerType: "touch" };
    const first = page.find("[data-key=k0]");
    point(first, "pointerdown", 0, 0, touch);
    point(first, "pointermove", 0, 30, touch);
    vi.advanceTimersByTime(600);
    expect(page.events()).toEqual([]);
    point(first, "pointerup", 0, 30, touch);
    point(first, "pointerdown", 0, 0, touch);
    vi.advanceTimersByTime(499);
    expect(page.events()).toEqual([]);
    vi.advanceTimersByTime(1);
    point(first, "pointermove", 0, 45, touch);
    expect(page.events()).toEqual([[10, "reorder_start", { old_index: 0 }]]);
    expect(page.find(".reorder-proxy").getBoundingClientRect().top).toBe(10 + 45);
  });

  it("moves items with the keyboard and says where they are", async () => {
    const page = draw();
    page.all(".reorder-handle")[1]?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(order(page)).toEqual(["k0", "k2", "k1", "k3"]);
    expect(page.find("[role=status]")).toHaveTextContent("3 / 4");
    await userEvent.keyboard("{ArrowUp}{End}{End}{Home}");
    expect(page.events()).toEqual([
      [10, "reorder", { old_index: 1, new_index: 2 }],
      [10, "reorder", { old_index: 2, new_index: 1 }],
      [10, "reorder", { old_index: 1, new_index: 3 }],
      [10, "reorder", { old_index: 3, new_index: 0 }],
    ]);
  });

  it("stands between a header and a footer, which do not move", () => {
    const text = (id: number, value: string) => control("Text", id, { value, height: 20 });
    const page = draw({ header: text(90, "head"), footer: text(91, "foot"), padding: 5 });
    const tops = [...page.all(".reorder-end"), page.find(".reorder-items")].map(
      (element) => element.getBoundingClientRect().top - page.find("[data-key=l]").getBoundingClientRect().top,
    );
    expect(tops).toEqual([5, 185, 25]);
  });

  it("gives all items one length: a number, or that of the first", async () => {
    const page = draw({ item_extent: 25 });
    expect(page.all(".reorder-items > .reorder-item").map((item) => item.offsetHeight)).toEqual([25, 25, 25, 25]);
    page.set(10, { item_extent: null, first_item_prototype: true });
    page.set(20, { height: 33 });
    await vi.waitFor(() =>
      expect(page.all(".reorder-items > .reorder-item").map((item) => item.offsetHeight)).toEqual([33, 33, 33, 33]),
    );
  });

  it("starts below its anchor", () => {
    const page = draw({ anchor: 0.5, height: 200 });
    expect(items$(page, 0).getBoundingClientRect().top - page.find("[data-key=l]").getBoundingClientRect().top).toBe(
      100,
    );
  });

  it("draws long lists near the visible part only", () => {
    const page = draw({ height: 100 }, items(400));
    expect(page.all(".reorder-items > .reorder-item").length).toBeLessThan(60);
    expect(items$(page, 0).ariaSetSize).toBe("400");
  });

  it("does nothing while disabled", () => {
    const page = draw({ disabled: true });
    drag(page, 0, 0, 85);
    expect(page.sent).toEqual([]);
    expect(page.find(".reorder-handle")).toBeDisabled();
  });
});

describe("ReorderableDragHandle", () => {
  const handle = (id: number, props: WireMap = {}) =>
    control("ReorderableDragHandle", id, {
      mouse_cursor: "grab",
      content: control("Container", id + 1, { width: 20, height: 20, ...props }),
    });
  const page$ = () =>
    draw({ show_default_drag_handles: false }, [
      control("Container", 20, { key: "k0", height: 40, content: handle(30) }),
      control("Container", 21, { key: "k1", height: 40, content: handle(40) }),
    ]);

  it("lifts the item that it is in", () => {
    const page = page$();
    const [first] = page.all(".reorder-drag-handle");
    if (!first) throw new Error("no handle");
    expect(getComputedStyle(first).cursor).toBe("grab");
    point(first, "pointerdown");
    point(first, "pointermove", 0, 30);
    expect(page.events()).toEqual([[10, "reorder_start", { old_index: 0 }]]);
    expect(shifts(page)).toEqual(["", "0px -40px"]);
  });

  it("waits until a finger has moved", () => {
    const page = page$();
    const [first] = page.all(".reorder-drag-handle");
    if (!first) throw new Error("no handle");
    const touch = { pointerType: "touch" };
    point(first, "pointerdown", 0, 0, touch);
    point(first, "pointermove", 0, 10, touch);
    expect(page.events()).toEqual([]);
    point(first, "pointermove", 0, 20, touch);
    expect(page.events()).toHaveLength(1);
  });

  it("moves its item with the keyboard", async () => {
    const page = page$();
    page.all(".reorder-keys")[1]?.focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(page.events()).toEqual([[10, "reorder", { old_index: 1, new_index: 0 }]]);
  });

  it("says where it belongs", () => {
    const page = renderControls([handle(30)]);
    expect(page.host).toHaveTextContent("ReorderableDragHandle must be placed inside ReorderableListView.");
  });
});
