/**
 * The elements of a canvas path, from the wire to SVG path data, which `Path2D` understands: one notation for curves,
 * arcs and sub-paths. Source: `buildPath` in Flet's client, on Skia's path operations.
 */
import { readBool, readNumber, trim } from "../../values/number.ts";
import { field, isMap, listOf, oneOf, type WireFields } from "../../values/reader.ts";
import { type BorderRadius, readBorderRadius, uniformRadius } from "../../values/radius.ts";
import { unexpected } from "../../values/value-error.ts";

/** One step of a path; coordinates in logical px, angles in radians unless they say otherwise. */
export type PathElement =
  | { readonly type: "MoveTo" | "LineTo"; readonly x: number; readonly y: number }
  | {
      readonly type: "QuadraticTo";
      readonly control: Point;
      readonly x: number;
      readonly y: number;
      readonly w: number;
    }
  | { readonly type: "CubicTo"; readonly first: Point; readonly second: Point; readonly x: number; readonly y: number }
  | { readonly type: "SubPath"; readonly elements: readonly PathElement[]; readonly x: number; readonly y: number }
  | { readonly type: "Arc"; readonly box: Box; readonly start: number; readonly sweep: number }
  | {
      readonly type: "ArcTo";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      /** Degrees. */
      readonly rotation: number;
      readonly isLarge: boolean;
      readonly isClockwise: boolean;
    }
  | { readonly type: "Oval"; readonly box: Box }
  | { readonly type: "Rect"; readonly box: Box; readonly radius: BorderRadius }
  | { readonly type: "Close" };

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

const readType = oneOf(
  "MoveTo",
  "LineTo",
  "QuadraticTo",
  "CubicTo",
  "SubPath",
  "ArcTo",
  "Arc",
  "Oval",
  "Rect",
  "Close",
);
const SQUARE = uniformRadius(0);

/** A list of maps with `_type` and the fields of Flet's path elements. */
export function readPathElements(value: unknown): readonly PathElement[] {
  return readList(value);
}

const readList = listOf(readElement);

function readElement(value: unknown): PathElement {
  if (!isMap(value)) throw unexpected("a path element", value);
  const type = readType(value["_type"]);
  const number = (key: string, fallback = 0): number => field(value, key, readNumber, fallback);
  const place = { x: number("x"), y: number("y") };
  switch (type) {
    case "MoveTo":
    case "LineTo":
      return { type, ...place };
    case "QuadraticTo":
      // Python leaves out a weight of 1, its default.
      return { type, ...place, control: { x: number("cp1x"), y: number("cp1y") }, w: number("w", 1) };
    case "CubicTo":
      return {
        type,
        ...place,
        first: { x: number("cp1x"), y: number("cp1y") },
        second: { x: number("cp2x"), y: number("cp2y") },
      };
    case "SubPath":
      return { type, ...place, elements: field(value, "elements", readList, []) };
    case "Arc":
      return { type, box: boxOf(value), start: number("start_angle"), sweep: number("sweep_angle") };
    case "ArcTo":
      return {
        type,
        ...place,
        radius: number("radius"),
        rotation: number("rotation"),
        isLarge: field(value, "large_arc", readBool, false),
        isClockwise: field(value, "clockwise", readBool, true),
      };
    case "Oval":
      return { type, box: boxOf(value) };
    case "Rect":
      return { type, box: boxOf(value), radius: field(value, "border_radius", readBorderRadius, SQUARE) };
    case "Close":
      return { type };
  }
}

function boxOf(map: WireFields): Box {
  const number = (key: string): number => field(map, key, readNumber, 0);
  return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
}

