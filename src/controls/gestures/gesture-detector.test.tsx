import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import { WireDuration, type WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, props: WireMap = {}) =>
  control("Container", id, { width: 100, height: 50, key: `k${id}`, ...props });
const detector = (id: number, props: WireMap, content: WireMap | null = box(id + 1)) =>
  control("GestureDetector", id, { key: `k${id}`, content, ...props });

function fire(element: Element, type: string, x: number, y: number, init: PointerEventInit = {}): void {
  const buttons = type === "pointerup" ? 0 : 1;
  element.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      isPrimary: true,
      pointerId: 1,
      pointerType: "mouse",
      clientX: x,
      clientY: y,
      button: type === "pointermove" ? -1 : 0,
      buttons,
      ...init,
    }),
  );
}

describe("GestureDetector", () => {
  it("reports a tap with its place", () => {
    const page = renderControls([detector(10, { on_tap: true, on_tap_up: true })]);
    const inner = page.find('[data-key="k11"]');
    fire(inner, "pointerdown", 30, 20);
    fire(inner, "pointerup", 30, 20);
    const data = { k: "mouse", l: { x: 20, y: 10 }, g: { x: 30, y: 20 } };
    expect(page.events()).toEqual([
      [10, "tap_up", data],
      [10, "tap", data],
    ]);
  });

  it("gives the tap to the innermost detector or control that wants it", () => {
    const nested = detector(12, { on_tap: true });
    const page = renderControls([
      control("Container", 9, {
        on_click: true,
        content: detector(10, { on_tap: true }, flex("Row", 20, [nested, box(30, { on_click: true })])),
      }),
    ]);
    const press = (key: string) => {
      const element = page.find(`[data-key="${key}"]`);
      fire(element, "pointerdown", 30, 20);
      fire(element, "pointerup", 30, 20);
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
      return page.sent
        .splice(0)
        .map((message) => (message.kind === "event" ? `${message.target} ${message.name}` : ""));
    };
    expect(press("k13")).toEqual(["12 tap"]);
    expect(press("k30")).toEqual(["30 click"]);
    expect(press("k10")).toEqual(["10 tap"]);
  });

  it("reports drags from where the control lay, with deltas since the last event", () => {
    const page = renderControls([detector(10, { on_pan_start: true, on_pan_update: true, on_pan_end: true })]);
    const host = page.find('[data-key="k10"]');
    fire(host, "pointerdown", 20, 20);
    fire(host, "pointermove", 30, 20);
    page.set(10, { margin: { left: 50 } });
    fire(host, "pointermove", 35, 26);
    fire(document.body, "pointerup", 300, 200);
    expect(page.events()).toEqual([
      [10, "pan_start", { k: "mouse", l: { x: 10, y: 10 }, g: { x: 20, y: 20 }, ts: expect.any(WireDuration) }],
      [
        10,
        "pan_update",
        {
          l: { x: 20, y: 10 },
          g: { x: 30, y: 20 },
          ld: { x: 10, y: 0 },
          gd: { x: 10, y: 0 },
          pd: null,
          ts: expect.any(WireDuration),
        },
      ],
      [
        10,
        "pan_update",
        {
          l: { x: 25, y: 16 },
          g: { x: 35, y: 26 },
          ld: { x: 5, y: 6 },
          gd: { x: 5, y: 6 },
          pd: null,
          ts: expect.any(WireDuration),
        },
      ],
      [10, "pan_end", expect.objectContaining({ l: { x: 290, y: 190 }, v: expect.anything() })],
    ]);
  });

  it("drops updates that come too soon", () => {
    const page = renderControls([detector(10, { on_horizontal_drag_update: true, drag_interval: 60000 })]);
    const host = page.find('[data-key="k10"]');
    fire(host, "pointerdown", 20, 20);
    for (const x of [30, 40, 50]) fire(host, "pointermove", x, 20);
    fire(host, "pointerup", 50, 20);
    expect(page.events()).toHaveLength(1);
  });

  it("turns a drag that began on a button into no click", () => {
    const page = renderControls([
      detector(10, { on_pan_update: true, on_pan_start: true }, box(11, { on_click: true })),
    ]);
    const inner = page.find('[data-key="k11"]');
    fire(inner, "pointerdown", 20, 20);
    expect(page.events()).toEqual([]);
    fire(inner, "pointermove", 60, 20);
    fire(inner, "pointerup", 60, 20);
    inner.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    expect(page.events().map(([, name]) => name)).toEqual(["pan_start"]);
    fire(inner, "pointerdown", 20, 20);
    fire(inner, "pointerup", 20, 20);
    inner.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    expect(page.events().map(([, name]) => name)).toEqual(["pan_start", "click"]);
  });

  it("reports hovering of mice", () => {
    const page = renderControls([
      detector(10, { on_enter: true, on_hover: true, on_exit: true, mouse_cursor: "grab" }),
    ]);
    const host = page.find('[data-key="k10"]');
    fire(host, "pointerenter", 20, 20, { buttons: 0 });
    fire(host, "pointermove", 25, 20, { buttons: 0 });
    fire(host, "pointerleave", 25, 200, { buttons: 0 });
    fire(host, "pointerenter", 20, 20, { pointerType: "touch" });
    const events = page.events();
    expect(events.map(([, name]) => name)).toEqual(["enter", "hover", "exit"]);
    expect(Object.keys((events[1]?.[2] ?? {}) as WireMap)).toEqual(
      "k l g ts dev ps pMin pMax dist distMax size rMj rMn rMin rMax or tilt ld".split(" "),
    );
    expect(events[1]?.[2]).toMatchObject({ l: { x: 15, y: 10 }, ld: { x: 5, y: 0 } });
    expect(getComputedStyle(page.find('[data-key="k11"]')).cursor).toBe("grab");
  });

  it("reports secondary taps and keeps the browser's menu away", () => {
    const page = renderControls([detector(10, { on_secondary_tap: true, on_secondary_tap_down: true })]);
    const host = page.find('[data-key="k10"]');
    fire(host, "pointerdown", 20, 20, { button: 2, buttons: 2 });
    fire(host, "pointerup", 20, 20, { button: 2 });
    expect(page.events().map(([, name, data]) => [name, data === null])).toEqual([
      ["secondary_tap_down", false],
      ["secondary_tap", true],
    ]);
    expect(host.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }))).toBe(false);
  });

  it("reports dragging with the right button and the wheel", () => {
    const page = renderControls([detector(10, { on_right_pan_update: true, on_scroll: true })]);
    const host = page.find('[data-key="k10"]');
    fire(host, "pointerdown", 20, 20, { button: 2, buttons: 2 });
    fire(host, "pointermove", 26, 20, { buttons: 2 });
    host.dispatchEvent(new WheelEvent("wheel", { deltaY: 3, deltaMode: 1, clientX: 20, clientY: 20, bubbles: true }));
    expect(page.events()).toMatchObject([
      [10, "right_pan_update", { ld: { x: 6, y: 0 } }],
      [10, "scroll", { l: { x: 10, y: 10 }, sd: { x: 0, y: 96 } }],
    ]);
  });

  it("leaves to the browser what no handler needs", () => {
    const page = renderControls([detector(10, { on_tap: true })]);
    const host = page.find('[data-key="k10"]');
    const touch = () => getComputedStyle(host).touchAction;
    expect(touch()).toBe("manipulation");
    page.set(10, { on_horizontal_drag_update: true });
    expect(touch()).toBe("pan-y");
    page.set(10, { on_scale_update: true });
    expect(touch()).toBe("none");
  });

  it("follows handlers, devices and disabling", () => {
    const page = renderControls([detector(10, { on_tap: true, allowed_devices: ["touch"] })]);
    const host = page.find('[data-key="k10"]');
    const press = (pointerType: string) => {
      fire(host, "pointerdown", 20, 20, { pointerType });
      fire(host, "pointerup", 20, 20, { pointerType });
      return page.sent.splice(0).length;
    };
    expect([press("mouse"), press("touch")]).toEqual([0, 1]);
    page.set(10, { disabled: true });
    expect(press("touch")).toBe(0);
    page.set(10, { disabled: false, on_tap: false, on_tap_up: true });
    expect(press("touch")).toBe(1);
  });

  it("fills without content, and complains without handlers", () => {
    const page = renderControls([detector(10, { on_tap: true, expand: true }, null), detector(20, {})]);
    expect(page.find('[data-key="k10"]').getBoundingClientRect().width).toBe(380);
    expect(page.find('[data-key="k20"]').textContent).toContain("at least one event handler");
  });

  it("can be tapped by keyboard, unless its content can be", async () => {
    const page = renderControls([
      detector(10, { on_tap: true }),
      detector(20, { on_tap: true }, box(21, { on_click: true })),
      detector(30, { on_tap: true, exclude_from_semantics: true }),
    ]);
    const host = page.find('[data-key="k10"]');
    expect(host.getAttribute("role")).toBe("button");
    expect(page.find('[data-key="k20"]').hasAttribute("role")).toBe(false);
    expect(page.find('[data-key="k30"]').hasAttribute("role")).toBe(false);
    host.focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events()).toEqual([[10, "tap", { k: "unknown", l: { x: 50, y: 25 }, g: { x: 60, y: 35 } }]]);
  });

  it("has keys for double taps, for the secondary button, and for long presses where that does nothing", async () => {
    const page = renderControls([
      detector(10, { on_tap: true, on_double_tap: true, on_secondary_tap_down: true, on_long_press: true }),
      detector(20, { on_double_tap: true }),
      detector(30, { on_long_press_start: true }),
    ]);
    const press = async (id: number, keys: string) => {
      page.find(`[data-key="k${id}"]`).focus();
      await userEvent.keyboard(keys);
      return page.sent.splice(0).map((message) => (message.kind === "event" ? message.name : ""));
    };
    expect(await press(10, "{Enter}")).toEqual(["tap"]);
    expect(await press(10, "{Shift>}{Enter}{/Shift}")).toEqual(["double_tap"]);
    expect(await press(10, "{ContextMenu}")).toEqual(["secondary_tap_down"]);
    expect(await press(10, "{Shift>}{F10}{/Shift}")).toEqual(["secondary_tap_down"]);
    expect(await press(20, " ")).toEqual(["double_tap"]);
    expect(await press(30, "{ContextMenu}")).toEqual(["long_press_start"]);
  });

  it("hears the context menu's keys from what has the focus in it, but not from a field", async () => {
    const page = renderControls([
      detector(10, { on_secondary_tap: true }, control("Button", 11, { content: "Go", on_click: true })),
      detector(20, { on_secondary_tap: true }, control("TextField", 21, { label: "Name" })),
    ]);
    page.find('[data-control="Button"]').focus();
    await userEvent.keyboard("{ContextMenu}");
    expect(page.events()).toEqual([[10, "secondary_tap", null]]);
    const field = page.find("input");
    field.focus();
    await userEvent.keyboard("{Shift>}{F10}{/Shift}");
    expect(page.events()).toHaveLength(1);
  });

  it("works with a real mouse", async () => {
    const page = renderControls([
      control("Container", 9, {
        on_click: true,
        content: detector(
          10,
          { on_tap: true, on_pan_start: true, on_pan_end: true },
          box(11, { on_click: true, width: 200, height: 200 }),
        ),
      }),
      detector(20, { on_double_tap: true, on_tap: true }),
    ]);
    const names = () =>
      page.sent.splice(0).map((message) => (message.kind === "event" ? `${message.target} ${message.name}` : ""));
    const inner = page.find('[data-key="k11"]');
    await userEvent.click(inner);
    expect(names()).toEqual(["11 click"]);
    await userEvent.dragAndDrop(inner, page.find('[data-key="k20"]'));
    expect(names()).toEqual(["10 pan_start", "10 pan_end"]);
    await userEvent.dblClick(page.find('[data-key="k21"]'));
    expect(names()).toEqual(["20 double_tap"]);
  });

  it("scales by pinching a trackpad, and by scrolling it when asked", async () => {
    const page = renderControls([detector(10, { on_scale_start: true, on_scale_update: true, on_scale_end: true })]);
    const host = page.find('[data-key="k10"]');
    const wheel = (deltaY: number, ctrlKey: boolean) =>
      host.dispatchEvent(
        new WheelEvent("wheel", { deltaY, ctrlKey, clientX: 20, clientY: 20, bubbles: true, cancelable: true }),
      );
    expect(wheel(-10, false)).toBe(true);
    expect(wheel(-10, true)).toBe(false);
    await vi.waitFor(() =>
      expect(page.events().map(([, name]) => name)).toEqual(["scale_start", "scale_update", "scale_end"]),
    );
    expect(page.events()[1]?.[2]).toMatchObject({ s: Math.exp(0.1), rot: 0, pc: 2, lfp: { x: 10, y: 10 } });
    page.sent.splice(0);
    page.set(10, { trackpad_scroll_causes_scale: true });
    expect(wheel(-20, false)).toBe(false);
    expect(page.events()[1]?.[2]).toMatchObject({ s: Math.exp(0.1) });
  });
});
