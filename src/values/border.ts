/**
 * Borders: Flet's BorderSide and Border. A border takes room inside the box only as far as its stroke lies inside
 * (`stroke_align` −1 all of it, 0 half, 1 none); the rest is painted as an outline, which has no part in layout.
 */
import { readColor } from "./color.ts";
import { readNumber, toCssPx } from "./number.ts";
import { field, oneOf, readMap, type Reader } from "./reader.ts";

/** One side of a border. */
export interface BorderSide {
  /** CSS colour. */
  readonly color: string;
  /** Logical px. 0 with style `solid` is a hairline: one pixel that takes no room. */
  readonly width: number;
  readonly style: "solid" | "none";
  /** −1 inside the box, 0 centred on its edge, 1 outside; anything between is legal. */
  readonly strokeAlign: number;
}

/** The four sides of a box's border. */
export interface Border {
  readonly top: BorderSide;
  readonly right: BorderSide;
  readonly bottom: BorderSide;
  readonly left: BorderSide;
}

const BLACK = "#000000";
const readStyle = oneOf("solid", "none");

/** No border on this side. */
export const NO_SIDE: BorderSide = { color: BLACK, width: 0, style: "none", strokeAlign: -1 };

/** `{color, width = 1, style = solid, stroke_align = −1}`; the colour defaults to black. */
export const readBorderSide: Reader<BorderSide> = borderSideWith(BLACK);

/** A reader of border sides whose missing colour is `defaultColor` (buttons use the scheme's outline). */
export function borderSideWith(defaultColor: string): Reader<BorderSide> {
  return (value) => {
    const map = readMap(value, "a border side");
    return {
      color: field(map, "color", readColor, defaultColor),
      width: Math.max(0, field(map, "width", readNumber, 1)),
      style: field(map, "style", readStyle, "solid"),
      strokeAlign: field(map, "stroke_align", readNumber, -1),
    };
  };
}

/** `{top, right, bottom, left}`; a missing side is no border. */
export function readBorder(value: unknown): Border {
  const map = readMap(value, "a border");
  return {
    top: field(map, "top", readBorderSide, NO_SIDE),
    right: field(map, "right", readBorderSide, NO_SIDE),
    bottom: field(map, "bottom", readBorderSide, NO_SIDE),
    left: field(map, "left", readBorderSide, NO_SIDE),
  };
}

/** The part of a side's width that lies inside the box and therefore takes room, in px. */
export function strokeInset({ style, width, strokeAlign }: BorderSide): number {
  return style === "none" ? 0 : Math.max(0, (width * (1 - strokeAlign)) / 2);
}

/** Value of CSS `border` or `border-<side>` for a side inside the box, e.g. of a divider or an underline. */
export function toCssBorderSide(side: BorderSide): string {
  return side.style === "none" ? "none" : `${toCssPx(side.width || 1)} solid ${side.color}`;
}

/**
 * A side all around the box that is painted only and never moves its content: `outline` and `outline-offset`, which
 * follow the box's corners. This is how Flutter draws the side of a shape. `{}` when there is nothing to draw.
 */
export function toCssOutline(side: BorderSide): Record<string, string> {
  if (side.style === "none") return {};
  const width = side.width || 1;
  return {
    outline: `${toCssPx(width)} solid ${side.color}`,
    "outline-offset": toCssPx(-strokeInset({ ...side, width })),
  };
}

/**
 * `border-*` for the room and, where the stroke leaves the box or is a hairline, `outline-*` for the paint. Limit: a
 * border whose sides differ is drawn wholly inside, its hairlines not at all (an outline has no sides).
 */
export function toCssBorder(border: Border): Record<string, string> {
  const { top } = border;
  const sides = [top, border.right, border.bottom, border.left];
  const isOutlined = top.style === "solid" && (top.strokeAlign > -1 || top.width === 0);
  if (isOutlined && sides.every((side) => isSameSide(side, top))) {
    return { border: `${toCssPx(strokeInset(top))} solid transparent`, ...toCssOutline(top) };
  }
  return {
    "border-width": sides.map((side) => toCssPx(side.style === "none" ? 0 : side.width)).join(" "),
    "border-style": "solid",
    "border-color": sides.map((side) => side.color).join(" "),
  };
}

function isSameSide(a: BorderSide, b: BorderSide): boolean {
  return a.color === b.color && a.width === b.width && a.style === b.style && a.strokeAlign === b.strokeAlign;
}
