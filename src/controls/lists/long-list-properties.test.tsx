import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, type RenderedPage } from "../../control/testing/render.tsx";
import { COUNT, HEIGHT, box, boxes, drawn, insert, offsetOf, render, root, row, settled } from "./testing/long-list.ts";

registerAllControls();

describe("Properties of a long ListView", () => {
  it("space and divide rows as in a short one", async () => {
    const page = render({ spacing: 10 }, boxes());
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 40 - 10);
    root(page).scrollTop = 40 * 5000;
    await settled();
    expect(offsetOf(page, 5000)).toBe(0);
    expect(offsetOf(page, 5001)).toBe(40);
    page.set(10, { divider_thickness: 2 });
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 40 - 10);
    expect(offsetOf(page, 5001)).toBe(40);
    const items = page.all(".list-item");
    expect(page.all(".list-divider")).toHaveLength(items.length);
    root(page).scrollTop = 0;
    await settled();
    expect(page.all(".list-item")[0]?.querySelector(".list-divider")).toBeNull();
    expect(offsetOf(page, 1)).toBe(40);
  });

  it("fix the extent", async () => {
    const page = render({ item_extent: 25 }, boxes());
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 25);
    root(page).scrollTop = 25 * 9000;
    await settled();
    expect(offsetOf(page, 9000)).toBe(0);
    expect(row(page, 9000)?.getBoundingClientRect().height).toBe(25);
  });

  it("fix the extent by a prototype, shown or not", async () => {
    const page = render({ prototype_item: control("Container", 90, { height: 33 }) }, boxes());
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * 33));
    page.set(10, { prototype_item: null, first_item_prototype: true });
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * HEIGHT));
    root(page).scrollTop = HEIGHT * 4000;
    await settled();
    expect(offsetOf(page, 4000)).toBe(0);
    expect(drawn(page)[0]).toBe(0);
    page.set(100, { height: 50 });
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * 50));
    await settled();
    expect(offsetOf(page, 4000)).toBe(0);
  });

  it("pad, and draw as far beyond the visible part as asked", async () => {
    const page = render({ padding: 12, cache_extent: 900 }, boxes());
    await settled();
    expect(offsetOf(page, 0)).toBe(12);
    expect(root(page).scrollHeight).toBe(COUNT * HEIGHT + 24);
    await vi.waitFor(() => expect(drawn(page).at(-1)).toBe(Math.floor((280 - 12 + 900) / HEIGHT)));
  });

  it("lay rows along x, from either side", async () => {
    const wide = boxes(COUNT, () => ({ height: null, width: 50 }));
    const page = render({ horizontal: true, height: 60 }, wide, { rtl: true });
    await settled();
    expect(root(page).scrollWidth).toBe(COUNT * 50);
    root(page).scrollLeft = -50 * 700;
    await settled();
    expect(drawn(page).length).toBeLessThan(60);
    const edges = () => {
      const [a, b] = [row(page, 700)?.getBoundingClientRect(), root(page).getBoundingClientRect()];
      return { left: (a?.left ?? 0) - b.left, right: b.right - (a?.right ?? 0) };
    };
    expect(edges().right).toBe(0);
    page.tree.writeLocal(page.tree.page, { rtl: false });
    root(page).scrollLeft = 50 * 700;
    await settled();
    expect(edges().left).toBe(0);
  });

  it("reverse: row 0 is at the bottom, and the rest above it", async () => {
    const page = render({ reverse: true, spacing: 2 }, boxes());
    await settled();
    expect(offsetOf(page, 0)).toBe(280 - HEIGHT);
    root(page).scrollTop = -32 * 2000;
    await settled();
    expect(offsetOf(page, 2000)).toBe(280 - HEIGHT);
    expect(drawn(page).length).toBeLessThan(60);
    expectReversedOrder(page);
    insert(page, 0, box(30_000));
    await settled();
    expect(offsetOf(page, 2000)).toBe(280 - HEIGHT);
  });

  function expectReversedOrder(page: RenderedPage): void {
    const tops = drawn(page).map((index) => offsetOf(page, index));
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
  }
});
