import { describe, expect, it } from "vitest";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import { registerAllControls } from "../../app/controls.ts";

registerAllControls();

const boxOf = (id: number, width: number, height: number) => control("Container", id, { key: `k${id}`, width, height });

function rects(page: ReturnType<typeof renderControls>): Record<string, string> {
  const origin = page.find(".view-column").getBoundingClientRect();
  const result: Record<string, string> = {};
  for (const element of page.host.querySelectorAll<HTMLElement>("[data-key]")) {
    const r = element.getBoundingClientRect();
    result[element.dataset["key"] ?? ""] = `${r.x - origin.x},${r.y - origin.y} ${r.width}x${r.height}`;
  }
  return result;
}

describe("Row and Column", () => {
  it("lay out as Flutter does", () => {
    const page = renderControls([
      flex("Row", 10, [flex("Row", 11, [boxOf(12, 50, 20), boxOf(13, 50, 20)], { key: "inner" }), boxOf(14, 30, 20)], {
        key: "row",
      }),
      flex("Row", 20, [
        control("Container", 21, { key: "e1", expand: 1, padding: { left: 20, top: 20, right: 20, bottom: 20 } }),
        control("Container", 22, { key: "e2", expand: true }),
      ]),
      control("Container", 30, { key: "empty" }),
    ]);
    expect(rects(page)).toMatchObject({
      row: "0,0 380x20",
      inner: "0,0 110x20",
      k14: "120,0 30x20",
      e1: "0,30 185x40",
      e2: "195,50 185x0",
      empty: "0,80 380x0",
    });
  });

  it("follow a change of any property", () => {
    const page = renderControls([flex("Row", 10, [boxOf(11, 50, 20), boxOf(12, 30, 20)], { alignment: "center" })]);
    expect(rects(page)).toMatchObject({ k11: "145,0 50x20" });
    page.set(10, { alignment: "end", spacing: 0 });
    expect(rects(page)).toMatchObject({ k11: "300,0 50x20", k12: "350,0 30x20" });
    page.set(11, { visible: false });
    expect(rects(page)).toEqual({ k12: "350,0 30x20" });
  });

  it("keep the elements of controls that only move", () => {
    const page = renderControls([flex("Row", 10, [boxOf(11, 50, 20), boxOf(12, 30, 20)])]);
    const first = page.find('[data-key="k11"]');
    page.tree.patch(10, [
      [0, { controls: [1] }],
      [3, 1, 0, 1, 1],
    ]);
    expect(rects(page)).toMatchObject({ k12: "0,0 30x20", k11: "40,0 50x20" });
    expect(page.find('[data-key="k11"]')).toBe(first);
  });
});
