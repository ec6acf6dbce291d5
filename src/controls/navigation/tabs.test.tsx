import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const ADD = 65604;

describe("Tabs", () => {
  const tabs = (props: WireMap = {}, bar: WireMap = {}) =>
    control("Tabs", 70, {
      length: 3,
      height: 200,
      on_change: true,
      content: flex("Column", 71, [
        control("TabBar", 72, {
          tabs: [1, 2, 3].map((at) => control("Tab", 72 + at, { label: `Tab ${at}` })),
          ...bar,
        }),
        control("TabBarView", 80, {
          expand: true,
          controls: [1, 2, 3].map((at) => control("Text", 80 + at, { value: `Page ${at}` })),
        }),
      ]),
      ...props,
    });
  const tab = (page: RenderedPage, index: number) => page.all("[role=tab]")[index] ?? page.host;
  const shownPage = (page: RenderedPage) => page.all("[role=tabpanel]").findIndex((panel) => !panel.inert);

  it("are 48 high, select on a click, and show the page", async () => {
    const page = renderControls([tabs({}, { on_click: true })]);
    expect(page.find(".tab-bar").offsetHeight).toBe(48);
    await userEvent.click(tab(page, 2));
    expect(page.sent).toEqual([
      { kind: "event", target: 72, name: "click", data: 2 },
      { kind: "update", id: 70, props: { selected_index: 2 } },
      { kind: "event", target: 70, name: "change", data: 2 },
    ]);
    expect(shownPage(page)).toBe(2);
    await vi.waitFor(() => {
      const panel = page.all("[role=tabpanel]")[2];
      expect(panel?.getBoundingClientRect().left).toBe(page.find(".tab-view").getBoundingClientRect().left);
    });
    expect(tab(page, 2).getAttribute("aria-controls")).toBe(page.all("[role=tabpanel]")[2]?.id);
  });

  it("have badges at the corner of the whole tab", () => {
    const page = renderControls([tabs({}, { tabs: [control("Tab", 73, { label: "Tab", badge: "7" })] })]);
    const badge = page.find(".tab .badge");
    expect(badge.textContent).toBe("7");
    const label = page.find(".tab-label").getBoundingClientRect();
    const corner = badge.getBoundingClientRect();
    const top = page.find(".tab").getBoundingClientRect().top;
    // A square of 16 px in the corner of the box of 46 px, moved by Flutter's 4 and −4.
    expect([corner.right > label.right, corner.top - top]).toEqual([true, -4]);
    page.set(73, { badge: "8" });
    expect(badge.textContent).toBe("8");
    page.set(73, { badge: null });
    expect(page.all(".badge")).toEqual([]);
  });

  it("show parts of the pages beside one that is narrower than the view", async () => {
    const narrow = control("TabBarView", 80, {
      expand: true,
      viewport_fraction: 0.5,
      controls: [1, 2, 3, 4].map((at) => control("Text", 80 + at, { value: `Page ${at}` })),
    });
    const page = renderControls([tabs({ length: 4, selected_index: 1, content: flex("Column", 71, [narrow]) })]);
    const view = page.find(".tab-view").getBoundingClientRect();
    const panels = () => page.all("[role=tabpanel]");
    const lefts = () => panels().map((panel) => (panel.getBoundingClientRect().left - view.left) / view.width);
    await vi.waitFor(() => expect(lefts()).toEqual([-0.25, 0.25, 0.75, 1.25]));
    expect(panels().map((panel) => [panel.textContent, panel.inert])).toEqual([
      ["Page 1", false],
      ["Page 2", false],
      ["Page 3", false],
      ["", true],
    ]);
    page.set(70, { selected_index: 3 });
    await vi.waitFor(() => expect(lefts()).toEqual([-1.25, -0.75, -0.25, 0.25]));
    expect(panels()[3]?.textContent).toBe("Page 4");
  });

  it("draw a page when it first comes into sight", () => {
    const page = renderControls([tabs()]);
    expect(page.host.textContent).not.toContain("Page 2");
    page.set(70, { selected_index: 1 });
    expect(page.host.textContent).toContain("Page 2");
    expect(page.events()).toEqual([[70, "change", 1]]);
  });

  it("take a negative index from the end, and move by method", async () => {
    const page = renderControls([tabs({ selected_index: -1 })]);
    expect(shownPage(page)).toBe(2);
    await page.call(70, "move_to", { index: 0, curve: "easeIn", duration: 0 });
    expect(page.sent).toEqual([
      { kind: "update", id: 70, props: { selected_index: 0 } },
      { kind: "event", target: 70, name: "change", data: 0 },
    ]);
    await vi.waitFor(() => expect(page.find(".tab-view-strip").scrollLeft).toBe(0));
  });

  it("move with the arrow keys, Home and End, and are one tab stop", async () => {
    const page = renderControls([tabs()]);
    tab(page, 0).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab(page, 1));
    await userEvent.keyboard("{End}");
    expect(shownPage(page)).toBe(2);
    await userEvent.keyboard("{Home}");
    expect(page.events()).toEqual([
      [70, "change", 1],
      [70, "change", 2],
      [70, "change", 0],
    ]);
    expect(page.all("[role=tab]").map((item) => item.tabIndex)).toEqual([0, -1, -1]);
  });

  it("follow a swipe between the pages", async () => {
    const page = renderControls([tabs()]);
    const strip = page.find(".tab-view-strip");
    // The first measure, in the next frame, puts the strip where it belongs.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    strip.scrollTo({ left: strip.clientWidth, behavior: "smooth" });
    await vi.waitFor(() => expect(page.events()).toEqual([[70, "change", 1]]));
    expect(tab(page, 1).getAttribute("aria-selected")).toBe("true");
  });

  it("have a line as wide as the selected label, or as the tab", async () => {
    const page = renderControls([tabs()]);
    const label = page.find(".tab[aria-selected=true] .tab-content").getBoundingClientRect();
    await vi.waitFor(() => {
      const line = page.find(".tab-line").getBoundingClientRect();
      expect([line.left, Math.round(line.width), line.height]).toEqual([label.left, Math.round(label.width), 3]);
    });
    page.set(72, { secondary: true });
    await vi.waitFor(() => expect(page.find(".tab-line").offsetWidth).toBe(tab(page, 0).offsetWidth));
  });

  it("cannot be selected while disabled, and follow their own properties", () => {
    const page = renderControls([tabs()]);
    page.set(74, { disabled: true });
    tab(page, 1).click();
    expect(page.sent).toEqual([]);
    page.set(75, { label: "Third" });
    page.set(75, { icon: ADD });
    expect(tab(page, 2).textContent).toBe("Third");
    expect(page.find(".tab-bar").offsetHeight).toBe(74);
  });

  it("say so where something is missing", () => {
    const page = renderControls([
      control("TabBar", 90, { tabs: [] }),
      control("Tabs", 91, { length: 1, content: control("TabBarView", 92, { controls: [] }) }),
    ]);
    expect(page.all(".error-box-title").map((box) => box.textContent)).toEqual([
      "TabBar must be used within a Tabs control",
      "Error displaying TabBarView: height is unbounded.",
    ]);
  });
});
