/** One heading of a DataTable: its label, and the arrow that tells and changes the order of rows. */
import { createRenderEffect, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createTooltip } from "../../ui/tooltip.ts";
import { toRowColors, type TableLook } from "./table-look.ts";
import { columnProps } from "./table-schema.ts";

const UP = "m4 12 1.41 1.41L11 7.83V20h2V7.83l5.58 5.59L20 12l-8-8-8 8z";

/** `order`: how rows are sorted by this column now. */
export function Heading(props: {
  readonly node: ControlNode;
  readonly index: number;
  readonly order: "ascending" | "descending" | undefined;
  readonly look: TableLook;
}): JSX.Element {
  const node = props.node;
  const own = columnProps(node);
  const isSortable = () => own.onSort;

  function attach(heading: HTMLElement): void {
    createTooltip(heading, () => (own.tooltip ? { message: own.tooltip } : undefined));
    createRenderEffect(() => {
      if (!isSortable()) return;
      createRipple(heading);
      createPress(heading, {
        onTap: () => node.emit("sort", { ci: props.index, asc: props.order !== "ascending" }),
        isEnabled: () => !node.isDisabled,
      });
    });
  }

  return (
    <div
      role="columnheader"
      class="data-table-heading"
      data-numeric={own.numeric ? "" : undefined}
      data-align={own.headingRowAlignment ?? props.look.headingAlignment()}
      aria-sort={isSortable() ? (props.order ?? "none") : undefined}
    >
      <div
        class="data-table-label"
        role={isSortable() ? "button" : undefined}
        tabindex={isSortable() && !node.isDisabled ? 0 : undefined}
        aria-disabled={isSortable() && node.isDisabled ? "true" : undefined}
        data-sortable={isSortable() ? "" : undefined}
        data-ink={isSortable() ? "theme" : undefined}
        style={isSortable() ? { ...toRowColors(props.look.headingColor(), []), "--row-color": undefined } : {}}
        ref={attach}
      >
        <Content value={own.label} />
        <svg class="data-table-arrow" viewBox="0 0 24 24" aria-hidden="true" data-order={props.order}>
          <path d={UP} />
        </svg>
      </div>
    </div>
  );
}
