import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { sendPointer } from "../../ui/testing/pointer.ts";
import { here } from "../dialogs/testing/dialog-page.ts";
import { there } from "./testing/there.ts";

registerAllControls();

const entries = (id: number, ...names: string[]) =>
  names.map((content, index) => control("PopupMenuItem", id + index, { content, on_click: true }));

/** A box of 200 by 100 at (10, 10) with menus for the first two buttons. */
function renderArea(props: WireMap = {}) {
  return renderControls([
    control("ContextMenu", 50, {
      content: control("Container", 51, { width: 200, height: 100, bgcolor: "blue" }),
      items: entries(52, "Any"),
      primary_items: entries(60, "Left"),
      secondary_items: entries(70, "Cut", "Copy"),
      on_select: true,
      on_dismiss: true,
      ...props,
    }),
  ]);
}
const area = () => there(document.querySelector<HTMLElement>('[data-control="ContextMenu"]'));
const press = (buttons: number, init: PointerEventInit = {}) =>
  sendPointer(area(), "pointerdown", { buttons, clientX: 30, clientY: 40, ...init });
/** The menu, once it has its place and its size. */
const opened = () =>
  vi.waitFor(() => {
    const menu = here(".popup-menu");
    if (!menu || here("[data-placing]") || menu.getAnimations({ subtree: true }).length > 0)
      throw new Error("no menu yet");
    return menu;
  });
const at = (x: number, y: number) => ({ g: { x, y }, l: { x: x - 10, y: y - 10 } });

describe("ContextMenu", () => {
  it("is as large as its content and opens at a right click, in place of the browser's menu", async () => {
    const page = renderArea();
    expect(sizeOf(area())).toEqual([200, 100]);
    press(2);
    const event = new MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2 });
    (here(".popover-barrier") ?? area()).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    const menu = await opened();
    const { left, top } = menu.getBoundingClientRect();
    expect([left, top]).toEqual([30, 40]);
    expect(menu.textContent).toBe("CutCopy");
    await userEvent.click(page.find('[role="menuitem"]:nth-child(2)'));
    expect(page.events()).toEqual([
      [71, "click", null],
      [50, "select", { b: "secondary", tr: "down", id: 71, idx: 1, ic: 2, ...at(30, 40) }],
    ]);
  });

  it("reports that it was dismissed, and that there was nothing to show", async () => {
    const page = renderArea();
    press(2);
    await opened();
    await userEvent.keyboard("{Escape}");
    expect(page.events()).toEqual([
      [50, "dismiss", { b: "secondary", tr: "down", id: null, idx: null, ic: 2, ...at(30, 40) }],
    ]);
    await vi.waitFor(() => expect(here(".popup-menu")).toBeNull());
    press(4);
    expect(page.events().at(-1)).toEqual([
      50,
      "dismiss",
      { b: "tertiary", tr: "down", id: null, idx: null, ic: 0, ...at(30, 40) },
    ]);
  });

  it("leaves the primary button, fingers and the browser's menu alone unless told otherwise", () => {
    const page = renderArea({ secondary_items: [] });
    press(1);
    press(2, { pointerType: "touch" });
    const event = new MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2 });
    area().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect([here(".popup-menu"), page.events()]).toEqual([null, []]);
  });

  it("opens for a button or finger that is held", async () => {
    vi.useFakeTimers();
    try {
      const page = renderArea({ primary_trigger: "longPress", secondary_trigger: "longPress" });
      press(1, { pointerType: "touch" });
      sendPointer(area(), "pointermove", { clientX: 30, clientY: 80 });
      vi.advanceTimersByTime(600);
      expect(here(".popup-menu")).toBeNull();
      press(1, { pointerType: "touch" });
      vi.advanceTimersByTime(499);
      expect(here(".popup-menu")).toBeNull();
      vi.advanceTimersByTime(1);
      expect(here(".popup-menu")?.textContent).toBe("Left");
      expect(page.events()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("opens by the keyboard's menu key", async () => {
    renderArea();
    area().dispatchEvent(
      new PointerEvent("contextmenu", { bubbles: true, cancelable: true, clientX: 20, clientY: 20 }),
    );
    expect((await opened()).textContent).toBe("CutCopy");
  });

  it("opens by its method: at a point of the page, of the content, or in the middle", async () => {
    const page = renderArea();
    await page.call(50, "open", { global_position: null, local_position: { x: 5, y: 6 } });
    const menu = await opened();
    expect([menu.getBoundingClientRect().left, menu.getBoundingClientRect().top]).toEqual([15, 16]);
    // A second call takes the place of the first.
    await page.call(50, "open", { global_position: null, local_position: null });
    await vi.waitFor(() => expect(here(".popup-menu")?.getBoundingClientRect().left).toBe(110));
    await opened();
    await userEvent.click(page.find('[role="menuitem"]'));
    expect(page.events()).toEqual([
      [50, "dismiss", { b: null, tr: null, id: null, idx: null, ic: 1, ...at(15, 16) }],
      [52, "click", null],
      [50, "select", { b: null, tr: null, id: 52, idx: 0, ic: 1, ...at(110, 60) }],
    ]);
    await expect(page.call(50, "close")).rejects.toThrow("no method close");
  });

  it("does nothing while it is disabled or its trigger is", () => {
    const page = renderArea({ secondary_trigger: "disabled" });
    press(2);
    page.set(50, { secondary_trigger: "down", disabled: true });
    press(2);
    expect([here(".popup-menu"), page.events()]).toEqual([null, []]);
  });
});
