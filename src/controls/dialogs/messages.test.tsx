import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { opened, renderDialogs, reported } from "./testing/dialog-page.ts";

registerAllControls();

const ADD = 65604;

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
    page.set(40, { open: true });
    await opened(".message");
    page.find('.snack-bar [aria-label="Close"]').click();
    await vi.waitFor(() => expect(page.host.querySelector(".snack-bar")).toBeNull());
  });

  it("goes at once when Python closes it", async () => {
    const page = renderDialogs(bar(40));
    await opened(".message");
    await vi.waitFor(() => expect(page.sent).toHaveLength(1));
    page.set(40, { open: false });
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
    page.set(40, { behavior: "floating" });
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
    page.set(50, { open: false });
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
