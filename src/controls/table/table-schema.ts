/** The parts of a DataTable that draw nothing by themselves: its columns, rows and cells. */
import { bool, controls, event, optionalChoice, textOrControl, value } from "../../control/property.ts";
import { makeProps, type Props } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readString } from "../../values/number.ts";
import { isMap } from "../../values/reader.ts";

/** Flet `DataColumn`. */
export const dataColumnSchema = {
  label: textOrControl(),
  numeric: bool(),
  tooltip: value((raw) => readString(isMap(raw) ? (raw["message"] ?? "") : raw)),
  headingRowAlignment: optionalChoice("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly"),
  onSort: event(),
};

/** Flet `DataRow`. */
export const dataRowSchema = {
  cells: controls(),
  color: value(statesOf(readColor)),
  selected: bool(),
  onLongPress: event(),
  onSelectChange: event(),
};

/** Flet `DataCell`. */
export const dataCellSchema = {
  content: textOrControl(),
  placeholder: bool(),
  showEditIcon: bool(),
  onTap: event(),
  onDoubleTap: event(),
  onLongPress: event(),
  onTapCancel: event(),
  onTapDown: event(),
};

/** Binds a column's properties. */
export const columnProps: (node: ControlNode) => Props<typeof dataColumnSchema> = makeProps(dataColumnSchema);
/** Binds a row's properties. */
export const rowProps: (node: ControlNode) => Props<typeof dataRowSchema> = makeProps(dataRowSchema);
/** Binds a cell's properties. */
export const cellProps: (node: ControlNode) => Props<typeof dataCellSchema> = makeProps(dataCellSchema);