/** SVG path data of the elements, moved by (`dx`, `dy`) logical px. */
export function toSvgPath(elements: readonly PathElement[], dx = 0, dy = 0): string {
  const data: string[] = [];
  let pen: Point = { x: dx, y: dy };
  let start = pen;
  const at = (x: number, y: number): string => `${trim(x)} ${trim(y)}`;
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  const moveTo = (point: Point): void => {
    data.push(`M${at(point.x, point.y)}`);
    start = pen = point;
  };
  // Where nothing was begun, Skia begins at the origin.
  const draw = (command: string, to: Point): void => {
    if (data.length === 0) moveTo(pen);
    data.push(command);
    pen = to;
  };
  for (const element of elements) {
    switch (element.type) {
      case "MoveTo":
        moveTo(moved(element));
        break;
      case "LineTo": {
        const to = moved(element);
        draw(`L${at(to.x, to.y)}`, to);
        break;
      }
      case "QuadraticTo": {
        const to = moved(element);
        draw(conic(pen, moved(element.control), to, element.w), to);
        break;
      }
      case "CubicTo": {
        const [a, b, to] = [moved(element.first), moved(element.second), moved(element)];
        draw(`C${at(a.x, a.y)} ${at(b.x, b.y)} ${at(to.x, to.y)}`, to);
        break;
      }
      case "ArcTo": {
        const { radius, rotation, isLarge, isClockwise } = element;
        const to = moved(element);
        draw(
          `A${at(radius, radius)} ${trim(rotation)} ${Number(isLarge)} ${Number(isClockwise)} ${at(to.x, to.y)}`,
          to,
        );
        break;
      }
      case "SubPath":
        data.push(toSvgPath(element.elements, dx + element.x, dy + element.y));
        break;
      case "Close":
        data.push("Z");
        pen = start;
        break;
      case "Arc":
        moveTo(pointOn(element.box, element.start, dx, dy));
        data.push(arc(element.box, element.start, element.sweep, dx, dy));
        pen = pointOn(element.box, element.start + element.sweep, dx, dy);
        break;
      case "Oval":
        moveTo(pointOn(element.box, 0, dx, dy));
        data.push(arc(element.box, 0, 2 * Math.PI, dx, dy));
        break;
      case "Rect":
        data.push(roundedRect(moved(element.box), element.box, element.radius));
        start = pen = moved(element.box);
        break;
    }
  }
  return data.join("");
}

function pointOn(box: Box, angle: number, dx = 0, dy = 0): Point {
  return {
    x: dx + box.x + (box.width / 2) * (1 + Math.cos(angle)),
    y: dy + box.y + (box.height / 2) * (1 + Math.sin(angle)),
  };
}

/** In halves, since one command can draw no full turn; a full turn is closed. */
function arc(box: Box, start: number, sweep: number, dx: number, dy: number): string {
  const turn = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, sweep));
  const halves = [start + turn / 2, start + turn].map((angle) => {
    const { x, y } = pointOn(box, angle, dx, dy);
    return `A${trim(box.width / 2)} ${trim(box.height / 2)} 0 0 ${turn > 0 ? 1 : 0} ${trim(x)} ${trim(y)}`;
  });
  return `${halves.join("")}${Math.abs(sweep) >= 2 * Math.PI ? "Z" : ""}`;
}

/** Radii that do not fit shrink together, as in CSS and in Skia. */
function roundedRect({ x, y }: Point, { width, height }: Box, radius: BorderRadius): string {
  const { topLeft, topRight, bottomRight, bottomLeft } = radius;
  const fits = [
    width / (topLeft + topRight),
    width / (bottomLeft + bottomRight),
    height / (topLeft + bottomLeft),
    height / (topRight + bottomRight),
  ];
  const shrink = Math.min(1, ...fits.map((fit) => (Number.isNaN(fit) ? 1 : Math.abs(fit))));
  const [tl = 0, tr = 0, br = 0, bl = 0] = [topLeft, topRight, bottomRight, bottomLeft]
    .map((r) => trim(r * shrink))
    .map(Number);
  const corner = (r: number, right: number, down: number): string =>
    r === 0 ? "" : `a${r} ${r} 0 0 1 ${trim(right * r)} ${trim(down * r)}`;
  return [
    `M${trim(x + tl)} ${trim(y)}`,
    `H${trim(x + width - tr)}${corner(tr, 1, 1)}`,
    `V${trim(y + height - br)}${corner(br, -1, 1)}`,
    `H${trim(x + bl)}${corner(bl, -1, -1)}`,
    `V${trim(y + tl)}${corner(tl, 1, -1)}Z`,
  ].join("");
}

/** A conic of weight `w` as quadratic curves: split three times, each eighth is one to a fraction of a pixel. */
function conic(from: Point, control: Point, to: Point, w: number, depth = 3): string {
  if (w <= 0) return `L${trim(to.x)} ${trim(to.y)}`;
  if (w === 1 || depth === 0) return `Q${trim(control.x)} ${trim(control.y)} ${trim(to.x)} ${trim(to.y)}`;
  const mix = (a: Point, b: Point, p: number, q: number, sum: number): Point => ({
    x: (a.x * p + b.x * q) / sum,
    y: (a.y * p + b.y * q) / sum,
  });
  const left = mix(from, control, 1, w, 1 + w);
  const right = mix(control, to, w, 1, 1 + w);
  const middle = mix(left, right, 1, 1, 2);
  const half = Math.sqrt((1 + w) / 2);
  return conic(from, left, middle, half, depth - 1) + conic(middle, right, to, half, depth - 1);
}
