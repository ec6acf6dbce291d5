/** One row of a DataTable and its cells. A press on a cell that takes none is a press on the row. */
import { createRenderEffect, For, onCleanup, Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import type { Lines } from "../../control/virtual/lines.ts";
import { attachKey } from "../../control/key.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import type { ControlState } from "../../values/control-state.ts";
import { attachCellPress } from "./cell-press.ts";
import { SelectBox } from "./select-box.tsx";
import { toRowColors, type TableLook } from "./table-look.ts";
import { cellProps, columnProps, rowProps } from "./table-schema.ts";

const EDIT =
  "M3 17.25V21h3.75L17.81 9.94l-3.75-3.75L3 17.25zM20.71 7.04c.39-.39.39-1.02 0-1.41l-2.34-2.34c-.39-.39-1.02-.39-1.41 0l-1.83 1.83 3.75 3.75 1.83-1.83z";

/** What a row needs of its table; watched reads. */
export interface RowContext {
  readonly look: TableLook;
  readonly columns: () => readonly ControlNode[];
  readonly hasBoxes: () => boolean;
  /** Whether any row can be selected: the others then look disabled. */
  readonly isSelectable: () => boolean;
  readonly lines: Lines;
}

/** One row. `index`: its number, where the page does not hold all rows. */
export function Row(props: {
  readonly node: ControlNode;
  readonly table: RowContext;
  readonly index: number | undefined;
}): JSX.Element {
  const node = props.node;
  const own = rowProps(node);
  const canSelect = () => own.onSelectChange && !node.isDisabled;
  const isPressable = () => (own.onSelectChange || own.onLongPress) && !node.isDisabled;
  const toggle = () => node.emit("select_change", !own.selected);
  const states = (): readonly ControlState[] => [
    ...(own.selected ? (["selected"] as const) : []),
    ...(props.table.isSelectable() && !own.onSelectChange ? (["disabled"] as const) : []),
  ];

  function attach(row: HTMLElement): void {
    attachKey(node, row);
    props.table.lines.watch(node, row);
    createRenderEffect(() => {
      if (!isPressable()) return;
      createRipple(row);
      createPress(row, {
        onTap: canSelect() ? toggle : undefined,
        onLongPress: own.onLongPress ? () => node.emit("long_press") : undefined,
      });
    });
  }

  return (
    <div
      role="row"
      class="data-table-row"
      data-control="DataRow"
      data-selected={own.selected ? "" : undefined}
      data-ink={isPressable() ? "theme" : undefined}
      aria-rowindex={props.index === undefined ? undefined : props.index + 2}
      aria-selected={props.table.isSelectable() ? own.selected : undefined}
      aria-disabled={node.isDisabled ? "true" : undefined}
      tabindex={canSelect() ? (props.table.hasBoxes() ? -1 : 0) : undefined}
      style={toRowColors(own.color ?? props.table.look.rowColor(), states())}
      ref={attach}
    >
      <Show when={props.table.hasBoxes()}>
        <div role={props.table.isSelectable() ? "gridcell" : "cell"} class="data-table-box">
          <SelectBox
            checked={own.selected}
            name={builtInWords(node).selectRow}
            isDisabled={!canSelect()}
            onToggle={toggle}
          />
        </div>
      </Show>
      <For each={own.cells}>
        {(cell, index) => <Cell node={cell} column={props.table.columns()[index()]} table={props.table} />}
      </For>
    </div>
  );
}

function Cell(props: {
  readonly node: ControlNode;
  readonly column: ControlNode | undefined;
  readonly table: RowContext;
}): JSX.Element {
  const node = props.node;
  const own = cellProps(node);
  const isNumeric = () => props.column !== undefined && columnProps(props.column).numeric;
  const isPressable = () =>
    (own.onTap || own.onDoubleTap || own.onLongPress || own.onTapDown || own.onTapCancel) && !node.isDisabled;

  function attach(cell: HTMLElement): void {
    attachKey(node, cell);
    createRenderEffect(() => {
      if (!isPressable()) return;
      createRipple(cell);
      onCleanup(attachCellPress(node, cell, { doubleTap: own.onDoubleTap, longPress: own.onLongPress }));
    });
  }

  return (
    <div
      role={props.table.isSelectable() ? "gridcell" : "cell"}
      class="data-table-cell"
      data-control="DataCell"
      data-numeric={isNumeric() ? "" : undefined}
      data-placeholder={own.placeholder ? "" : undefined}
      data-ink={isPressable() ? "theme" : undefined}
      tabindex={isPressable() && own.onTap ? 0 : undefined}
      ref={attach}
    >
      <div class="cell data-table-content">
        <Content value={own.content} />
      </div>
      <Show when={own.showEditIcon}>
        <svg class="data-table-edit" viewBox="0 0 24 24" aria-hidden="true">
          <path d={EDIT} />
        </svg>
      </Show>
    </div>
  );
}
