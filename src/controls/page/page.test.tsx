import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

afterEach(() => document.body.replaceChildren());

const view = (id: number, route: string, props: WireMap = {}) =>
  control("View", id, { route, _internals: { host_expanded: true }, ...props });
const text = (id: number, value: string) => control("Text", id, { value });

/** A page whose stack is these views. */
function renderViews(...views: WireMap[]) {
  return renderControls([], {}, { views });
}

const setViews = (page: ReturnType<typeof renderControls>, ...views: WireMap[]) => page.set(1, { views });

const places = (page: ReturnType<typeof renderControls>) => page.all(".page-view");
const settled = (page: ReturnType<typeof renderControls>) =>
  vi.waitFor(() => expect(page.host.querySelector("[data-motion]")).toBeNull());

describe("Page", () => {
  it("shows the first views without animation, the lower ones inert", () => {
    const page = renderViews(
      view(10, "/", { controls: [text(11, "root")] }),
      view(20, "/a", { controls: [text(21, "a")] }),
    );
    const [lower, upper] = places(page);
    expect(page.host.querySelector("[data-motion]")).toBeNull();
    expect(lower?.inert).toBe(true);
    expect(lower?.hasAttribute("data-below")).toBe(true);
    expect(upper?.inert).toBe(false);
  });

  it("moves a view in that is new on top, and out when it is gone, keeping the one below", async () => {
    const page = renderViews(view(10, "/", { controls: [text(11, "root")] }));
    const root = places(page)[0];
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(20, "/a", { controls: [text(21, "a")] })],
    ]);
    expect(places(page).map((place) => place.dataset["motion"])).toEqual(["cover", "enter"]);
    await settled(page);
    expect(root?.hasAttribute("data-below")).toBe(true);
    page.tree.patch(1, [
      [0, { views: [1] }],
      [2, 1, 1],
    ]);
    expect(places(page).map((place) => place.dataset["motion"])).toEqual(["uncover", "leave"]);
    expect(page.host.textContent).toContain("a");
    await settled(page);
    expect(places(page)).toEqual([root]);
    expect(page.host.textContent).toBe("root");
  });

  it("replaces the content of a route without animation", () => {
    const page = renderViews(view(10, "/", { controls: [text(11, "old")] }));
    setViews(page, view(12, "/", { controls: [text(13, "new")] }));
    expect(page.host.querySelector("[data-motion]")).toBeNull();
    expect(page.host.textContent).toBe("new");
  });

  it("takes a view away when the user goes back, and tells Python once", async () => {
    const appbar = control("AppBar", 22, { title: "A" });
    const page = renderViews(view(10, "/", { controls: [text(11, "root")] }), view(20, "/a", { appbar }));
    await userEvent.click(page.find('[aria-label="Back"]'));
    expect(page.events()).toEqual([[1, "view_pop", { route: "/a" }]]);
    await settled(page);
    expect(page.host.textContent).toBe("root");
    // Python drops the view now, and may show the route again later.
    page.tree.patch(1, [
      [0, { views: [1] }],
      [2, 1, 1],
    ]);
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(30, "/a", { controls: [text(31, "again")] })],
    ]);
    await settled(page);
    expect(page.host.textContent).toBe("rootagain");
  });

  it("asks a view that may not be left, and leaves it when the answer is yes", async () => {
    const page = renderViews(
      view(10, "/"),
      view(20, "/a", { appbar: control("AppBar", 22), can_pop: false, on_confirm_pop: true }),
    );
    const back = page.find('[aria-label="Back"]');
    await userEvent.click(back);
    expect(page.events()).toEqual([[20, "confirm_pop", null]]);
    await page.call(20, "confirm_pop", { should_pop: false });
    expect(page.events()).toHaveLength(1);
    await userEvent.click(back);
    const view20 = page.tree.get(20);
    if (!view20) throw new Error("the view is gone");
    void page.tree.invocations.invoke(view20, "c1", "confirm_pop", { should_pop: true }, () => true);
    // The answer comes first: it would be one for a control that Python has dropped.
    await expect.poll(() => page.sent.slice(-2).map(({ kind }) => kind)).toEqual(["result", "event"]);
    expect(page.events().at(-1)).toEqual([1, "view_pop", { route: "/a" }]);
  });

  it("does nothing where a view may not be left and nobody is asked", async () => {
    const page = renderViews(view(10, "/"), view(20, "/a", { appbar: control("AppBar", 22), can_pop: false }));
    await userEvent.click(page.find('[aria-label="Back"]'));
    expect(page.sent).toEqual([]);
  });

  it("gives focus to a new view and back to where it was", async () => {
    const page = renderViews(view(10, "/", { controls: [control("Button", 11, { content: "go", on_click: true })] }));
    const button = page.find('[data-control="Button"]');
    button.focus();
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(20, "/a")],
    ]);
    await settled(page);
    expect(document.activeElement).toBe(places(page)[1]);
    page.tree.patch(1, [
      [0, { views: [1] }],
      [2, 1, 1],
    ]);
    await settled(page);
    expect(document.activeElement).toBe(button);
  });

  it("has screen readers say a new view's name, and that of the one below when it is left", async () => {
    const bar = (id: number, title: string) => control("AppBar", id, { title: text(id + 1, title) });
    const page = renderViews(view(10, "/", { appbar: bar(12, "List") }));
    expect(page.find(".page-news").textContent).toBe("");
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(20, "/a", { appbar: bar(22, "Details") })],
    ]);
    await settled(page);
    await vi.waitFor(() => expect(page.find(".page-news").textContent).toBe("Details"));
    page.tree.patch(1, [
      [0, { views: [1] }],
      [2, 1, 1],
    ]);
    await vi.waitFor(() => expect(page.find(".page-news").textContent).toBe("List"));
  });

  it("calls a view without an app bar by the page's title, and leaves the focus to a field that wants it", async () => {
    const page = renderControls([], {}, { views: [view(10, "/", { controls: [text(11, "root")] })], title: "Shop" });
    const field = control("TextField", 21, { autofocus: true, label: "Name" });
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(20, "/a", { controls: [field] })],
    ]);
    page.set(1, { title: "Checkout" });
    await vi.waitFor(() => expect(page.find(".page-news").textContent).toBe("Checkout"));
    expect(document.activeElement).toBe(page.find("input"));
  });

  it("lays page.overlay over the body of the top view, without the padding, letting presses through", async () => {
    const button = control("Button", 40, { content: "under", on_click: true, expand: true });
    const page = renderControls(
      [button],
      { appbar: control("AppBar", 42), horizontal_alignment: "stretch" },
      {
        _overlay: control("Overlay", 4, {
          _internals: { host_positioned: true },
          controls: [
            control("Row", 50, { controls: [text(51, "over")] }),
            control("Container", 52, { width: 50, height: 50, right: 0, bottom: 0, bgcolor: "red", key: "corner" }),
          ],
        }),
      },
    );
    const corner = page.find('[data-key="corner"]').getBoundingClientRect();
    expect([corner.right, corner.bottom]).toEqual([400, 300]);
    expect(page.find('[data-control="Row"]').getBoundingClientRect().top).toBe(56);
    await userEvent.click(page.find(".view-body"), { position: { x: 200, y: 12 } });
    expect(page.events()).toEqual([[40, "click", null]]);
  });

  it("keeps the overlay's elements when the top view changes", async () => {
    const page = renderControls(
      [],
      {},
      {
        views: [view(10, "/")],
        _overlay: control("Overlay", 4, { controls: [control("Text", 50, { value: "over", key: "over" })] }),
      },
    );
    const over = page.find('[data-key="over"]');
    page.tree.patch(1, [
      [0, { views: [1] }],
      [1, 1, 1, view(20, "/a")],
    ]);
    expect(places(page)[1]?.contains(over)).toBe(true);
    await settled(page);
    page.tree.patch(1, [
      [0, { views: [1] }],
      [2, 1, 1],
    ]);
    await settled(page);
    expect(places(page)[0]?.contains(over)).toBe(true);
  });

  it("draws nothing for an empty stack", () => {
    const page = renderViews();
    expect(places(page)).toEqual([]);
  });
});
