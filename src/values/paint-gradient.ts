/**
 * Gradients of a Paint: placed by points in px, unlike those of a box. On a canvas the points are the canvas's, for a
 * text's foreground they are taken from the text's top left corner.
 */
import { readColor } from "./color.ts";
import { type GradientStop, spreadStops, tiledGradient } from "./gradient-tiles.ts";
import { readNumber, toCssPx, trim } from "./number.ts";
import { NO_OFFSET, type Offset, readOffset } from "./offset.ts";
import { field, listOf, oneOf, readMap } from "./reader.ts";
import { readTileMode, type TileMode } from "./tile-mode.ts";

/** A gradient placed by points in px, unlike a box's gradient, which is placed by alignments. */
export interface PaintGradient {
  readonly type: "linear" | "radial" | "sweep";
  /** At least two, in order. */
  readonly stops: readonly GradientStop[];
  readonly tileMode: TileMode;
  /** Linear only. */
  readonly begin: Offset;
  readonly end: Offset;
  /** Radial and sweep. */
  readonly center: Offset;
  readonly radius: number;
  readonly focal: Offset | undefined;
  readonly focalRadius: number;
  /** Sweep only, radians. */
  readonly startAngle: number;
  readonly endAngle: number;
  readonly rotation: number;
}

const readType = oneOf("linear", "radial", "sweep");
const readColors = listOf(readColor);
const readNumbers = listOf(readNumber);

/** `{_type, colors, color_stops, tile_mode, begin, end | center, radius, … | center, start_angle, …}`. */
export function readPaintGradient(value: unknown): PaintGradient {
  const map = readMap(value, "a gradient");
  return {
    type: readType(map["_type"]),
    stops: spreadStops(field(map, "colors", readColors, []), field(map, "color_stops", readNumbers, [])),
    tileMode: field(map, "tile_mode", readTileMode, "clamp"),
    begin: field(map, "begin", readOffset, NO_OFFSET),
    end: field(map, "end", readOffset, NO_OFFSET),
    center: field(map, "center", readOffset, NO_OFFSET),
    radius: field(map, "radius", readNumber, 0),
    focal: field(map, "focal", readOffset),
    focalRadius: field(map, "focal_radius", readNumber, 0),
    startAngle: field(map, "start_angle", readNumber, 0),
    endAngle: field(map, "end_angle", readNumber, 2 * Math.PI),
    rotation: field(map, "rotation", readNumber, 0),
  };
}

/**
 * A CSS image whose origin is the top left corner. Limits: a focal point is ignored; a linear gradient that runs
 * towards one of the other two corners' sides (right and up, or left and down) is drawn along its longer axis only,
 * since CSS then measures from a corner whose place depends on the box.
 */
export function toCssPaintGradient(gradient: PaintGradient): string {
  const { type, center, radius, startAngle, endAngle, rotation } = gradient;
  const at = `${toCssPx(center.x)} ${toCssPx(center.y)}`;
  if (type === "linear") return linear(gradient);
  if (type === "radial") return tiledGradient("radial", `circle at ${at}`, gradient, (t) => toCssPx(t * radius));
  const from = `from ${trim(rotation + Math.PI / 2)}rad at ${at}`;
  return tiledGradient("conic", from, gradient, (t) => `${trim(startAngle + (endAngle - startAngle) * t)}rad`);
}

/** Towards the right and the bottom CSS's gradient line starts at the top left corner, so positions are projections. */
function linear({ begin, end, stops, tileMode }: PaintGradient): string {
  let [x, y] = [end.x - begin.x, end.y - begin.y];
  if (x * y < 0) [x, y] = Math.abs(x) >= Math.abs(y) ? [x, 0] : [0, y];
  const length = Math.hypot(x, y);
  if (length === 0) return `linear-gradient(${stops.at(-1)?.color} 0 0)`;
  const isBackwards = x + y < 0;
  const sign = isBackwards ? -1 : 1;
  const start = ((begin.x * x + begin.y * y) / length) * sign;
  const ordered = isBackwards ? stops.map((stop) => ({ ...stop, at: 1 - stop.at })).toReversed() : stops;
  const origin = isBackwards ? start - length : start;
  const angle = `${trim(Math.atan2(x * sign, -y * sign))}rad`;
  return tiledGradient("linear", angle, { stops: ordered, tileMode }, (t) => toCssPx(origin + t * length));
}
