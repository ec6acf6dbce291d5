import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const item = (id: number, width: number, height: number, props: WireMap = {}) =>
  control("Container", id, { key: `k${id}`, width, height, ...props });
const many = (count: number, width = 50, height = 30) =>
  Array.from({ length: count }, (_, i) => item(100 + i, width, height));

function rect(page: RenderedPage, key: string): string {
  const origin = page.find(".view-column").getBoundingClientRect();
  const r = page.find(`[data-key="${key}"]`).getBoundingClientRect();
  const round = (n: number) => Math.round(n * 10) / 10;
  return `${round(r.x - origin.x)},${round(r.y - origin.y)} ${round(r.width)}x${round(r.height)}`;
}

describe("ListView", () => {
  const list = (props: WireMap, controls: readonly WireMap[]) =>
    control("ListView", 10, { key: "list", controls, ...props });

  it("is as long as its items where nothing bounds it, and fills what bounds it", () => {
    const page = renderControls([list({ spacing: 5 }, many(2))]);
    expect(rect(page, "list")).toBe("0,0 380x65");
    expect(rect(page, "k101")).toBe("0,35 380x30");
    page.set(10, { expand: true });
    expect(rect(page, "list")).toBe("0,0 380x280");
  });

  it("gives items their extent, unless there is spacing", () => {
    const page = renderControls([list({ item_extent: 40 }, [item(100, 50, 30), item(101, 50, 10, { margin: 5 })])]);
    expect(rect(page, "list")).toBe("0,0 380x80");
    expect(rect(page, "k100")).toBe("0,0 380x40");
    expect(rect(page, "k101")).toBe("5,45 370x30");
    page.set(10, { spacing: 10 });
    expect(rect(page, "k100")).toBe("0,0 380x30");
  });

  it("makes all items as long as the first", async () => {
    const page = renderControls([list({ first_item_prototype: true }, [item(100, 50, 40), item(101, 50, 10)])]);
    await vi.waitFor(() => expect(rect(page, "k101")).toBe("0,40 380x40"));
    page.set(100, { height: 25 });
    await vi.waitFor(() => expect(rect(page, "k101")).toBe("0,25 380x25"));
  });

  it("makes all items as long as a prototype that is not shown", async () => {
    const page = renderControls([list({ prototype_item: item(90, 10, 33) }, many(2))]);
    await vi.waitFor(() => expect(rect(page, "k101")).toBe("0,33 380x33"));
    expect(rect(page, "list")).toBe("0,0 380x66");
  });

  it("draws dividers in the gaps only", () => {
    const page = renderControls([list({ spacing: 16, divider_thickness: 2 }, many(3))]);
    const lines = page.host.querySelectorAll(".list-divider");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.getBoundingClientRect().height).toBe(16);
    expect(rect(page, "k102")).toBe("0,92 380x30");
  });

  it("starts at the bottom when reversed", () => {
    const page = renderControls([list({ reverse: true, height: 100, padding: 5 }, many(5))]);
    expect(rect(page, "k100")).toBe("5,65 370x30");
    expect(rect(page, "k101")).toBe("5,35 370x30");
  });

  it("scrolls to its end when asked", async () => {
    const page = renderControls([list({ height: 90, on_scroll: true }, many(10))]);
    const list10 = page.tree.get(10);
    if (!list10) throw new Error("no list");
    await page.tree.invocations.call(list10, "scroll_to", { offset: -1 });
    expect(page.find('[data-key="list"]').scrollTop).toBe(210);
    await vi.waitFor(() =>
      expect(page.events()).toContainEqual([
        10,
        "scroll",
        expect.objectContaining({ event_type: "end", pixels: 210, max_scroll_extent: 210 }),
      ]),
    );
  });

  it("lies along a row, and says so where its height is unbounded", () => {
    const page = renderControls([list({ horizontal: true, height: 60 }, many(2))]);
    expect(rect(page, "list")).toBe("0,0 380x60");
    expect(rect(page, "k101")).toBe("50,0 50x60");
    page.set(10, { height: null });
    expect(page.find('[data-key="list"] .error-box').textContent).toContain("height is unbounded");
  });
});

