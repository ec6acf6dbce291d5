/** Borders of form fields, new in Flet 1.0: an outline all around, a line below, or none; often one per state. */
import { type BorderSide, readBorderSide } from "./border.ts";
import { type StateMap, statesOf } from "./control-state.ts";
import { readNumber } from "./number.ts";
import { type BorderRadius, readBorderRadius, uniformRadius } from "./radius.ts";
import { field, oneOf, type Reader, readMap } from "./reader.ts";

/** The border of a form field. */
export interface InputBorder {
  readonly type: "outline" | "underline" | "none";
  /** Undefined = colour and width of the theme, which depend on the field's state. */
  readonly side: BorderSide | undefined;
  /** An underline's radius rounds the filled area above it. */
  readonly radius: BorderRadius;
  /** Px on either side of a label that sits in the outline. */
  readonly gapPadding: number;
}

const DEFAULT_RADII: Readonly<Record<InputBorder["type"], BorderRadius>> = {
  outline: uniformRadius(4),
  underline: { ...uniformRadius(0), topLeft: 4, topRight: 4 },
  none: uniformRadius(0),
};

const readType = oneOf("outline", "underline", "none");

/** `{_type, side, border_radius, gap_padding = 4}`, or only the type's name, as Flet had it before 1.0. */
export function readInputBorder(value: unknown): InputBorder {
  const map = typeof value === "string" ? { _type: value } : readMap(value, "an input border");
  const type = readType(map["_type"]);
  return {
    type,
    side: field(map, "side", readBorderSide),
    radius: field(map, "border_radius", readBorderRadius, DEFAULT_RADII[type]),
    gapPadding: field(map, "gap_padding", readNumber, 4),
  };
}

/** An input border, or a map of them by control state. */
export const readInputBorders: Reader<StateMap<InputBorder>> = statesOf(readInputBorder);
