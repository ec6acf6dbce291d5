/** Paint: how a shape of a canvas, or the glyphs of a text, are coloured. Lengths and points in logical px. */
import { type BlendMode, readBlendMode } from "./blend-mode.ts";
import { type Blur, readBlur } from "./blur.ts";
import { readColor } from "./color.ts";
import { readBool, readNumber } from "./number.ts";
import { type PaintGradient, readPaintGradient } from "./paint-gradient.ts";
import { field, listOf, oneOf, readMap } from "./reader.ts";

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

const readStyle = oneOf("fill", "stroke");
const readCap = oneOf("butt", "round", "square");
const readJoin = oneOf("miter", "round", "bevel");
const readNumbers = listOf(readNumber);

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
