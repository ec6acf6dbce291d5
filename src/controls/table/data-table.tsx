/**
 * Flet `DataTable`: rows and columns, sortable and selectable. A grid whose rows are subgrids, so that columns are as wide
 * as Flutter makes them (their widest cell; a lone text column takes the rest) and a row can be painted as a whole.
 */
import { createMemo, createRenderEffect, For, Show, untrack, type JSX } from "solid-js";
import { box, LOOSE, UNBOUNDED } from "../../control/box.ts";
import { createDecoration } from "../../control/decoration.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { layoutOf } from "../../control/layout.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { drawEntries } from "../../control/virtual/draw-entries.ts";
import { createEntries, Gap } from "../../control/virtual/entries.ts";
import { GapView } from "../../control/virtual/gap-view.tsx";
import { createLines, type Lines } from "../../control/virtual/lines.ts";
import { createReach } from "../../control/virtual/reach.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createColumnWidths } from "./column-widths.ts";
import { Heading } from "./heading.tsx";
import { Row, type RowContext } from "./row.tsx";
import { SelectBox } from "./select-box.tsx";
import { dataTableSchema, toRowColors, useTableLook } from "./table-look.ts";
import { rowProps } from "./table-schema.ts";
import { widestRows } from "./widest-rows.ts";
import "./data-table.css";

/** Up to this many rows all are drawn. */
const MANY = 100;
/** What is drawn beyond either end of the visible part, px. */
const CACHE_EXTENT = 250;

/** The one column that is not numeric, if there is exactly one: it takes the room that is left. */
function flexibleColumn(columns: readonly ControlNode[]): ControlNode | undefined {
  const texts = columns.filter((column) => column.get("numeric") !== true);
  return texts.length === 1 ? texts[0] : undefined;
}

const layout: LayoutTraits = {
  // Labels lie in a row of their own; cells may be as wide as their column.
  child: (_node, _core, child) => box(child.parentSlot === "columns" ? UNBOUNDED : LOOSE, LOOSE),
  wants: (node, axis) => axis === "x" && flexibleColumn(node.controlsIn("columns")) !== undefined,
  isPadded: (node) => node.get("border") != null,
};

/** Flet `DataTable`. */
export const DataTable = defineControl(
  "DataTable",
  dataTableSchema,
  (props, node): JSX.Element => {
    const look = useTableLook(props);
    // Every row and cell asks for these.
    const columns = createMemo(() => props.columns);
    const rows = createMemo(() => props.rows);
    const isVirtual = createMemo(() => rows().length > MANY);
    const lines = createLines({
      root: () => body,
      axis: () => "y",
      items: rows,
      isVirtual,
      rules: () => ({ gap: 0, fixed: undefined }),
      cache: () => CACHE_EXTENT,
      kept: createMemo(() => {
        const [all, count] = [rows(), columns().length];
        return isVirtual() ? untrack(() => widestRows(all, count)) : [];
      }),
    });
    const entries = createEntries(lines);
    createReach(lines, entries);
    const selectable = () => rows().filter((row) => row.hasHandler("select_change"));
    const isSelectable = createMemo(() => rows().some((row) => row.hasHandler("select_change")));
    const hasBoxes = createMemo(() => props.showCheckboxColumn && isSelectable());
    const table: RowContext = { look, columns, isSelectable, hasBoxes, lines };
    const leastWidth = createColumnWidths(() => root, columns, isVirtual);
    const tracks = () => {
      const flexible = flexibleColumn(columns());
      // Columns that share what room is left have no width of their own to keep.
      const keepsWidths = flexible !== undefined || layoutOf(node).sizing("x") === "hug";
      const widths = columns().map((column, index) => {
        const least = keepsWidths ? leastWidth(index) : undefined;
        if (column === flexible) return "minmax(auto, 1fr)";
        return least === undefined ? "auto" : `minmax(${least}px, auto)`;
      });
      return (hasBoxes() ? ["calc(18px + var(--check-start) + var(--check-end))", ...widths] : widths).join(" ");
    };
    const checked = (): boolean | "mixed" => {
      const rows = selectable();
      const count = rows.filter((row) => rowProps(row).selected).length;
      return count === 0 ? false : count === rows.length ? true : "mixed";
    };

    const orderOf = (index: number) =>
      props.sortColumnIndex !== index ? undefined : props.sortAscending ? "ascending" : "descending";

    function selectAll(): void {
      const wanted = checked() !== true;
      if (node.hasHandler("select_all")) {
        node.emit("select_all", wanted);
        return;
      }
      for (const row of selectable()) {
        if (rowProps(row).selected !== wanted && !row.isDisabled) row.emit("select_change", wanted);
      }
    }

    const body = (
      <div
        role="rowgroup"
        class="data-table-rows md-body-medium"
        data-virtual={isVirtual() ? "" : undefined}
        style={look.dataStyle() ?? {}}
      />
    ) as HTMLElement;
    drawEntries(body, entries.list, (entry) =>
      entry instanceof Gap ? (
        <GapView gap={entry} lines={lines} entries={entries} inset={() => 0} />
      ) : (
        <Row node={entry.node} table={table} index={isVirtual() ? entries.indexOf(entry) : undefined} />
      ),
    );
    const root = (
      <div
        class="data-table"
        role={table.isSelectable() ? "grid" : "table"}
        aria-multiselectable={table.isSelectable() ? "true" : undefined}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        data-boxes={table.hasBoxes() ? "" : undefined}
        data-bottom-border={props.showBottomBorder ? "" : undefined}
        aria-rowcount={isVirtual() ? rows().length + 1 : undefined}
        onKeyDown={(event) => moveFocus(event, lines)}
      >
        <div
          role="row"
          class="data-table-headings md-title-small"
          aria-rowindex={isVirtual() ? 1 : undefined}
          style={{ ...look.headingStyle(), "--row-color": toRowColors(look.headingColor(), [])["--row-color"] }}
        >
          <Show when={table.hasBoxes()}>
            <div role="columnheader" class="data-table-box">
              <SelectBox
                checked={checked()}
                name={builtInWords(node).selectAllRows}
                isDisabled={node.isDisabled}
                onToggle={selectAll}
              />
            </div>
          </Show>
          <For each={props.columns}>
            {(column, index) => <Heading node={column} index={index()} order={orderOf(index())} look={look} />}
          </For>
        </div>
        {body}
      </div>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createDecoration(style, look.decoration);
    createRenderEffect(() => {
      style.assign("look", look.variables());
      style.set("grid-template-columns", tracks());
    });
    return root;
  },
  { layout },
);

/** Up and down go from row to row, where rows can be focused. */
function moveFocus(event: KeyboardEvent, lines: Lines): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches(".data-table-row")) return;
  const row = lines.itemAt(event.target);
  const next = row && lines.items()[lines.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  const release = lines.pin(next);
  const element = lines.elementOf(next);
  if (element && element.tabIndex >= -1 && element.hasAttribute("tabindex")) {
    event.preventDefault();
    element.focus();
  }
  release();
}
