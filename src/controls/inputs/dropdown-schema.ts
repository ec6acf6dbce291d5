/** The properties of Flet's `Dropdown`, and what the form-field shell takes from them. */
import {
  bool,
  color,
  control,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  text,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readInputBorders } from "../../values/input-border.ts";
import { readInputFilter } from "../../values/input-filter.ts";
import { readMenuStyle } from "../../values/menu-style.ts";
import { readNumber } from "../../values/number.ts";
import { readBorderRadius } from "../../values/radius.ts";
import { readTextAlign } from "../../values/text-align.ts";
import { readTextCapitalization } from "../../values/text-capitalization.ts";
import { readTextStyle, type TextStyle } from "../../values/text-style.ts";
import type { FieldLook } from "./field-schema.ts";

const style = value(readTextStyle);

/** Schema of `Dropdown`. */
export const dropdownSchema = {
  value: text(),
  options: controls(),
  text: text(),
  autofocus: bool(),
  textAlign: valueOr(readTextAlign, "start"),
  // Python's default of 8 never travels; Flet's client then shows Flutter's own, 3.
  elevation: value(statesOf(readNumber)),
  enableFilter: bool(),
  enableSearch: bool(true),
  editable: bool(),
  menuHeight: number(),
  menuWidth: number(),
  menuStyle: value(readMenuStyle),
  expandedInsets: insets(),
  selectedSuffix: control(),
  inputFilter: value(readInputFilter),
  capitalization: value(readTextCapitalization),
  trailingIcon: iconOrControl(),
  leadingIcon: iconOrControl(),
  selectedTrailingIcon: iconOrControl(),
  bgcolor: value(statesOf(readColor)),
  errorStyle: style,
  errorText: text(),
  textSize: number(),
  textStyle: style,
  label: textOrControl(),
  labelStyle: style,
  border: value(readInputBorders),
  borderRadius: value(readBorderRadius),
  borderWidth: number(),
  borderColor: color(),
  focusedBorderWidth: number(),
  focusedBorderColor: color(),
  color: color(),
  contentPadding: insets(),
  dense: bool(),
  filled: bool(),
  fillColor: color(),
  hoverColor: color(),
  hintText: text(),
  hintStyle: style,
  helperText: text(),
  helperStyle: style,
  onSelect: event(),
  onTextChange: event(),
  onFocus: event(),
  onBlur: event(),
};

/** A Dropdown's properties. */
export type DropdownProps = Props<typeof dropdownSchema>;

/** Under which name a Dropdown has what the shell calls by its own. */
const LOOK = {
  label: "label",
  labelStyle: "labelStyle",
  border: "border",
  borderRadius: "borderRadius",
  borderWidth: "borderWidth",
  borderColor: "borderColor",
  focusedBorderWidth: "focusedBorderWidth",
  focusedBorderColor: "focusedBorderColor",
  color: "color",
  textSize: "textSize",
  contentPadding: "contentPadding",
  dense: "dense",
  filled: "filled",
  fillColor: "fillColor",
  hoverColor: "hoverColor",
  hintStyle: "hintStyle",
  helper: "helperText",
  helperStyle: "helperStyle",
  error: "errorText",
  errorStyle: "errorStyle",
  prefixIcon: "leadingIcon",
} as const satisfies Partial<Record<keyof FieldLook, keyof DropdownProps>>;

/** What the shell draws; every member is a watched getter. */
export function dropdownLook(props: DropdownProps, themedText: () => TextStyle | undefined): FieldLook {
  const look: FieldLook = {
    get textStyle() {
      return props.textStyle ?? themedText();
    },
  };
  for (const [name, from] of Object.entries(LOOK)) Object.defineProperty(look, name, { get: () => props[from] });
  return look;
}
