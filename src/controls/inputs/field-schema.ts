/** The properties that Flet's form fields share (`FormFieldControl`), and what the shell around a field reads of them. */
import {
  color,
  iconOrControl,
  insets,
  int,
  number,
  optionalBool,
  bool,
  text,
  textOrControl,
  value,
} from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { readDuration } from "../../values/duration.ts";
import { readInputBorders } from "../../values/input-border.ts";
import { readBorderRadius } from "../../values/radius.ts";
import { readConstraints } from "../../values/size.ts";
import { readTextStyle } from "../../values/text-style.ts";

const style = value(readTextStyle);
const constraints = value(readConstraints);

/** Schema of `FormFieldControl`. */
export const formFieldSchema = {
  textSize: number(),
  textStyle: style,
  textVerticalAlign: number(),
  label: textOrControl(),
  labelStyle: style,
  icon: iconOrControl(),
  border: value(readInputBorders),
  borderRadius: value(readBorderRadius),
  borderWidth: number(),
  borderColor: color(),
  focusedBorderWidth: number(),
  focusedBorderColor: color(),
  color: color(),
  bgcolor: color(),
  focusedColor: color(),
  focusedBgcolor: color(),
  contentPadding: insets(),
  dense: optionalBool(),
  filled: optionalBool(),
  fillColor: color(),
  focusColor: color(),
  alignLabelWithHint: optionalBool(),
  hoverColor: color(),
  hintText: text(),
  hintStyle: style,
  hintFadeDuration: value(readDuration),
  hintMaxLines: int(),
  helper: textOrControl(),
  helperStyle: style,
  helperMaxLines: int(),
  counter: textOrControl(),
  counterStyle: style,
  error: textOrControl(),
  errorStyle: style,
  errorMaxLines: int(),
  prefix: textOrControl(),
  prefixIcon: iconOrControl(),
  prefixIconSizeConstraints: constraints,
  prefixStyle: style,
  suffix: textOrControl(),
  suffixIcon: iconOrControl(),
  suffixIconSizeConstraints: constraints,
  sizeConstraints: constraints,
  collapsed: optionalBool(),
  fitParentSize: bool(),
  suffixStyle: style,
};

/** What a field looks like; a control may have fewer of these properties, or get them from elsewhere. */
export type FieldLook = { readonly [K in keyof typeof formFieldSchema]?: Props<typeof formFieldSchema>[K] | undefined };