describe("GridView", () => {
  const grid = (props: WireMap, controls: readonly WireMap[]) =>
    control("GridView", 10, { key: "grid", controls, ...props });

  it("makes rows of equal cells", () => {
    const page = renderControls([grid({ runs_count: 3, child_aspect_ratio: 2 }, many(4))]);
    expect(rect(page, "grid")).toBe("0,0 380x130");
    expect(rect(page, "k101")).toBe("130,0 120x60");
    expect(rect(page, "k103")).toBe("0,70 120x60");
  });

  it("keeps spacing along the scroll axis and run spacing across", () => {
    const page = renderControls([grid({ runs_count: 2, spacing: 4, run_spacing: 20 }, many(3))]);
    expect(rect(page, "k101")).toBe("200,0 180x180");
    expect(rect(page, "k102")).toBe("0,184 180x180");
  });

  it("takes as many cells as keep below the greatest extent", () => {
    const page = renderControls([grid({ max_extent: 100, padding: 0 }, many(5))]);
    expect(rect(page, "k103")).toBe("292.5,0 87.5x87.5");
    expect(rect(page, "k104")).toBe("0,97.5 87.5x87.5");
    page.set(10, { max_extent: 380 });
    expect(rect(page, "k101")).toBe("0,390 380x380");
  });

  it("runs in columns when horizontal", () => {
    const page = renderControls([
      grid({ horizontal: true, height: 130, runs_count: 2, child_aspect_ratio: 0.5 }, many(3)),
    ]);
    expect(rect(page, "k101")).toBe("0,70 120x60");
    expect(rect(page, "k102")).toBe("130,0 120x60");
    page.set(10, { max_extent: 40 });
    expect(rect(page, "k102")).toBe("0,93.3 73.3x36.7");
  });

  it("starts at the far end when reversed", () => {
    const page = renderControls([grid({ reverse: true, height: 300, runs_count: 2 }, many(3))]);
    expect(rect(page, "k100")).toBe("0,115 185x185");
    expect(rect(page, "k101")).toBe("195,115 185x185");
    expect(rect(page, "k102")).toBe("0,-79.9 185x185");
    page.set(10, { horizontal: true, height: 130, runs_count: 1 });
    expect(rect(page, "k100")).toBe("250,0 130x130");
    expect(rect(page, "k101")).toBe("110,0 130x130");
  });
});

describe("A reversed horizontal GridView", () => {
  it("starts at the left on a right-to-left page", () => {
    const controls = many(2);
    const page = renderControls(
      [control("GridView", 10, { horizontal: true, reverse: true, height: 100, controls })],
      {},
      { rtl: true },
    );
    expect(rect(page, "k100")).toBe("0,0 100x100");
    expect(rect(page, "k101")).toBe("110,0 100x100");
  });
});

describe("ResponsiveRow", () => {
  const row = (props: WireMap, controls: readonly WireMap[]) =>
    control("ResponsiveRow", 10, { key: "row", controls, ...props });
  const column = (id: number, col: WireMap[string], height = 20) => item(id, 0, height, { col, width: null });

  it("shares virtual columns", () => {
    const page = renderControls([row({}, [column(11, 4), column(12, 8)])]);
    expect(rect(page, "k11")).toBe("0,0 120x20");
    expect(rect(page, "k12")).toBe("129.9,0 250x20");
    expect(rect(page, "row")).toBe("0,0 380x20");
  });

  it("wraps when there are more columns than it has", () => {
    const page = renderControls([row({ run_spacing: { xs: 5 } }, [column(11, 8), column(12, 8)])]);
    expect(rect(page, "k12")).toBe("0,25 250x20");
  });

  it("goes by the page's width", () => {
    const page = renderControls([row({}, [column(11, { xs: 6, md: 12 }), column(12, { xs: 6, md: 0 })])]);
    expect(rect(page, "k12")).toBe("194.9,0 185x20");
    page.tree.writeLocal(page.tree.page, { width: 800 });
    expect(rect(page, "k11")).toBe("0,0 380x20");
    expect(page.host.querySelector('[data-key="k12"]')).toBeNull();
  });

  it("knows breakpoints of its own", () => {
    const page = renderControls([
      row({ breakpoints: { narrow: 0, wide: 300 } }, [column(11, { narrow: 12, wide: 6 })]),
    ]);
    expect(rect(page, "k11")).toBe("0,0 185x20");
  });

  it("says so where its width is unbounded", () => {
    const page = renderControls([flex("Row", 20, [row({}, [column(11, 6)])])]);
    expect(page.find('[data-key="row"] .error-box').textContent).toContain("width is unbounded");
  });
});

describe("SafeArea", () => {
  it("pads by the least it is given and passes constraints on", () => {
    const inner = control("Container", 12, { key: "inner", expand: true });
    const area = control("SafeArea", 11, {
      key: "area",
      content: inner,
      expand: true,
      minimum_padding: { left: 10, top: 20 },
    });
    const page = renderControls([area]);
    expect(rect(page, "area")).toBe("0,0 380x280");
    expect(rect(page, "inner")).toBe("10,20 370x260");
  });

  it("takes an inset once", () => {
    const nested = control("SafeArea", 12, { key: "nested", content: item(13, 40, 20) });
    const page = renderControls([control("SafeArea", 11, { key: "area", content: nested })]);
    page.host.style.setProperty("--safe-top", "30px");
    expect(rect(page, "k13")).toBe("0,30 40x20");
    page.set(11, { avoid_intrusions_top: false });
    expect(getComputedStyle(page.find('[data-key="area"]')).paddingTop).toBe("0px");
    expect(getComputedStyle(page.find('[data-key="nested"]')).paddingTop).toBe("30px");
  });

  it("leaves the insets to the view's bars", () => {
    const area = control("SafeArea", 11, { key: "area", content: item(13, 40, 20) });
    const page = renderControls([area], { floating_action_button: item(14, 10, 10) });
    const padding = () => {
      const { paddingTop, paddingBottom } = getComputedStyle(page.find('[data-key="area"]'));
      return [paddingTop, paddingBottom];
    };
    page.host.style.setProperty("--safe-top", "30px");
    page.host.style.setProperty("--safe-bottom", "20px");
    expect(padding()).toEqual(["30px", "20px"]);
    page.set(3, { appbar: control("AppBar", 15) });
    expect(padding()).toEqual(["0px", "20px"]);
  });
});
