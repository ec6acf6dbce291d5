import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const ADD = 65604;

describe("AppBar", () => {
  it("is 56 high, with a 56 px leading place and the title after it", () => {
    const page = renderControls([], {
      appbar: control("AppBar", 10, { title: "Title", leading: control("Container", 11, { key: "leading" }) }),
    });
    expect(sizeOf(page.find(".app-bar"))).toEqual([400, 56]);
    expect(sizeOf(page.find('[data-key="leading"]'))).toEqual([56, 56]);
    expect(page.find(".app-bar-title").getBoundingClientRect().left).toBe(72);
    expect(page.find(".app-bar-title").getAttribute("role")).toBe("heading");
    page.set(10, { toolbar_height: 100 });
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
    await page.call(3, "show_end_drawer");
    expect(page.find(".drawer-panel").dataset["side"]).toBe("end");
    await page.call(3, "close_end_drawer");
    expect(page.events()).toEqual([[20, "dismiss", null]]);
    await vi.waitFor(() => expect(page.host.querySelector(".drawer-panel")).toBeNull());
    await page.call(3, "show_end_drawer");
    await vi.waitFor(() => expect(page.find(".drawer-scrim").getAnimations()).toEqual([]));
    await userEvent.click(page.find(".drawer-scrim"), { position: { x: 20, y: 150 } });
    expect(page.events()).toHaveLength(2);
  });

  it("selects destinations, but not disabled ones", async () => {
    const page = renderControls([], { drawer: drawer({ on_change: true }) });
    await page.call(3, "show_drawer");
    const [one, two, three] = page.all(".navigation-drawer-item");
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
    page.set(3, { floating_action_button_location: "endFloat" });
    await vi.waitFor(() => expect(page.find(".bottom-app-bar-surface").style.clipPath).toBe(""));
    // The button grows at its new place: the notch is as large as it will be.
    page.set(3, { floating_action_button_location: "endDocked" });
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

  it("stands its icons in one line, with a label or without", () => {
    const labels = ["Home", "", undefined];
    const destinations = labels.map((label, at) => control("NavigationBarDestination", 41 + at, { icon: ADD, label }));
    const page = renderControls([], { navigation_bar: control("NavigationBar", 40, { destinations }) });
    expect(new Set(page.all(".navigation-bar-icon").map((icon) => icon.getBoundingClientRect().top)).size).toBe(1);
  });

  it("shares its width, shows where one is, and reports a choice", async () => {
    const page = renderControls([], { navigation_bar: bar() });
    expect(sizeOf(page.find(".navigation-bar"))).toEqual([400, 80]);
    const [first, second] = page.all(".navigation-bar-item");
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
    page.set(42, { label: "Changed" });
    page.set(42, { disabled: true });
    page.set(43, { visible: false });
    const items = page.all(".navigation-bar-item");
    expect(items.map((item) => item.textContent)).toEqual(["L1", "Changed"]);
    expect(items[1]).toHaveProperty("disabled", true);
    page.set(41, { badge: "3" });
    expect(items[0]?.querySelector(".badge")?.textContent).toBe("3");
    page.set(41, { badge: "4" });
    expect(items[0]?.querySelector(".badge")?.textContent).toBe("4");
    page.set(41, { badge: null });
    expect(items[0]?.querySelector(".badge")).toBeNull();
    page.set(41, { badge: "3" });
    page.set(40, { label_behavior: "alwaysHide" });
    expect(items[0]?.getAttribute("aria-label")).toBe("L1");
  });

  it("is disabled as a whole", async () => {
    const page = renderControls([], { navigation_bar: bar({ disabled: true }) });
    page.all(".navigation-bar-item")[1]?.click();
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
    await userEvent.click(page.all(".navigation-rail-item")[1] ?? page.host);
    expect(page.events()).toEqual([[50, "change", 1]]);
    page.set(50, { extended: true });
    await vi.waitFor(() => expect(page.find(".navigation-rail").offsetWidth).toBe(256));
  });

  it("is no wider than a narrower place that it stands in", () => {
    const page = renderControls([
      control("Container", 49, {
        width: 200,
        height: 300,
        padding: 15,
        content: control("Column", 48, {
          controls: [control("NavigationRail", 50, { extended: true, height: 110, destinations: [] })],
        }),
      }),
    ]);
    expect(page.find(".navigation-rail").offsetWidth).toBe(170);
  });

  it("puts its group where the alignment says", () => {
    const page = renderControls([rail({ height: 280, group_alignment: 1 })]);
    expect(page.all(".navigation-rail-item").at(-1)?.getBoundingClientRect().bottom).toBe(290);
  });

  it("takes the width that there is, with its destinations in the middle", () => {
    const page = renderControls([rail({ height: 200 })], { padding: 0 });
    expect(sizeOf(page.find(".navigation-rail"))).toEqual([400, 200]);
    const { left, right } = page.find(".navigation-rail-item").getBoundingClientRect();
    expect((left + right) / 2).toBe(200);
  });

  it("says so where its height is unbounded", () => {
    const page = renderControls([rail()]);
    expect(page.find(".error-box").textContent).toContain("height is unbounded");
    page.set(50, { height: 200 });
    expect(page.host.querySelector(".error-box")).toBeNull();
  });
});
