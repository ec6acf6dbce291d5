import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const column = (id: number, label: string, props: WireMap = {}) => control("DataColumn", id, { label, ...props });
const cell = (id: number, content: string, props: WireMap = {}) => control("DataCell", id, { content, ...props });
const row = (id: number, texts: readonly string[], props: WireMap = {}) =>
  control("DataRow", id, { cells: texts.map((text, i) => cell(id + 1 + i, text)), ...props });

function render(props: WireMap, rows: readonly WireMap[], columns: readonly WireMap[] = twoColumns): RenderedPage {
  return renderControls([control("DataTable", 10, { key: "table", columns, rows, ...props })]);
}
const twoColumns = [column(11, "Name"), column(12, "Age", { numeric: true })];
const rows = [row(20, ["Ann", "31"]), row(30, ["Bob", "27"])];

const heightOf = (page: RenderedPage, selector: string) => page.find(selector).getBoundingClientRect().height;
const press = (element: HTMLElement | undefined) => {
  if (!element) throw new Error("nothing to press");
  const at = { bubbles: true, cancelable: true, isPrimary: true, pointerType: "mouse", pointerId: 1 };
  element.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent("pointerup", at));
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
};

describe("DataTable", () => {
  it("has Material's measures", () => {
    const page = render({}, rows);
    expect(heightOf(page, ".data-table-headings")).toBe(56);
    expect(page.all(".data-table-row").map((r) => r.getBoundingClientRect().height)).toEqual([48, 48]);
    const [name, age] = page.all("[role=columnheader] > .data-table-label").map((label) => getComputedStyle(label));
    expect([name?.paddingLeft, name?.paddingRight, age?.paddingLeft, age?.paddingRight]).toEqual([
      "24px",
      "28px",
      "28px",
      "24px",
    ]);
  });

  it("breaks lines where texts do", () => {
    const page = render({ data_row_max_height: 200 }, [row(20, ["Ann", "1\n2\n3"])]);
    expect(heightOf(page, ".data-table-row")).toBe(60);
  });

  it("takes the whole width with one text column, and as much as it needs otherwise", () => {
    const page = render({}, rows);
    expect(page.find('[data-key="table"]').getBoundingClientRect().width).toBe(380);
    const age = page.host.querySelectorAll<HTMLElement>("[role=columnheader]")[1]?.getBoundingClientRect().width ?? 0;
    expect(age).toBeLessThan(90);
    page.set(11, { numeric: true });
    expect(page.find('[data-key="table"]').getBoundingClientRect().width).toBeLessThan(250);
  });

  it("is a table to assistive tools, a grid where rows can be selected", () => {
    const page = render({ sort_column_index: 0, sort_ascending: true }, rows, [
      column(11, "Name", { on_sort: true }),
      column(12, "Age"),
    ]);
    expect(page.find('[data-key="table"]').getAttribute("role")).toBe("table");
    expect(page.all("[role=columnheader]").map((h) => h.getAttribute("aria-sort"))).toEqual(["ascending", null]);
    expect(page.all("[role=cell]")).toHaveLength(4);
    page.set(20, { on_select_change: true, selected: true });
    expect(page.find('[data-key="table"]').getAttribute("role")).toBe("grid");
    expect(page.all(".data-table-row").map((r) => r.getAttribute("aria-selected"))).toEqual(["true", "false"]);
  });

  it("asks to sort, turning the order of the column that is sorted already", async () => {
    const page = render({ sort_column_index: 0, sort_ascending: true }, rows, [
      column(11, "Name", { on_sort: true }),
      column(12, "Age", { on_sort: true }),
    ]);
    const labels = page.all(".data-table-label");
    labels[0]?.click();
    labels[1]?.focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events()).toEqual([
      [11, "sort", { ci: 0, asc: false }],
      [12, "sort", { ci: 1, asc: true }],
    ]);
  });

  it("selects rows by press, box and keyboard", async () => {
    const selectable = [
      row(20, ["Ann", "31"], { on_select_change: true }),
      row(30, ["Bob", "27"], { on_select_change: true, selected: true }),
    ];
    const page = render({ show_checkbox_column: true }, selectable);
    press(page.all(".data-table-cell")[0]);
    press(page.all(".data-table-row [role=checkbox]")[1]);
    expect(page.events()).toEqual([
      [20, "select_change", true],
      [30, "select_change", false],
    ]);
    page.sent.splice(0);
    const second = page.all(".data-table-row")[1];
    second?.focus();
    await userEvent.keyboard("{ArrowUp} ");
    expect(page.events()).toEqual([[20, "select_change", true]]);
  });

  it("selects all: by its own event, or row by row", () => {
    const selectable = [
      row(20, ["Ann", "31"], { on_select_change: true }),
      row(30, ["Bob", "27"], { on_select_change: true, selected: true }),
    ];
    const page = render({ show_checkbox_column: true }, selectable);
    const box = page.find(".data-table-headings [role=checkbox]");
    expect(box.getAttribute("aria-checked")).toBe("mixed");
    press(box);
    expect(page.events()).toEqual([[20, "select_change", true]]);
    page.set(10, { on_select_all: true });
    press(box);
    expect(page.events().at(-1)).toEqual([10, "select_all", true]);
  });

  it("shows boxes only when a row can be selected", () => {
    const page = render({ show_checkbox_column: true }, rows);
    expect(page.all("[role=checkbox]")).toHaveLength(0);
    page.set(20, { on_select_change: true });
    expect(page.all("[role=checkbox]")).toHaveLength(3);
    expect(page.all("[role=checkbox]")[2]?.matches(":disabled")).toBe(true);
  });

  it("gives a cell's presses to the cell", async () => {
    const cells = [
      cell(21, "Ann", { on_tap: true, on_tap_down: true }),
      cell(22, "31", { on_double_tap: true, on_tap: true }),
    ];
    const page = render({}, [control("DataRow", 20, { cells, on_select_change: true })]);
    const [first, second] = page.all(".data-table-cell");
    press(first);
    expect(page.events().map(([id, name]) => [id, name])).toEqual([
      [21, "tap_down"],
      [21, "tap"],
    ]);
    expect(page.events()[0]?.[2]).toMatchObject({ k: "mouse" });
    page.sent.splice(0);
    press(second);
    expect(page.events()).toEqual([]);
    await vi.waitFor(() => expect(page.events()).toEqual([[22, "tap", null]]));
    page.sent.splice(0);
    first?.focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events().map(([id, name]) => [id, name])).toEqual([
      [21, "tap_down"],
      [21, "tap"],
    ]);
  });

  it("paints rows by their state", () => {
    const page = render({ data_row_color: { selected: "#00ff00", default: "#ff0000" } }, [
      row(20, ["a", "1"]),
      row(30, ["b", "2"], { selected: true }),
      row(40, ["c", "3"], { color: "#0000ff" }),
    ]);
    const colors = () => page.all(".data-table-row").map((r) => getComputedStyle(r).backgroundColor);
    expect(colors()).toEqual(["rgb(255, 0, 0)", "rgb(0, 255, 0)", "rgb(0, 0, 255)"]);
    page.set(20, { selected: true });
    expect(colors()[0]).toBe("rgb(0, 255, 0)");
  });

  it("follows its properties and the theme", () => {
    const page = renderControls(
      [
        control("DataTable", 10, {
          key: "table",
          columns: twoColumns,
          rows,
          heading_row_height: 40,
          border: { top: { width: 2, color: "red" } },
        }),
      ],
      {},
      { theme: { data_table_theme: { data_row_min_height: 60, data_row_max_height: 60, column_spacing: 20 } } },
    );
    expect(heightOf(page, ".data-table-headings")).toBe(40);
    expect(heightOf(page, ".data-table-row")).toBe(60);
    expect(heightOf(page, '[data-key="table"]')).toBe(162);
    page.set(10, { data_row_max_height: "inf", heading_row_height: null });
    expect(heightOf(page, ".data-table-headings")).toBe(56);
  });

  it("takes cursors and the place of labels from the theme, unless a column says otherwise", () => {
    const theme = {
      data_table_theme: { heading_row_alignment: "center", data_row_cursor: "wait", heading_cell_cursor: "help" },
    };
    const columns = [column(11, "Name"), column(12, "Age", { heading_row_alignment: "end" })];
    const page = renderControls([control("DataTable", 10, { columns, rows })], {}, { theme });
    expect(page.all("[role=columnheader]").map((heading) => heading.dataset["align"])).toEqual(["center", "end"]);
    expect(getComputedStyle(page.find("[role=columnheader]")).cursor).toBe("help");
    expect(getComputedStyle(page.find(".data-table-row")).cursor).toBe("wait");
  });

  it("keeps numbers at the right in any direction, and lines between columns", () => {
    const page = renderControls(
      [
        control("DataTable", 10, {
          key: "table",
          columns: twoColumns,
          rows,
          vertical_lines: { width: 1, color: "red" },
        }),
      ],
      {},
      { rtl: true },
    );
    const [name, age] = page.all("[role=columnheader]");
    expect(age?.getBoundingClientRect().right).toBe(name?.getBoundingClientRect().left);
    const range = document.createRange();
    range.selectNodeContents(age?.querySelector(".data-table-label") ?? page.host);
    const { right } = range.getClientRects()[0] ?? new DOMRect();
    expect(right).toBe((age?.getBoundingClientRect().right ?? 0) - 28);
    expect(getComputedStyle(age ?? page.host).boxShadow).toContain("-1px 0px 0px 0px inset");
    expect(getComputedStyle(name ?? page.host).boxShadow).toBe("none");
  });
});
