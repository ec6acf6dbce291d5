import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const ADD = 65604;
type Page = ReturnType<typeof renderControls>;

/** A page of 400 by 300 that shows these dialogs. */
const renderDialogs = (...dialogs: WireMap[]) =>
  renderControls(
    [control("Text", 90, { value: "body" })],
    {},
    {
      _dialogs: control("Dialogs", 5, { controls: dialogs }),
    },
  );
/** The same on a page of 1000 by 800. */
function renderLarge(...dialogs: WireMap[]) {
  const page = renderDialogs(...dialogs);
  Object.assign(page.host.style, { width: "1000px", height: "800px" });
  return page;
}
const set = (page: Page, id: number, name: string, value: WireMap[string]) =>
  page.tree.patch(id, [[0], [0, 0, name, value]]);
const here = (selector: string) => document.querySelector<HTMLElement>(selector);
const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};
const opened = (selector: string) =>
  vi.waitFor(() => {
    const element = here(selector);
    if (!element || element.getAnimations({ subtree: true }).length > 0)
      throw new Error(`${selector} is not there yet`);
    return element;
  });
const box = (id: number, width: number, height: number, props: WireMap = {}) =>
  control("Container", id, { width, height, key: `box${id}`, ...props });

const reported = (id: number) => [
  { kind: "update", id, props: { open: false } },
  { kind: "event", target: id, name: "dismiss", data: null },
];

describe("AlertDialog", () => {
  const dialog = (props: WireMap = {}) =>
    control("AlertDialog", 10, { open: true, on_dismiss: true, title: "Title", content: box(11, 400, 60), ...props });

  it("is as wide as its widest part, at least 280, with Material's padding", async () => {
    const page = renderLarge(dialog());
    const panel = page.find(".alert-dialog");
    // 24 title 32, 20 content 60 24, actions 0 24.
    expect(sizeOf(panel)).toEqual([448, 184]);
    expect(panel.getBoundingClientRect().left).toBe(276);
    set(page, 10, "content", control("Text", 12, { value: "short" }));
    expect(panel.offsetWidth).toBe(280);
  });

  it("is filled by a column that is not tight, and scrolls if asked", async () => {
    const page = renderLarge(dialog({ content: flex("Column", 12, [box(13, 100, 50)]) }));
    expect(page.find(".alert-dialog").offsetHeight).toBe(800 - 48);
    set(page, 12, "tight", true);
    expect(page.find(".alert-dialog").offsetHeight).toBe(24 + 32 + 20 + 50 + 24 + 24);
    set(page, 10, "content", box(14, 100, 2000));
    set(page, 10, "scrollable", true);
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
    set(page, 10, "open", true);
    await opened(".alert-dialog");
    set(page, 10, "open", false);
    await vi.waitFor(() => expect(page.sent).toEqual([...reported(10), ...reported(10)]));
  });

  it("closes by Escape, but not while it is modal", async () => {
    const page = renderLarge(dialog({ modal: true }));
    const panel = await opened(".alert-dialog");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    expect(panel.dataset["state"]).toBe("open");
    set(page, 10, "modal", false);
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(page.sent).toEqual(reported(10)));
  });

  it("is named by its title, or by its own label", () => {
    const page = renderLarge(dialog());
    const id = page.find(".alert-dialog").getAttribute("aria-labelledby") ?? "";
    expect(document.getElementById(id)?.textContent).toBe("Title");
    set(page, 10, "semantics_label", "Named");
    expect(page.find(".alert-dialog").getAttribute("aria-label")).toBe("Named");
  });

  it("shows an error where it has nothing to show, and opens once it has", async () => {
    const page = renderLarge(control("AlertDialog", 10, { open: true }));
    expect(page.find(".error-box").textContent).toContain("nothing to display");
    set(page, 10, "title", "Now");
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
    set(page, 30, "content", flex("Column", 32, [control("Divider", 33)]));
    expect(sizeOf(panel)).toEqual([640, 450]);
    set(page, 30, "fullscreen", true);
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
    set(page, 30, "dismissible", true);
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 10, y: 10 } });
    await vi.waitFor(() => expect(page.sent).toEqual(reported(30)));
  });
});

