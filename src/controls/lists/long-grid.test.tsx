import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const COUNT = 10_000;
const cells = () =>
  Array.from({ length: COUNT }, (_, index) => control("Container", 100 + index, { key: `k${index}` }));
const render = (props: WireMap, page: WireMap = {}) =>
  renderControls([control("GridView", 10, { key: "grid", expand: true, controls: cells(), ...props })], {}, page);

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

const root = (page: RenderedPage) => page.find('[data-key="grid"]');
const count = (page: RenderedPage) => page.all(".grid-view-cell").length;

/** Place of a cell relative to the grid, and its size. */
function rect(page: RenderedPage, index: number): string {
  const cell = page.find(`[data-key="k${index}"]`).getBoundingClientRect();
  const origin = root(page).getBoundingClientRect();
  const round = (n: number) => Math.round(n) || 0;
  return `${round(cell.x - origin.x)},${round(cell.y - origin.y)} ${round(cell.width)}x${round(cell.height)}`;
}

describe("A GridView of 10,000 cells", () => {
  it("draws a bounded number of cells, each where it would be among all", async () => {
    const page = render({ runs_count: 4, child_aspect_ratio: 2, spacing: 8, run_spacing: 4 });
    await settled();
    // Cells are (380 − 3 · 4) / 4 = 92 px wide and 46 px high.
    expect(root(page).scrollHeight).toBe(2500 * 54 - 8);
    expect(rect(page, 5)).toBe("96,54 92x46");
    for (let step = 0; step <= 20; step++) {
      root(page).scrollTop = 54 * 124 * step;
      await settled();
      const first = Math.min(124 * step, 2480) * 4;
      expect(rect(page, first + 1)).toBe("96,0 92x46");
      expect(count(page)).toBeLessThan(100);
    }
  });

  it("counts the cells of a run by its width", async () => {
    const page = render({ max_extent: 100, run_spacing: 0, spacing: 0 });
    await settled();
    // Four of 95 px fit into 380.
    expect(root(page).scrollHeight).toBe(2500 * 95);
    root(page).scrollTop = 95 * 1000;
    await settled();
    expect(rect(page, 4001)).toBe("95,0 95x95");
    page.set(10, { max_extent: 190 });
    await settled();
    expect(root(page).scrollHeight).toBe(5000 * 190);
    expect(count(page)).toBeLessThan(60);
  });

  it("pads", async () => {
    const page = render({ runs_count: 2, padding: 10, spacing: 0, run_spacing: 0 });
    await settled();
    expect(root(page).scrollHeight).toBe(5000 * 180 + 20);
    root(page).scrollTop = 10 + 180 * 3000;
    await settled();
    expect(rect(page, 6001)).toBe("190,0 180x180");
  });

  it("runs in columns, from either side, and upwards", async () => {
    const page = render({ expand: null, horizontal: true, height: 130, runs_count: 2, child_aspect_ratio: 0.5 });
    await settled();
    expect(root(page).scrollWidth).toBe(5000 * 130 - 10);
    root(page).scrollLeft = 130 * 2000;
    await settled();
    expect(rect(page, 4001)).toBe("0,70 120x60");
    expect(count(page)).toBeLessThan(60);
    page.set(10, { reverse: true });
    await settled();
    root(page).scrollLeft = -130 * 2000;
    await settled();
    expect(rect(page, 4001)).toBe("260,70 120x60");
    page.set(10, { expand: true, horizontal: false, height: null });
    await settled();
    root(page).scrollTop = -380 * 300;
    await settled();
    const { bottom } = root(page).getBoundingClientRect();
    const lowest = Math.max(...page.all(".grid-view-cell").map((cell) => cell.getBoundingClientRect().bottom));
    expect(lowest).toBeGreaterThanOrEqual(bottom);
    expect(count(page)).toBeLessThan(60);
  });

  it("goes to a key that is not drawn, and tells which cell that is", async () => {
    const page = render({ runs_count: 4, child_aspect_ratio: 2 });
    await settled();
    const grid = page.tree.get(10);
    if (!grid) throw new Error("no grid");
    await page.tree.invocations.call(grid, "scroll_to", { scroll_key: "k5001" });
    await settled();
    expect(rect(page, 5000).startsWith("0,0")).toBe(true);
    const cell = page.find('[data-key="k5001"]').closest(".grid-view-cell");
    expect([cell?.getAttribute("aria-posinset"), cell?.getAttribute("aria-setsize")]).toEqual(["5002", "10000"]);
  });

  it("is found by a search, which draws the cell that has it", async () => {
    const texts = Array.from({ length: COUNT }, (_, index) =>
      control("Text", 100 + index, { value: `Cell ${index}.`, key: `k${index}` }),
    );
    const page = render({ runs_count: 4, controls: texts });
    await settled();
    const hidden = () => page.all(".virtual-gap-find");
    expect(hidden()).toHaveLength(0);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true }));
    await vi.waitFor(() => expect(hidden().some((one) => one.textContent?.includes("Cell 9999."))).toBe(true));
    const found = hidden().find((one) => one.textContent?.includes("Cell 7777."));
    found?.dispatchEvent(new Event("beforematch", { bubbles: true }));
    expect(found?.isConnected).toBe(false);
    expect(page.find('[data-key="k7777"]').textContent).toBe("Cell 7777.");
    window.dispatchEvent(new Event("focus"));
    expect(hidden()).toHaveLength(0);
  });
});
