/** ButtonStyle: the looks of a button, almost all of them per control state. */
import { readAlignment } from "./alignment.ts";
import { borderSideWith } from "./border.ts";
import { readColor } from "./color.ts";
import { statesOf } from "./control-state.ts";
import { readDuration } from "./duration.ts";
import { readInsets } from "./insets.ts";
import { readMouseCursor } from "./mouse-cursor.ts";
import { readBool, readNumber } from "./number.ts";
import { type Fields, fieldsOf } from "./reader.ts";
import { readShape } from "./shape.ts";
import { readSize } from "./size.ts";
import { readTextStyle } from "./text-style.ts";
import { readVisualDensity } from "./visual-density.ts";

const colors = statesOf(readColor);
const numbers = statesOf(readNumber);
const sizes = statesOf(readSize);

const schema = {
  color: colors,
  bgcolor: colors,
  overlayColor: colors,
  shadowColor: colors,
  iconColor: colors,
  elevation: numbers,
  iconSize: numbers,
  padding: statesOf(readInsets),
  // As in Flet, a side without colour takes the scheme's outline here.
  side: statesOf(borderSideWith("var(--md-outline)")),
  shape: statesOf(readShape),
  textStyle: statesOf(readTextStyle),
  mouseCursor: statesOf(readMouseCursor),
  minimumSize: sizes,
  maximumSize: sizes,
  fixedSize: sizes,
  animationDuration: readDuration,
  alignment: readAlignment,
  enableFeedback: readBool,
  visualDensity: readVisualDensity,
};

/** A button's style; what is missing comes from the theme, then from the kind of button. */
export type ButtonStyle = Fields<typeof schema>;

/** A map of the fields above in snake case, all optional. */
export const readButtonStyle = fieldsOf("a button style", schema);
