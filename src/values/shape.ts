/**
 * Shapes: Flet's OutlinedBorder family. The side of a shape is paint only, drawn as an outline that follows the
 * corners. Bevels and Flutter's continuous corners are CSS `corner-shape`; browsers without it show round corners.
 */
import { type BorderSide, readBorderSide, toCssOutline } from "./border.ts";
import { readNumber } from "./number.ts";
import { type BorderRadius, readBorderRadius, toCssCappedRadius, toCssRadius, uniformRadius } from "./radius.ts";
import { field, oneOf, readMap } from "./reader.ts";

/** The outline of a surface: button, card, dialog, chip …. */
export interface Shape {
  readonly type: "roundedRectangle" | "stadium" | "circle" | "beveledRectangle" | "continuousRectangle";
  /** Undefined = the control's own side. */
  readonly side: BorderSide | undefined;
  /** Zero for stadium and circle. */
  readonly radius: BorderRadius;
  /** Circle only: 0 a circle of the shortest side, 1 an oval that fills the box. */
  readonly eccentricity: number;
}

const SQUARE = uniformRadius(0);

const readType = oneOf("roundedRectangle", "stadium", "circle", "beveledRectangle", "continuousRectangle");

/** `{_type, side, radius, eccentricity}`. */
export function readShape(value: unknown): Shape {
  const map = readMap(value, "a shape");
  const type = readType(map["_type"]);
  const isRound = type === "stadium" || type === "circle";
  return {
    type,
    side: field(map, "side", readBorderSide),
    radius: isRound ? SQUARE : field(map, "radius", readBorderRadius, SQUARE),
    eccentricity: field(map, "eccentricity", readNumber, 0),
  };
}

/**
 * `border-radius`, `corner-shape` and, if the shape has a side, `outline`. A circle is right for square boxes only:
 * elsewhere it comes out as an oval (Flutter centres a circle of the shortest side).
 */
export function toCssShape(shape: Shape): Record<string, string> {
  return {
    "border-radius": toCssShapeRadius(shape),
    "corner-shape": CORNERS[shape.type],
    ...(shape.side === undefined ? {} : toCssOutline(shape.side)),
  };
}

/** Value of CSS `border-radius` alone, as controls need it that draw their own side. */
export function toCssShapeRadius({ type, radius }: Shape): string {
  if (type === "stadium") return "9999px";
  if (type === "circle") return "50%";
  // Continuous corners reach as far as the box allows on each axis, where CSS would shrink both alike.
  return type === "continuousRectangle" ? toCssCappedRadius(radius) : toCssRadius(radius);
}

/** Flutter's continuous corner passes 1/8 of its extent from the corner, a superellipse of exponent 2^2.376. */
const CORNERS = {
  roundedRectangle: "round",
  stadium: "round",
  circle: "round",
  beveledRectangle: "bevel",
  continuousRectangle: "superellipse(2.376)",
} as const satisfies Record<Shape["type"], string>;
