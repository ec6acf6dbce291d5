/**
 * Flet `DataTable`: rows and columns, sortable and selectable. A grid whose rows are subgrids, so that columns are as wide
 * as Flutter makes them (their widest cell; a lone text column takes the rest) and a row can be painted as a whole.
 */
import { createMemo, createRenderEffect, For, Show, type JSX } from "solid-js";
import { box, LOOSE, UNBOUNDED } from "../../control/box.ts";
import { createDecoration } from "../../control/decoration.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { Heading } from "./heading.tsx";
import { Row, type RowContext } from "./row.tsx";
import { SelectBox } from "./select-box.tsx";
import { dataTableSchema, toRowColors, useTableLook } from "./table-look.ts";
import { rowProps } from "./table-schema.ts";
import "./data-table.css";

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
    const selectable = () => props.rows.filter((row) => row.hasHandler("select_change"));
    // Every row and cell asks for these.
    const columns = createMemo(() => props.columns);
    const isSelectable = createMemo(() => props.rows.some((row) => row.hasHandler("select_change")));
    const hasBoxes = createMemo(() => props.showCheckboxColumn && isSelectable());
    const table: RowContext = { look, columns, isSelectable, hasBoxes };
    const tracks = () => {
      const flexible = flexibleColumn(props.columns);
      const widths = props.columns.map((column) => (column === flexible ? "minmax(auto, 1fr)" : "auto"));
      return (table.hasBoxes() ? ["calc(18px + var(--check-start) + var(--check-end))", ...widths] : widths).join(" ");
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

    const root = (
      <div
        class="data-table"
        role={table.isSelectable() ? "grid" : "table"}
        aria-multiselectable={table.isSelectable() ? "true" : undefined}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        data-boxes={table.hasBoxes() ? "" : undefined}
        data-bottom-border={props.showBottomBorder ? "" : undefined}
        onKeyDown={moveFocus}
      >
        <div
          role="row"
          class="data-table-headings md-title-small"
          style={{ ...look.headingStyle(), "--row-color": toRowColors(look.headingColor(), [])["--row-color"] }}
        >
          <Show when={table.hasBoxes()}>
            <div role="columnheader" class="data-table-box">
              <SelectBox checked={checked()} name="Select all rows" isDisabled={node.isDisabled} onToggle={selectAll} />
            </div>
          </Show>
          <For each={props.columns}>
            {(column, index) => <Heading node={column} index={index()} order={orderOf(index())} look={look} />}
          </For>
        </div>
        <div role="rowgroup" class="data-table-rows md-body-medium" style={look.dataStyle() ?? {}}>
          <For each={props.rows}>{(row) => <Row node={row} table={table} />}</For>
        </div>
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
function moveFocus(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.target instanceof HTMLElement && event.target.matches(".data-table-row") ? event.target : undefined;
  const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  if (!(next instanceof HTMLElement) || next.tabIndex < -1) return;
  event.preventDefault();
  next.focus();
}
