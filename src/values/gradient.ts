/**
 * Gradients of boxes, placed by alignments. CSS cannot place most of them without knowing the box's size: its angles
 * do not turn with the aspect ratio, its "to corner" mirrors the vector, and its circles take no fraction of the
 * shortest side. So `toCssGradient` picks, in this order, plain CSS where that is exact for every box; CSS in px if
 * the size is given; an SVG picture, exact for every box, if no colour depends on the theme (a picture sees no custom
 * properties); else the CSS that is exact for a square.
 */
import { type Alignment, CENTER, readAlignment, toCssAlignment, toPercent } from "./alignment.ts";
import { readColor } from "./color.ts";
import { toSvgGradient } from "./gradient-svg.ts";
import { type GradientStop, spreadStops, tiledGradient } from "./gradient-tiles.ts";
import { readNumber, toCssPx, trim } from "./number.ts";
import { field, listOf, oneOf, readMap } from "./reader.ts";
import type { Size } from "./size.ts";
import { readTileMode, type TileMode } from "./tile-mode.ts";

interface Base {
  /** At least two, in order. */
  readonly stops: readonly GradientStop[];
  readonly tileMode: TileMode;
  /** Radians, clockwise about the box's centre. */
  readonly rotation: number;
}

/** From one point of the box to another. */
export interface LinearGradient extends Base {
  readonly type: "linear";
  readonly begin: Alignment;
  readonly end: Alignment;
}

/** A circle; radii are fractions of the box's shortest side. */
export interface RadialGradient extends Base {
  readonly type: "radial";
  readonly center: Alignment;
  readonly radius: number;
  readonly focal: Alignment | undefined;
  readonly focalRadius: number;
}

/** Around a point; angles in radians clockwise from the right. */
export interface SweepGradient extends Base {
  readonly type: "sweep";
  readonly center: Alignment;
  readonly startAngle: number;
  readonly endAngle: number;
}

/** A gradient that fills a box. */
export type Gradient = LinearGradient | RadialGradient | SweepGradient;

const readType = oneOf("linear", "radial", "sweep");
const readColors = listOf(readColor);
const readNumbers = listOf(readNumber);

/** `{_type, colors, stops, tile_mode, rotation}` and begin, end; center, radius, focal …; center, start_angle …. */
export function readGradient(value: unknown): Gradient {
  const map = readMap(value, "a gradient");
  const type = readType(map["_type"]);
  const base: Base = {
    stops: spreadStops(field(map, "colors", readColors, []), field(map, "stops", readNumbers, [])),
    tileMode: field(map, "tile_mode", readTileMode, "clamp"),
    rotation: field(map, "rotation", readNumber, 0),
  };
  if (type === "linear") {
    const begin = field(map, "begin", readAlignment, { x: -1, y: 0 });
    return { ...base, type, begin, end: field(map, "end", readAlignment, { x: 1, y: 0 }) };
  }
  const center = field(map, "center", readAlignment, CENTER);
  if (type === "radial") {
    const radius = field(map, "radius", readNumber, 0.5);
    const focal = field(map, "focal", readAlignment);
    return { ...base, type, center, radius, focal, focalRadius: field(map, "focal_radius", readNumber, 0) };
  }
  const startAngle = field(map, "start_angle", readNumber, 0);
  return { ...base, type, center, startAngle, endAngle: field(map, "end_angle", readNumber, 2 * Math.PI) };
}

/**
 * A CSS image for `background-image` or `mask-image`. Set `background-origin: border-box`, since Flutter's gradient
 * covers the border. `box` is the box's size in px if known. Limits of plain CSS: a focal point is ignored, and so
 * is what `rotation` does to a sweep's centre off the middle; between colours of unlike alpha CSS blends premultiplied.
 */
export function toCssGradient(gradient: Gradient, box?: Size): string {
  return exactCss(gradient, box) ?? svg(gradient) ?? squareCss(gradient);
}

/** Whether `toCssGradient` without a size is only right for a square box, so that measuring the box is worth it. */
export function gradientNeedsSize(gradient: Gradient): boolean {
  return exactCss(gradient, undefined) === undefined && svg(gradient) === undefined;
}

function svg(gradient: Gradient): string | undefined {
  if (gradient.type === "sweep" || !gradient.stops.every(({ color }) => color.startsWith("#"))) return undefined;
  return toSvgGradient(gradient);
}

