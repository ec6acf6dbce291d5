/** Measures, lines and text styles of a DataTable: its own properties, then `data_table_theme`, then Material. */
import { useComponentTheme } from "../../control/component-theme.ts";
import { bool, choice, color, controls, event, int, number, numberOr, value } from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { readMainAxisAlignment, type MainAxisAlignment } from "../../values/axis-alignment.ts";
import { readBorder, readBorderSide, type BorderSide } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf, type ControlState, type StateMap } from "../../values/control-state.ts";
import { readDecoration, type Decoration } from "../../values/decoration.ts";
import { readGradient } from "../../values/gradient.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssMaybePx, toCssPx } from "../../values/number.ts";
import { readBorderRadius } from "../../values/radius.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";

const colors = statesOf(readColor);

/** Flet `DataTable`. */
export const dataTableSchema = {
  columns: controls(),
  rows: controls(),
  sortAscending: bool(),
  showCheckboxColumn: bool(),
  sortColumnIndex: int(),
  showBottomBorder: bool(),
  border: value(readBorder),
  borderRadius: value(readBorderRadius),
  horizontalLines: value(readBorderSide),
  verticalLines: value(readBorderSide),
  checkboxHorizontalMargin: number(),
  columnSpacing: number(),
  dataRowColor: value(colors),
  dataRowMinHeight: number(),
  dataRowMaxHeight: number(),
  dataTextStyle: value(readTextStyle),
  bgcolor: color(),
  gradient: value(readGradient),
  dividerThickness: numberOr(1),
  headingRowColor: value(colors),
  headingRowHeight: number(),
  headingTextStyle: value(readTextStyle),
  horizontalMargin: number(),
  clipBehavior: choice("none", "antiAlias", "antiAliasWithSaveLayer", "hardEdge"),
  onSelectAll: event(),
};

/** What the parts of a table need to know of it. All members are watched reads. */
export interface TableLook {
  /** Custom properties of the table. */
  readonly variables: () => Record<string, string | undefined>;
  readonly decoration: () => Decoration;
  readonly headingStyle: () => Record<string, string> | undefined;
  readonly dataStyle: () => Record<string, string> | undefined;
  readonly headingColor: () => StateMap<string> | undefined;
  readonly rowColor: () => StateMap<string> | undefined;
  /** Where labels are in their headings, unless a column says otherwise. */
  readonly headingAlignment: () => MainAxisAlignment | undefined;
}

/** Reads the look of a table. Call it while the view is being set up. */
export function useTableLook(props: Props<typeof dataTableSchema>): TableLook {
  const themed = useComponentTheme("data_table_theme");
  const divider = useComponentTheme("divider_theme");
  const cursor = (field: string) => {
    const found = themed(field, statesOf(readMouseCursor))?.fallback;
    return found && toCssMouseCursor(found);
  };
  const px = (own: number | undefined, field: string) => toCssMaybePx(own ?? themed(field, readNumber));
  return {
    variables: () => {
      const margin = px(props.checkboxHorizontalMargin, "checkbox_horizontal_margin");
      // The heights of Material's rows belong together: one that is set alone moves the other along.
      const min = props.dataRowMinHeight ?? themed("data_row_min_height", readNumber);
      const max = props.dataRowMaxHeight ?? themed("data_row_max_height", readNumber);
      return {
        "--margin": px(props.horizontalMargin, "horizontal_margin"),
        "--column-gap": px(props.columnSpacing, "column_spacing"),
        "--check-start": margin,
        "--check-end": margin,
        "--after-check": margin && "var(--margin)",
        "--row-min": toCssMaybePx(min),
        "--row-max": max === undefined ? (min !== undefined && min > 48 ? toCssPx(min) : undefined) : toCssPx(max),
        "--heading-height": px(props.headingRowHeight, "heading_row_height"),
        "--divider-width": toCssPx(props.dividerThickness),
        "--row-cursor": cursor("data_row_cursor"),
        "--heading-cursor": cursor("heading_cell_cursor"),
        "--divider-color": divider("color", readColor),
        ...lineVariables("horizontal", props.horizontalLines),
        ...lineVariables("vertical", props.verticalLines),
      };
    },
    decoration: () => ({
      ...themed("decoration", readDecoration),
      ...present({
        bgcolor: props.bgcolor,
        border: props.border,
        borderRadius: props.borderRadius,
        gradient: props.gradient,
      }),
    }),
    headingStyle: () => {
      const style = props.headingTextStyle ?? themed("heading_text_style", readTextStyle);
      return style && toCssTextStyle(style);
    },
    dataStyle: () => {
      const style = props.dataTextStyle ?? themed("data_text_style", readTextStyle);
      return style && toCssTextStyle(style);
    },
    headingColor: () => props.headingRowColor ?? themed("heading_row_color", colors),
    headingAlignment: () => themed("heading_row_alignment", readMainAxisAlignment),
    rowColor: () => props.dataRowColor ?? themed("data_row_color", colors),
  };
}

function lineVariables(axis: string, side: BorderSide | undefined): Record<string, string | undefined> {
  if (!side || side.style === "none") return {};
  return { [`--${axis}-line`]: toCssPx(side.width || 1), [`--${axis}-color`]: side.color };
}

function present(decoration: Decoration): Decoration {
  return Object.fromEntries(Object.entries(decoration).filter(([, entry]) => entry !== undefined));
}

/** Background and ink of a row or heading in the given states: each ink is what the map says when it is active. */
export function toRowColors(
  map: StateMap<string> | undefined,
  states: readonly ControlState[],
): Record<string, string | undefined> {
  if (!map) return {};
  const ink = (state: ControlState) => pickState(map, new Set([state]));
  return {
    "--row-color": pickState(map, new Set(states)),
    "--state-hover-color": ink("hovered"),
    "--state-focus-color": ink("focused"),
    "--state-press-color": ink("pressed"),
    "--state-splash-color": ink("pressed"),
  };
}