describe("SnackBar", () => {
  const bar = (id: number, props: WireMap = {}) =>
    control("SnackBar", id, { open: true, content: `Message ${id}`, on_dismiss: true, on_visible: true, ...props });
  const gone = (id: number) => [{ kind: "update", id, props: { _dismissed: true } }, ...reported(id)];
  const visible = (id: number) => ({ kind: "event", target: id, name: "visible", data: null });

  it("is 48 high at the lower edge, tells that it is there, and goes after its time", async () => {
    const page = renderDialogs(bar(40, { duration: 50 }));
    await opened(".message");
    const element = page.find(".snack-bar");
    expect(sizeOf(element)).toEqual([400, 48]);
    expect(element.getBoundingClientRect().bottom).toBe(300);
    await vi.waitFor(() => expect(page.sent).toEqual([visible(40), ...gone(40)]));
    expect(page.host.querySelector(".snack-bar")).toBeNull();
  });

  it("makes way at once for the next one", async () => {
    const page = renderDialogs(bar(40, { duration: 100_000 }));
    await opened(".message");
    await vi.waitFor(() => expect(page.sent).toHaveLength(1));
    page.tree.patch(5, [
      [0, { controls: [1] }],
      [1, 1, 1, bar(41, { duration: 100_000 })],
    ]);
    await vi.waitFor(() => expect(page.host.querySelectorAll(".snack-bar")).toHaveLength(1));
    expect(page.find(".snack-bar").textContent).toBe("Message 41");
    expect(page.sent.slice(1, 4)).toEqual(gone(40));
  });

  it("stays while it has an action, which works once and closes it", async () => {
    const page = renderDialogs(
      bar(40, { duration: 1, action: "Undo", on_action: true, width: 300, behavior: "floating" }),
    );
    await opened(".message");
    expect(page.find(".snack-bar").offsetWidth).toBe(300);
    await vi.waitFor(() => expect(page.sent).toHaveLength(1));
    const button = page.find(".snack-bar-action");
    button.click();
    button.click();
    expect(page.events().slice(1)).toEqual([[40, "action", null]]);
    await vi.waitFor(() => expect(page.sent.slice(2)).toEqual(gone(40)));
  });

  it("hears the click of a SnackBarAction, and closes by its icon", async () => {
    const page = renderDialogs(
      bar(40, {
        action: control("SnackBar", 42, { label: "Retry", on_click: true, text_color: "#ff0000" }),
        show_close_icon: true,
      }),
    );
    await opened(".message");
    expect(getComputedStyle(page.find(".snack-bar-action")).color).toBe("rgb(255, 0, 0)");
    page.find(".snack-bar-action").click();
    expect(page.events().at(-1)).toEqual([42, "click", null]);
    await vi.waitFor(() => expect(page.host.querySelector(".snack-bar")).toBeNull());
    set(page, 40, "open", true);
    await opened(".message");
    page.find('.snack-bar [aria-label="Close"]').click();
    await vi.waitFor(() => expect(page.host.querySelector(".snack-bar")).toBeNull());
  });

  it("goes at once when Python closes it", async () => {
    const page = renderDialogs(bar(40));
    await opened(".message");
    await vi.waitFor(() => expect(page.sent).toHaveLength(1));
    set(page, 40, "open", false);
    await vi.waitFor(() => expect(page.sent.slice(1)).toEqual(gone(40)));
  });

  it("moves a floating button up, unless it floats itself, then it lies above the button", async () => {
    const page = renderControls(
      [],
      { floating_action_button: control("FloatingActionButton", 60, { icon: ADD }) },
      {
        _dialogs: control("Dialogs", 5, { controls: [bar(40)] }),
      },
    );
    await opened(".message");
    await vi.waitFor(() => expect(page.find(".view-fab > *").getBoundingClientRect().bottom).toBe(300 - 48 - 16));
    set(page, 40, "behavior", "floating");
    await vi.waitFor(() => expect(page.find(".view-fab > *").getBoundingClientRect().bottom).toBe(284));
    expect(page.find(".snack-bar").getBoundingClientRect().bottom).toBe(284 - 56 - 10);
  });
});

describe("Banner", () => {
  const banner = (props: WireMap = {}) =>
    control("Banner", 50, {
      open: true,
      content: "Saved",
      actions: [control("TextButton", 51, { content: "OK", on_click: true })],
      on_dismiss: true,
      on_visible: true,
      ...props,
    });

  it("pushes the content down, and comes back when Python closes it", async () => {
    const page = renderDialogs(banner());
    await opened(".message");
    const element = page.find(".banner");
    expect(element.offsetHeight).toBe(54);
    expect(page.find(".view-body").getBoundingClientRect().top).toBe(54);
    await vi.waitFor(() => expect(page.events()).toEqual([[50, "visible", null]]));
    set(page, 50, "open", false);
    await vi.waitFor(() =>
      expect(page.sent.slice(1)).toEqual([{ kind: "update", id: 50, props: { _dismissed: true } }, ...reported(50)]),
    );
    expect(page.find(".view-body").getBoundingClientRect().top).toBe(0);
  });

  it("puts several actions below, and lies over the content if it is raised", async () => {
    const page = renderDialogs(
      banner({ actions: [1, 2].map((at) => control("TextButton", 51 + at, { content: "A" })), elevation: 2 }),
    );
    await opened(".message");
    expect(page.find(".banner-actions").getBoundingClientRect().top).toBeGreaterThan(
      page.find(".banner-content").getBoundingClientRect().top,
    );
    expect(page.find(".view-body").getBoundingClientRect().top).toBe(0);
  });

  it("says what is missing", () => {
    const page = renderDialogs(control("Banner", 50, { open: true, content: "x" }));
    expect(page.find(".error-box").textContent).toContain("Banner.actions");
  });
});

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

  it("follows its items' own properties while it is open", async () => {
    const page = button();
    await userEvent.click(page.find('[data-control="PopupMenuButton"]'));
    const menu = await opened(".popup-menu");
    set(page, 71, "content", "Changed");
    set(page, 72, "visible", false);
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