function exactCss(gradient: Gradient, box: Size | undefined): string | undefined {
  if (gradient.type === "sweep") return sweepCss(gradient);
  if (gradient.type === "linear") {
    return alongAxis(gradient) ?? (box === undefined ? undefined : linearIn(gradient, box));
  }
  const { center, rotation, radius, focal } = gradient;
  if (focal !== undefined && !samePoint(focal, center) && svg(gradient) !== undefined) return undefined;
  if (samePoint(center, CENTER)) {
    return tiledGradient("radial", "circle closest-side at 50% 50%", gradient, (at) => `${trim(at * radius * 200)}%`);
  }
  if (box === undefined) return undefined;
  const [x, y] = turn((center.x * box.width) / 2, (center.y * box.height) / 2, rotation);
  const place = `circle at ${toCssPx(x + box.width / 2)} ${toCssPx(y + box.height / 2)}`;
  return tiledGradient("radial", place, gradient, (at) => toCssPx(at * radius * Math.min(box.width, box.height)));
}

/** Gradients along one axis: CSS percentages run along the same line for every box. */
function alongAxis({ begin, end, rotation, ...gradient }: LinearGradient): string | undefined {
  const isHorizontal = begin.y === end.y;
  if (rotation !== 0 || isHorizontal === (begin.x === end.x)) return undefined;
  const [from, to] = isHorizontal ? [begin.x, end.x] : [begin.y, end.y];
  const isForward = to > from;
  const angle = isHorizontal ? (isForward ? "90deg" : "270deg") : isForward ? "180deg" : "0deg";
  return tiledGradient("linear", angle, gradient, (at) => toPercent((from + (to - from) * at) * (isForward ? 1 : -1)));
}

/** A linear gradient in a box of known size, in px along CSS's gradient line, which runs through the box's centre. */
function linearIn({ begin, end, rotation, ...gradient }: LinearGradient, { width, height }: Size): string {
  const [fromX, fromY] = turn((begin.x * width) / 2, (begin.y * height) / 2, rotation);
  const [toX, toY] = turn((end.x * width) / 2, (end.y * height) / 2, rotation);
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length === 0) return `linear-gradient(${gradient.stops.at(-1)?.color} 0 0)`;
  const [dirX, dirY] = [(toX - fromX) / length, (toY - fromY) / length];
  const start = fromX * dirX + fromY * dirY + (Math.abs(dirX) * width + Math.abs(dirY) * height) / 2;
  return tiledGradient("linear", `${trim(Math.atan2(dirX, -dirY))}rad`, gradient, (at) => toCssPx(start + at * length));
}

/** CSS counts angles from the top. */
function sweepCss({ center, startAngle, endAngle, rotation, ...gradient }: SweepGradient): string {
  const place = `from ${trim(rotation + Math.PI / 2)}rad at ${toCssAlignment(center)}`;
  return tiledGradient("conic", place, gradient, (at) => `${trim(startAngle + (endAngle - startAngle) * at)}rad`);
}

/** For boxes of unknown size with theme colours: right for a square, corners right for any box. */
function squareCss(gradient: Gradient): string {
  if (gradient.type === "sweep") return sweepCss(gradient);
  if (gradient.type === "radial") {
    const { center, radius } = gradient;
    const reach = 1 + Math.max(Math.abs(center.x), Math.abs(center.y));
    const place = `circle farthest-side at ${toCssAlignment(center)}`;
    return tiledGradient("radial", place, gradient, (at) => `${trim((at * radius * 200) / reach)}%`);
  }
  const { begin, end, rotation } = gradient;
  const isDiagonal = Math.abs(begin.x * begin.y) === 1 && begin.x === -end.x && begin.y === -end.y && rotation === 0;
  if (!isDiagonal) return linearIn(gradient, { width: 100, height: 100 }).replace(/([-\d.]+)px/g, "$1%");
  const corner = `to ${end.y < 0 ? "top" : "bottom"} ${end.x < 0 ? "left" : "right"}`;
  return tiledGradient("linear", corner, gradient, (at) => `${trim(at * 100)}%`);
}

function turn(x: number, y: number, angle: number): readonly [number, number] {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function samePoint(a: Alignment, b: Alignment): boolean {
  return a.x === b.x && a.y === b.y;
}
