import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { widthOf } from "./widest-rows.ts";

registerAllControls();

const COUNT = 3000;
const WIDEST = "a rather long name";
const row = (index: number, props: WireMap = {}) => {
  const name = index === 1234 ? WIDEST : `Name ${index}`;
  const cells = [name, String(index)].map((content, column) =>
    control("DataCell", 100_000 + index * 2 + column, { content }),
  );
  return control("DataRow", 1000 + index, { cells, ...props });
};
const columns = (numeric: boolean) => [
  control("DataColumn", 11, { label: "Name", numeric }),
  control("DataColumn", 12, { label: "Number", numeric: true }),
];

function render(props: WireMap = {}, rowProps: WireMap = {}): RenderedPage {
  const rows = Array.from({ length: COUNT }, (_, index) => row(index, rowProps));
  const table = control("DataTable", 10, { key: "table", columns: columns(true), rows, ...props });
  return renderControls([flex("Column", 20, [table], { key: "outer", expand: true, scroll: "auto" })]);
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

const table = (page: RenderedPage) => page.find('[data-key="table"]');
const outer = (page: RenderedPage) => page.find('[data-key="outer"]');
const rows = (page: RenderedPage) => page.all(".data-table-row");
const rowAt = (page: RenderedPage, index: number) =>
  rows(page).find((element) => element.getAttribute("aria-rowindex") === String(index + 2));
const widths = (page: RenderedPage) =>
  page.all(".data-table-heading").map((heading) => Math.round(heading.getBoundingClientRect().width));

describe("A DataTable of 3,000 rows", () => {
  it("draws a bounded number of rows, each where it would be among all", async () => {
    const page = render();
    await settled();
    expect(outer(page).scrollHeight).toBe(56 + COUNT * 48);
    for (let step = 0; step <= 20; step++) {
      outer(page).scrollTop = 48 * 140 * step;
      await settled();
      expect(rows(page).length).toBeLessThan(60);
      const first = rowAt(page, 140 * step);
      const top = first?.getBoundingClientRect().top ?? Number.NaN;
      expect(top - outer(page).getBoundingClientRect().top).toBe(56);
      expect(first?.textContent).toBe(`Name ${140 * step}${140 * step}`);
    }
  });

  it("has columns as wide as all of its rows need, wherever it is scrolled to", async () => {
    const page = render();
    await settled();
    expect(rowAt(page, 1234)?.textContent).toBe(`${WIDEST}1234`);
    const before = widths(page);
    outer(page).scrollTop = 48 * 1230;
    await settled();
    expect(widths(page)).toEqual(before);
    outer(page).scrollTop = 48 * 2900;
    await settled();
    expect(widths(page)).toEqual(before);
  });

  it("does not make a column narrower when its widest drawn cell goes", async () => {
    const page = render();
    await settled();
    const [name = 0] = widths(page);
    // A cell that says more than it lets on: nothing in its texts is long.
    page.set(100_000 + 6, { content: control("Container", 50, { width: 200, height: 20 }) });
    await settled();
    const [wider = 0] = widths(page);
    expect(wider).toBeGreaterThan(name);
    outer(page).scrollTop = 48 * 2000;
    await settled();
    expect(rowAt(page, 3)).toBeUndefined();
    expect(widths(page)[0]).toBe(wider);
  });

  it("gives the room that is left to the one text column", async () => {
    const page = render({ columns: columns(false) });
    await settled();
    const before = widths(page);
    expect((before[0] ?? 0) + (before[1] ?? 0)).toBe(380);
    outer(page).scrollTop = 48 * 1230;
    await settled();
    expect(widths(page)).toEqual(before);
  });

  it("is a whole table to assistive tools", async () => {
    const page = render({ sort_column_index: 0 }, { on_select_change: true });
    await settled();
    outer(page).scrollTop = 48 * 1000;
    await settled();
    expect(table(page).getAttribute("aria-rowcount")).toBe(String(COUNT + 1));
    expect(page.find(".data-table-headings").getAttribute("aria-rowindex")).toBe("1");
    expect(rowAt(page, 1000)?.getAttribute("role")).toBe("row");
    const body = page.find(".data-table-rows");
    expect([...body.children].every((child) => ["row", "presentation"].includes(child.role ?? ""))).toBe(true);
  });

  it("is found by a search, which draws the row that has it", async () => {
    const page = render();
    await settled();
    const hidden = () => page.all(".virtual-gap-find");
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true }));
    await vi.waitFor(() => expect(hidden().some((one) => one.textContent?.includes("Name 2999"))).toBe(true));
    const found = hidden().find((one) => one.textContent?.includes("Name 2345"));
    expect(rowAt(page, 2345)).toBeUndefined();
    found?.dispatchEvent(new Event("beforematch", { bubbles: true }));
    expect(found?.isConnected).toBe(false);
    expect(rowAt(page, 2345)?.textContent).toBe("Name 23452345");
    window.dispatchEvent(new Event("focus"));
    expect(hidden()).toHaveLength(0);
  });

  it("moves focus from row to row, also from one that is out of sight", async () => {
    const page = render({}, { on_select_change: true });
    await settled();
    const second = rowAt(page, 2);
    if (!second) throw new Error("row 2 is not drawn");
    await userEvent.click(second);
    second.focus();
    outer(page).scrollTop = 48 * 2000;
    await settled();
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("5");
    await settled();
    expect(rowAt(page, 2)).toBeDefined();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("3");
  });

  it("takes a row at the end and follows heights that differ", async () => {
    const page = render({ data_row_max_height: "inf" });
    await settled();
    page.set(100_000 + 10, { content: control("Container", 60, { width: 10, height: 148 }) });
    await settled();
    const topOf = (index: number) =>
      (rowAt(page, index)?.getBoundingClientRect().top ?? 0) - outer(page).getBoundingClientRect().top;
    outer(page).scrollTop = 300;
    await settled();
    expect(topOf(6)).toBe(56 + 5 * 48 + 148 - 300);
    outer(page).scrollTop = 20_000;
    await settled();
    const seen = rows(page).find((element) => element.getBoundingClientRect().top > 0)?.ariaRowIndex ?? "";
    const before = topOf(Number(seen) - 2);
    page.tree.patch(10, [
      [0, { rows: [1] }],
      [1, 1, COUNT, row(COUNT)],
    ]);
    await settled();
    expect(topOf(Number(seen) - 2)).toBe(before);
    expect(table(page).getAttribute("aria-rowcount")).toBe(String(COUNT + 2));
    expect(rows(page).length).toBeLessThan(60);
  });
});

describe("The guess of a text's width", () => {
  it("goes by its longest line and by how wide letters are", () => {
    expect(widthOf("mmmm")).toBeGreaterThan(widthOf("iiiiiii"));
    expect(widthOf("漢字")).toBe(widthOf("abcd"));
    expect(widthOf("ab\nabcd\na")).toBe(4);
  });
});
