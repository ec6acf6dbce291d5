/** MenuStyle: the looks of a menu's surface. */
import { readAlignment } from "./alignment.ts";
import { readBorderSide } from "./border.ts";
import { readColor } from "./color.ts";
import { statesOf } from "./control-state.ts";
import { readInsets } from "./insets.ts";
import { readMouseCursor } from "./mouse-cursor.ts";
import { readNumber } from "./number.ts";
import { type Fields, fieldsOf } from "./reader.ts";
import { readShape } from "./shape.ts";
import { readSize } from "./size.ts";
import { readVisualDensity } from "./visual-density.ts";

const sizes = statesOf(readSize);

const schema = {
  alignment: readAlignment,
  bgcolor: statesOf(readColor),
  shadowColor: statesOf(readColor),
  elevation: statesOf(readNumber),
  padding: statesOf(readInsets),
  side: statesOf(readBorderSide),
  shape: statesOf(readShape),
  mouseCursor: statesOf(readMouseCursor),
  minSize: sizes,
  maxSize: sizes,
  fixedSize: sizes,
  visualDensity: readVisualDensity,
};

/** A menu's style; what is missing comes from the theme. */
export type MenuStyle = Fields<typeof schema>;

/** A map of the fields above in snake case, all optional. */
export const readMenuStyle = fieldsOf("a menu style", schema);
