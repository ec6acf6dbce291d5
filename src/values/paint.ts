/** Paint: how a shape of a canvas, or the glyphs of a text, are coloured. Lengths and points in logical px. */
import { type BlendMode, readBlendMode } from "./blend-mode.ts";
import { type Blur, readBlur } from "./blur.ts";
import { readColor } from "./color.ts";
import { readBool, readNumber } from "./number.ts";
import { NO_OFFSET, type Offset, readOffset } from "./offset.ts";
import { field, listOf, oneOf, readMap } from "./reader.ts";
import { readTileMode, type TileMode } from "./tile-mode.ts";

/** A gradient placed by points in px, unlike a box's gradient, which is placed by alignments. */
export interface PaintGradient {
  readonly type: "linear" | "radial" | "sweep";
  readonly colors: readonly string[];
  /** Positions 0…1, one per colour; undefined = evenly spread. */
  readonly stops: readonly number[] | undefined;
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

/** How something is drawn. */
export interface Paint {
  readonly color: string;
  readonly style: "fill" | "stroke";
  /** 0 is a hairline, one pixel wide at any scale. */
  readonly strokeWidth: number;
  readonly strokeCap: "butt" | "round" | "square";
  readonly strokeJoin: "miter" | "round" | "bevel";
  readonly strokeMiterLimit: number;
  /** Lengths of dashes and gaps in turn; undefined = unbroken. */
  readonly strokeDashPattern: readonly number[] | undefined;
  readonly gradient: PaintGradient | undefined;
  readonly blendMode: BlendMode;
  readonly blur: Blur | undefined;
  readonly antiAlias: boolean;
}

const readType = oneOf("linear", "radial", "sweep");
const readStyle = oneOf("fill", "stroke");
const readCap = oneOf("butt", "round", "square");
const readJoin = oneOf("miter", "round", "bevel");
const readColors = listOf(readColor);
const readNumbers = listOf(readNumber);

/** `{_type, colors, color_stops, tile_mode, begin, end | center, radius, … | center, start_angle, …}`. */
export function readPaintGradient(value: unknown): PaintGradient {
  const map = readMap(value, "a gradient");
  const colors = field(map, "colors", readColors, []);
  const stops = field(map, "color_stops", readNumbers);
  return {
    type: readType(map["_type"]),
    colors,
    stops: stops?.length === colors.length ? stops : undefined,
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

/** A map of the fields above in snake case; `{}` fills with black. */
export function readPaint(value: unknown): Paint {
  const map = readMap(value, "a paint");
  return {
    color: field(map, "color", readColor, "#000000"),
    style: field(map, "style", readStyle, "fill"),
    strokeWidth: field(map, "stroke_width", readNumber, 0),
    strokeCap: field(map, "stroke_cap", readCap, "butt"),
    strokeJoin: field(map, "stroke_join", readJoin, "miter"),
    strokeMiterLimit: field(map, "stroke_miter_limit", readNumber, 4),
    strokeDashPattern: field(map, "stroke_dash_pattern", readNumbers),
    gradient: field(map, "gradient", readPaintGradient),
    blendMode: field(map, "blend_mode", readBlendMode, "srcOver"),
    blur: field(map, "blur_image", readBlur),
    antiAlias: field(map, "anti_alias", readBool, true),
  };
}
