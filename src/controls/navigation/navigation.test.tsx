import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const ADD = 65604;
type Page = ReturnType<typeof renderControls>;

const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return [width, height];
};
const call = async (page: Page, id: number, name: string, args: WireMap = {}) => {
  for (const handler of page.tree.get(id)?.invokeHandlers ?? []) await handler(name, args);
};
const set = (page: Page, id: number, name: string, value: WireMap[string]) =>
  page.tree.patch(id, [[0], [0, 0, name, value]]);
const all = (page: Page, selector: string) => [...page.host.querySelectorAll<HTMLElement>(selector)];

describe("AppBar", () => {
  it("is 56 high, with a 56 px leading place and the title after it", () => {
    const page = renderControls([], {
      appbar: control("AppBar", 10, { title: "Title", leading: control("Container", 11, { key: "leading" }) }),
    });
    expect(sizeOf(page.find(".app-bar"))).toEqual([400, 56]);
    expect(sizeOf(page.find('[data-key="leading"]'))).toEqual([56, 56]);
    expect(page.find(".app-bar-title").getBoundingClientRect().left).toBe(72);
    expect(page.find(".app-bar-title").getAttribute("role")).toBe("heading");
    set(page, 10, "toolbar_height", 100);
    expect(page.find(".view-body").getBoundingClientRect().top).toBe(100);
  });

  it("centres its title when asked, whatever the platform", () => {
    const page = renderControls([], { appbar: control("AppBar", 10, { title: "Title", center_title: true }) });
    const { left, right } = page.find(".app-bar-title").getBoundingClientRect();
    expect(Math.round((left + right) / 2)).toBe(200);
  });

  it("changes its colour while content is scrolled under it", async () => {
    const page = renderControls([control("Container", 12, { height: 900 })], {
      scroll: "auto",
      appbar: control("AppBar", 10, { title: "Title" }),
    });
    const bar = page.find(".app-bar");
    const rest = bar.style.backgroundColor;
    page.find(".view-column").scrollTop = 50;
    await vi.waitFor(() => expect(bar.style.backgroundColor).not.toBe(rest));
    page.find(".view-column").scrollTop = 0;
    await vi.waitFor(() => expect(bar.style.backgroundColor).toBe(rest));
  });

  it("takes what it has not from the theme", () => {
    const page = renderControls(
      [],
      { appbar: control("AppBar", 10, { title: "Title" }) },
      {
        theme: { appbar_theme: { bgcolor: "#ff0000", title_spacing: 40 } },
        theme_mode: "light",
      },
    );
    expect(getComputedStyle(page.find(".app-bar")).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(page.find(".app-bar-title").getBoundingClientRect().left).toBe(40);
  });
});

describe("Drawer", () => {
  const drawer = (props: WireMap = {}) =>
    control("NavigationDrawer", 20, {
      controls: [
        control("NavigationDrawerDestination", 21, { icon: ADD, label: "One" }),
        control("NavigationDrawerDestination", 22, { icon: ADD, label: "Two" }),
        control("NavigationDrawerDestination", 23, { icon: ADD, label: "Three", disabled: true }),
      ],
      ...props,
    });

  it("opens from the app bar's menu icon, and tells of its closing with or without a handler", async () => {
    const page = renderControls([], { appbar: control("AppBar", 10), drawer: drawer() });
    await userEvent.click(page.find('[aria-label="Open navigation menu"]'));
    expect(sizeOf(page.find(".navigation-drawer"))).toEqual([304, 300]);
    expect(page.find(".view-body").inert).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(page.events()).toEqual([[20, "dismiss", null]]);
    await vi.waitFor(() => expect(page.host.querySelector(".navigation-drawer")).toBeNull());
    expect(document.activeElement).toBe(page.find('[aria-label="Open navigation menu"]'));
  });

  it("is shown and closed by method, and closed by its scrim", async () => {
    const page = renderControls([], { end_drawer: drawer() });
    await call(page, 3, "show_end_drawer");
    expect(page.find(".drawer-panel").dataset["side"]).toBe("end");
    await call(page, 3, "close_end_drawer");
    expect(page.events()).toEqual([[20, "dismiss", null]]);
    await vi.waitFor(() => expect(page.host.querySelector(".drawer-panel")).toBeNull());
    await call(page, 3, "show_end_drawer");
    await vi.waitFor(() => expect(page.find(".drawer-scrim").getAnimations()).toEqual([]));
    await userEvent.click(page.find(".drawer-scrim"), { position: { x: 20, y: 150 } });
    expect(page.events()).toHaveLength(2);
  });

  it("selects destinations, but not disabled ones", async () => {
    const page = renderControls([], { drawer: drawer({ on_change: true }) });
    await call(page, 3, "show_drawer");
    const [one, two, three] = all(page, ".navigation-drawer-item");
    expect(one?.getAttribute("aria-current")).toBe("page");
    expect(three).toHaveProperty("disabled", true);
    two?.click();
    expect(two?.getAttribute("aria-current")).toBe("page");
    expect(page.sent).toEqual([
      { kind: "update", id: 20, props: { selected_index: 1 } },
      { kind: "event", target: 20, name: "change", data: 1 },
    ]);
  });
});

describe("Floating action button", () => {
  const rectOf = (location: WireMap[string], view: WireMap = {}) => {
    const page = renderControls([], {
      floating_action_button: control("FloatingActionButton", 30, { icon: ADD }),
      floating_action_button_location: location,
      ...view,
    });
    const { left, top, width } = page.find('[data-control="FloatingActionButton"]').getBoundingClientRect();
    page.host.remove();
    return [left, top, width];
  };
  const bars = { appbar: control("AppBar", 10), bottom_appbar: control("BottomAppBar", 31) };

  it("floats in the corner, sits on bars, and goes where an offset says", async () => {
    expect(rectOf(null)).toEqual([328, 228, 56]);
    expect(rectOf("startFloat")).toEqual([16, 228, 56]);
    expect(rectOf("miniEndFloat")).toEqual([332, 232, 56]);
    expect(rectOf("centerDocked", bars)).toEqual([172, 192, 56]);
    expect(rectOf("endDocked")).toEqual([328, 228, 56]);
    expect(rectOf("endContained", bars)).toEqual([328, 232, 56]);
    expect(rectOf({ x: 100, y: 90 })).toEqual([300, 210, 56]);
    const page = renderControls([], {
      floating_action_button: control("FloatingActionButton", 30, { icon: ADD }),
      floating_action_button_location: "endTop",
      ...bars,
    });
    await vi.waitFor(() => expect(page.find(".view-fab > *").getBoundingClientRect().top).toBe(28));
  });

  it("gets a notch in the bottom bar that it is docked on", async () => {
    const page = renderControls([], {
      floating_action_button: control("FloatingActionButton", 30, { icon: ADD }),
      floating_action_button_location: "centerDocked",
      bottom_appbar: control("BottomAppBar", 31, { shape: { _type: "circular" } }),
    });
    expect(sizeOf(page.find(".bottom-app-bar"))).toEqual([400, 80]);
    await vi.waitFor(() => expect(page.find(".bottom-app-bar-surface").style.clipPath).toContain("A 32 32"));
    set(page, 3, "floating_action_button_location", "endFloat");
    await vi.waitFor(() => expect(page.find(".bottom-app-bar-surface").style.clipPath).toBe(""));
    // The button grows at its new place: the notch is as large as it will be.
    set(page, 3, "floating_action_button_location", "endDocked");
    await vi.waitFor(() => expect(page.find(".bottom-app-bar-surface").style.clipPath).toContain("A 32 32"));
  });
});

describe("NavigationBar", () => {
  const bar = (props: WireMap = {}) =>
    control("NavigationBar", 40, {
      destinations: [1, 2, 3].map((at) => control("NavigationBarDestination", 40 + at, { icon: ADD, label: `L${at}` })),
      on_change: true,
      ...props,
    });

  it("shares its width, shows where one is, and reports a choice", async () => {
    const page = renderControls([], { navigation_bar: bar() });
    expect(sizeOf(page.find(".navigation-bar"))).toEqual([400, 80]);
    const [first, second] = all(page, ".navigation-bar-item");
    expect(first?.getAttribute("aria-current")).toBe("page");
    await userEvent.click(second ?? page.host);
    expect(page.sent).toEqual([
      { kind: "update", id: 40, props: { selected_index: 1 } },
      { kind: "event", target: 40, name: "change", data: 1 },
    ]);
    expect(second?.getAttribute("aria-current")).toBe("page");
    expect(page.find(".navigation-bar-item[data-selected] .navigation-bar-icon").getBoundingClientRect().top).toBe(234);
  });

  it("follows its destinations' own properties", () => {
    const page = renderControls([], { navigation_bar: bar() });
    set(page, 42, "label", "Changed");
    set(page, 42, "disabled", true);
    set(page, 43, "visible", false);
    const items = all(page, ".navigation-bar-item");
    expect(items.map((item) => item.textContent)).toEqual(["L1", "Changed"]);
    expect(items[1]).toHaveProperty("disabled", true);
    set(page, 41, "badge", "3");
    expect(items[0]?.querySelector(".badge")?.textContent).toBe("3");
    set(page, 40, "label_behavior", "alwaysHide");
    expect(items[0]?.getAttribute("aria-label")).toBe("L1");
  });

  it("is disabled as a whole", async () => {
    const page = renderControls([], { navigation_bar: bar({ disabled: true }) });
    all(page, ".navigation-bar-item")[1]?.click();
    expect(page.sent).toEqual([]);
  });
});

describe("NavigationRail", () => {
  const rail = (props: WireMap = {}) =>
    control("NavigationRail", 50, {
      destinations: [1, 2].map((at) => control("NavigationRailDestination", 50 + at, { icon: ADD, label: `L${at}` })),
      selected_index: 0,
      on_change: true,
      ...props,
    });

  it("is 80 wide and as high as there is room, and reports a choice", async () => {
    const page = renderControls([flex("Row", 60, [rail()], { expand: true })], {});
    expect(sizeOf(page.find(".navigation-rail"))).toEqual([80, 280]);
    await userEvent.click(all(page, ".navigation-rail-item")[1] ?? page.host);
    expect(page.events()).toEqual([[50, "change", 1]]);
    set(page, 50, "extended", true);
    await vi.waitFor(() => expect(page.find(".navigation-rail").offsetWidth).toBe(256));
  });

  it("puts its group where the alignment says", () => {
    const page = renderControls([rail({ height: 280, group_alignment: 1 })]);
    expect(all(page, ".navigation-rail-item").at(-1)?.getBoundingClientRect().bottom).toBe(290);
  });

  it("says so where its height is unbounded", () => {
    const page = renderControls([rail()]);
    expect(page.find(".error-box").textContent).toContain("height is unbounded");
    set(page, 50, "height", 200);
    expect(page.host.querySelector(".error-box")).toBeNull();
  });
});

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
  const tab = (page: Page, index: number) => all(page, "[role=tab]")[index] ?? page.host;
  const shownPage = (page: Page) => all(page, "[role=tabpanel]").findIndex((panel) => !panel.inert);

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
      const panel = all(page, "[role=tabpanel]")[2];
      expect(panel?.getBoundingClientRect().left).toBe(page.find(".tab-view").getBoundingClientRect().left);
    });
    expect(tab(page, 2).getAttribute("aria-controls")).toBe(all(page, "[role=tabpanel]")[2]?.id);
  });

  it("draw a page when it first comes into sight", () => {
    const page = renderControls([tabs()]);
    expect(page.host.textContent).not.toContain("Page 2");
    set(page, 70, "selected_index", 1);
    expect(page.host.textContent).toContain("Page 2");
    expect(page.events()).toEqual([[70, "change", 1]]);
  });

  it("take a negative index from the end, and move by method", async () => {
    const page = renderControls([tabs({ selected_index: -1 })]);
    expect(shownPage(page)).toBe(2);
    await call(page, 70, "move_to", { index: 0, curve: "easeIn", duration: 0 });
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
    expect(all(page, "[role=tab]").map((item) => item.tabIndex)).toEqual([0, -1, -1]);
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
    set(page, 72, "secondary", true);
    await vi.waitFor(() => expect(page.find(".tab-line").offsetWidth).toBe(tab(page, 0).offsetWidth));
  });

  it("cannot be selected while disabled, and follow their own properties", () => {
    const page = renderControls([tabs()]);
    set(page, 74, "disabled", true);
    tab(page, 1).click();
    expect(page.sent).toEqual([]);
    set(page, 75, "label", "Third");
    set(page, 75, "icon", ADD);
    expect(tab(page, 2).textContent).toBe("Third");
    expect(page.find(".tab-bar").offsetHeight).toBe(74);
  });

  it("say so where something is missing", () => {
    const page = renderControls([
      control("TabBar", 90, { tabs: [] }),
      control("Tabs", 91, { length: 1, content: control("TabBarView", 92, { controls: [] }) }),
    ]);
    expect(all(page, ".error-box-title").map((box) => box.textContent)).toEqual([
      "TabBar must be used within a Tabs control",
      "Error displaying TabBarView: height is unbounded.",
    ]);
  });
});
