/** The properties of Flet's `SearchBar`: those of the bar, of the view that it opens, and of both. */
import {
  bool,
  color,
  control,
  controls,
  event,
  insets,
  number,
  optionalBool,
  text,
  textOr,
  value,
  valueOr,
} from "../../control/property.ts";
import type { Props } from "../../control/props.ts";
import { readBorderSide } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readInsets } from "../../values/insets.ts";
import { readKeyboardType } from "../../values/keyboard-type.ts";
import { readNumber } from "../../values/number.ts";
import { readShape } from "../../values/shape.ts";
import { readConstraints } from "../../values/size.ts";
import { readTextCapitalization } from "../../values/text-capitalization.ts";
import { readTextStyle } from "../../values/text-style.ts";

const colors = value(statesOf(readColor));
const textStyles = value(statesOf(readTextStyle));

/** Schema of `SearchBar`. */
export const searchSchema = {
  controls: controls(),
  value: textOr(""),
  barLeading: control(),
  barTrailing: controls(),
  barHintText: text(),
  barBgcolor: colors,
  barOverlayColor: colors,
  barShadowColor: colors,
  barElevation: value(statesOf(readNumber)),
  barBorderSide: value(statesOf(readBorderSide)),
  barShape: value(statesOf(readShape)),
  barTextStyle: textStyles,
  barHintTextStyle: textStyles,
  barPadding: value(statesOf(readInsets)),
  barScrollPadding: valueOr(readInsets, readInsets(20)),
  barSizeConstraints: value(readConstraints),
  viewLeading: control(),
  viewTrailing: controls(),
  viewElevation: number(),
  viewBgcolor: color(),
  viewHintText: text(),
  viewSide: value(readBorderSide),
  viewShape: value(readShape),
  viewHeaderTextStyle: value(readTextStyle),
  viewHintTextStyle: value(readTextStyle),
  viewSizeConstraints: value(readConstraints),
  viewHeaderHeight: number(),
  viewPadding: insets(),
  viewBarPadding: insets(),
  shrinkWrap: optionalBool(),
  dividerColor: color(),
  capitalization: value(readTextCapitalization),
  fullScreen: bool(),
  keyboardType: valueOr(readKeyboardType, "text"),
  autofocus: bool(),
  onTap: event(),
  onTapOutsideBar: event(),
  onTapOutsideView: event(),
  onSubmit: event(),
  onChange: event(),
  onFocus: event(),
  onBlur: event(),
};

/** A SearchBar's properties. */
export type SearchProps = Props<typeof searchSchema>;
