import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { here, opened } from "./testing/dialog-page.ts";

registerAllControls();

describe("PopupMenuButton", () => {
  const items = [
    control("PopupMenuItem", 71, { content: "One", on_click: true }),
    control("PopupMenuItem", 72, { content: "Two", checked: false, on_click: true }),
    control("PopupMenuItem", 73),
    control("PopupMenuItem", 74, { content: "Off", disabled: true, on_click: true }),
  ];
  const button = (props: WireMap = {}) =>
    renderControls([
      control("PopupMenuButton", 70, { items, on_open: true, on_cancel: true, on_select: true, ...props }),
    ]);

  it("opens its menu over itself, 48 px an entry, and reports the choice", async () => {
    const page = button();
    const root = page.find('[data-control="PopupMenuButton"]');
    expect(sizeOf(root)).toEqual([40, 40]);
    expect(root.getAttribute("aria-label")).toBe("Show menu");
    await userEvent.click(root);
    const menu = await opened(".popup-menu");
    expect([menu.getBoundingClientRect().left, menu.getBoundingClientRect().top]).toEqual([10, 10]);
    expect(menu.offsetHeight).toBe(8 + 3 * 48 + 16 + 8);
    expect(menu.offsetWidth % 56).toBe(0);
    await userEvent.click(page.find('[role="menuitemcheckbox"]'));
    expect(page.events()).toEqual([
      [70, "open", null],
      [72, "click", true],
      [70, "select", "72"],
    ]);
    await vi.waitFor(() => expect(here(".popup-menu")).toBeNull());
    expect(document.activeElement).toBe(root);
  });

  it("opens by keyboard, moves with arrows, skips what is disabled, and is cancelled by Escape", async () => {
    const page = button({ menu_position: "under" });
    page.find('[data-control="PopupMenuButton"]').focus();
    await userEvent.keyboard("{Enter}");
    const menu = await opened(".popup-menu");
    expect(menu.getBoundingClientRect().top).toBe(50);
    await userEvent.keyboard("{ArrowUp}");
    expect(document.activeElement?.textContent).toContain("Two");
    await userEvent.keyboard("{Escape}");
    expect(page.events()).toEqual([
      [70, "open", null],
      [70, "cancel", null],
    ]);
  });

  it("grows in the time that it is given, and clips to its corners only if it is told to", async () => {
    const page = button({ popup_animation_style: { duration: 5000, reverse_duration: 0, curve: "easeIn" } });
    await userEvent.click(page.find('[data-control="PopupMenuButton"]'));
    const menu = await vi.waitFor(() => page.find(".popup-menu[data-growing]"));
    const [growth] = menu.getAnimations();
    expect(growth?.effect?.getTiming()).toMatchObject({ duration: 5000, easing: "cubic-bezier(0.42, 0, 1, 1)" });
    growth?.finish();
    await vi.waitFor(() => expect(getComputedStyle(menu).overflow).toBe("visible"));
    page.set(70, { clip_behavior: "antiAlias" });
    expect(getComputedStyle(menu).overflow).toBe("clip");
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(here(".popup-menu")).toBeNull());
  });

  it("follows its items' own properties while it is open", async () => {
    const page = button();
    await userEvent.click(page.find('[data-control="PopupMenuButton"]'));
    const menu = await opened(".popup-menu");
    page.set(71, { content: "Changed" });
    page.set(72, { visible: false });
    expect(menu.textContent).toBe("ChangedOff");
  });

  it("shows a content of its own instead of the icon, and nothing happens while it is disabled", async () => {
    const page = button({ content: "Open", disabled: true });
    const root = page.find('[data-control="PopupMenuButton"]');
    expect(root.textContent).toBe("Open");
    root.click();
    expect(page.sent).toEqual([]);
  });
});
