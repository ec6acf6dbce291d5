/** Tooltips: the text that appears on hover or long press. */
import { readColor } from "./color.ts";
import { type Decoration, readDecoration } from "./decoration.ts";
import { readDuration } from "./duration.ts";
import { type Insets, readInsets } from "./insets.ts";
import { type MouseCursor, readMouseCursor } from "./mouse-cursor.ts";
import { readBool, readNumber, readString } from "./number.ts";
import { fieldsOf, isMap, oneOf, type WireFields } from "./reader.ts";
import { type Constraints, readConstraints } from "./size.ts";
import { readTextAlign, type TextAlign } from "./text-align.ts";
import { readTextStyle, type TextStyle } from "./text-style.ts";

/** A tooltip; what is missing is Material's default. */
export interface Tooltip {
  readonly message: string;
  /** Milliseconds of hovering before it shows. */
  readonly waitDuration: number;
  /** Milliseconds that it stays after a long press ends. */
  readonly showDuration?: number | undefined;
  /** Milliseconds that it stays after the pointer has left. */
  readonly exitDuration?: number | undefined;
  readonly decoration?: Decoration | undefined;
  readonly bgcolor?: string | undefined;
  readonly textStyle?: TextStyle | undefined;
  readonly textAlign?: TextAlign | undefined;
  readonly padding?: Insets | undefined;
  readonly margin?: Insets | undefined;
  /** Px between the control's centre and the tooltip. */
  readonly verticalOffset?: number | undefined;
  readonly preferBelow?: boolean | undefined;
  readonly tapToDismiss?: boolean | undefined;
  readonly excludeFromSemantics?: boolean | undefined;
  readonly enableFeedback?: boolean | undefined;
  readonly triggerMode?: "manual" | "tap" | "longPress" | undefined;
  readonly mouseCursor?: MouseCursor | undefined;
  readonly sizeConstraints?: Constraints | undefined;
}

const readFields = fieldsOf("a tooltip", {
  message: readString,
  waitDuration: readDuration,
  showDuration: readDuration,
  exitDuration: readDuration,
  decoration: readDecoration,
  bgcolor: readColor,
  textStyle: readTextStyle,
  textAlign: readTextAlign,
  padding: readInsets,
  margin: readInsets,
  verticalOffset: readNumber,
  preferBelow: readBool,
  tapToDismiss: readBool,
  excludeFromSemantics: readBool,
  enableFeedback: readBool,
  triggerMode: oneOf("manual", "tap", "longPress"),
  mouseCursor: readMouseCursor,
  sizeConstraints: readConstraints,
});

/**
 * Text, which shows after 800 ms, or a map of the fields above, which shows at once unless it says otherwise.
 * @param themed a `TooltipTheme` map, whose fields hold where the tooltip's own are absent.
 */
export function readTooltip(value: unknown, themed: WireFields = {}): Tooltip {
  if (!isMap(value))
    return { ...readFields({ ...themed, message: readString(value) }), message: readString(value), waitDuration: 800 };
  const own = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  // A colour alone makes a decoration of its own, which the theme's does not shine through.
  const base =
    value["bgcolor"] === undefined || value["bgcolor"] === null ? themed : { ...themed, decoration: undefined };
  const fields = readFields({ ...base, ...Object.fromEntries(own) });
  return { ...fields, message: fields.message ?? "", waitDuration: fields.waitDuration ?? 0 };
}
