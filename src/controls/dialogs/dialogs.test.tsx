import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { here, opened, renderLarge, reported } from "./testing/dialog-page.ts";

registerAllControls();

const box = (id: number, width: number, height: number, props: WireMap = {}) =>
  control("Container", id, { width, height, key: `box${id}`, ...props });

describe("AlertDialog", () => {
  const dialog = (props: WireMap = {}) =>
    control("AlertDialog", 10, { open: true, on_dismiss: true, title: "Title", content: box(11, 400, 60), ...props });

  it("is as wide as its widest part, at least 280, with Material's padding", async () => {
    const page = renderLarge(dialog());
    const panel = page.find(".alert-dialog");
    // 24 title 32, 20 content 60 24, actions 0 24.
    expect(sizeOf(panel)).toEqual([448, 184]);
    expect(panel.getBoundingClientRect().left).toBe(276);
    page.set(10, { content: control("Text", 12, { value: "short" }) });
    expect(panel.offsetWidth).toBe(280);
  });

  it("is as opaque as it says, reads its own way, and has a tooltip", async () => {
    const page = renderLarge(dialog({ opacity: 0.5, rtl: true, tooltip: "About this" }));
    const panel = await opened(".alert-dialog");
    expect(getComputedStyle(panel).filter).toBe("opacity(0.5)");
    expect(getComputedStyle(panel).direction).toBe("rtl");
    await userEvent.hover(panel, { position: { x: 5, y: 5 } });
    await vi.waitFor(() => expect(here(".tooltip")?.textContent).toBe("About this"), { timeout: 3000 });
    page.set(10, { opacity: null, rtl: false });
    expect([getComputedStyle(panel).filter, getComputedStyle(panel).direction]).toEqual(["none", "ltr"]);
  });

  it("is filled by a column that is not tight, and scrolls if asked", async () => {
    const page = renderLarge(dialog({ content: flex("Column", 12, [box(13, 100, 50)]) }));
    expect(page.find(".alert-dialog").offsetHeight).toBe(800 - 48);
    page.set(12, { tight: true });
    expect(page.find(".alert-dialog").offsetHeight).toBe(24 + 32 + 20 + 50 + 24 + 24);
    page.set(10, { content: box(14, 100, 2000) });
    page.set(10, { scrollable: true });
    const body = page.find(".alert-dialog-body");
    expect(page.find(".alert-dialog").offsetHeight).toBe(752);
    expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
  });

  it("closes by its barrier and reports after the exit, whoever closed it", async () => {
    const page = renderLarge(dialog());
    await opened(".alert-dialog");
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    expect(page.sent).toEqual([]);
    await vi.waitFor(() => expect(page.sent).toEqual(reported(10)));
    expect(here(".alert-dialog")).toBeNull();
    page.set(10, { open: true });
    await opened(".alert-dialog");
    page.set(10, { open: false });
    await vi.waitFor(() => expect(page.sent).toEqual([...reported(10), ...reported(10)]));
  });

  it("closes by Escape, but not while it is modal", async () => {
    const page = renderLarge(dialog({ modal: true }));
    const panel = await opened(".alert-dialog");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    expect(panel.dataset["state"]).toBe("open");
    page.set(10, { modal: false });
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.sent).toEqual(reported(10)));
  });

  it("is named by its title, or by its own label", () => {
    const page = renderLarge(dialog());
    const id = page.find(".alert-dialog").getAttribute("aria-labelledby") ?? "";
    expect(document.getElementById(id)?.textContent).toBe("Title");
    page.set(10, { semantics_label: "Named" });
    expect(page.find(".alert-dialog").getAttribute("aria-label")).toBe("Named");
  });

  it("shows an error where it has nothing to show, and opens once it has", async () => {
    const page = renderLarge(control("AlertDialog", 10, { open: true }));
    expect(page.find(".error-box").textContent).toContain("nothing to display");
    page.set(10, { title: "Now" });
    await opened(".alert-dialog");
    expect(page.host.querySelector(".error-box")).toBeNull();
  });

  it("stacks, the newest on top taking Escape", async () => {
    const page = renderLarge(dialog(), control("AlertDialog", 20, { open: true, on_dismiss: true, title: "Second" }));
    await opened('[data-control="AlertDialog"]');
    await vi.waitFor(() => expect(document.getAnimations()).toEqual([]));
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.sent).toEqual(reported(20)));
    expect(document.querySelectorAll(".alert-dialog")).toHaveLength(1);
  });

  it("is drawn in the theme that it brings", async () => {
    const page = renderLarge(dialog({ theme: { dialog_theme: { bgcolor: "#00ff00" } } }));
    expect(getComputedStyle(page.find(".alert-dialog")).backgroundColor).toBe("rgb(0, 255, 0)");
  });
});

describe("BottomSheet", () => {
  const sheet = (props: WireMap = {}) =>
    control("BottomSheet", 30, { open: true, on_dismiss: true, content: box(31, 260, 100), ...props });

  it("hugs its content at the lower edge, no wider than 640 and no higher than 9/16", async () => {
    const page = renderLarge(sheet());
    const panel = await opened(".bottom-sheet");
    expect(sizeOf(panel)).toEqual([260, 100]);
    expect(panel.getBoundingClientRect().bottom).toBe(800);
    page.set(30, { content: flex("Column", 32, [control("Divider", 33)]) });
    expect(sizeOf(panel)).toEqual([640, 450]);
    page.set(30, { fullscreen: true });
    expect(sizeOf(panel)).toEqual([1000, 800]);
  });

  it("has a handle of 48 above its content, and closes by a drag on it", async () => {
    const page = renderLarge(sheet({ show_drag_handle: true }));
    const panel = await opened(".bottom-sheet");
    expect(panel.offsetHeight).toBe(148);
    const handle = page.find(".bottom-sheet-handle");
    const pointer = (type: string, y: number) =>
      handle.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, clientX: 500, clientY: y, bubbles: true }),
      );
    handle.setPointerCapture = () => {};
    pointer("pointerdown", 660);
    pointer("pointermove", 700);
    pointer("pointermove", 780);
    expect(panel.style.translate).toBe("0px 120px");
    pointer("pointerup", 780);
    await vi.waitFor(() => expect(page.sent).toEqual(reported(30)));
  });

  it("is dismissed by its barrier only if it may be", async () => {
    const page = renderLarge(sheet({ dismissible: false }));
    const panel = await opened(".bottom-sheet");
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    expect(panel.dataset["state"]).toBe("open");
    page.set(30, { dismissible: true });
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    await vi.waitFor(() => expect(page.sent).toEqual(reported(30)));
  });
});
