/**
 * Gradients of a `Paint` and of boxes as canvas gradients. A canvas only knows what Flutter calls `clamp`: beyond its
 * ends a gradient is drawn out and its colours repeated as far as the surface reaches.
 */
import type { Alignment } from "../../values/alignment.ts";
import type { Gradient } from "../../values/gradient.ts";
import type { GradientStop } from "../../values/gradient-tiles.ts";
import type { Offset } from "../../values/offset.ts";
import type { PaintGradient } from "../../values/paint-gradient.ts";
import type { Size } from "../../values/size.ts";
import type { TileMode } from "../../values/tile-mode.ts";
import { resolveColor, type Surface } from "./surface.ts";

/** The gradient in the coordinates of `surface`. */
export function toCanvasGradient(surface: Surface, gradient: PaintGradient): CanvasGradient {
  const { context, tokens } = surface;
  const [from, to] = spanOf(surface, gradient);
  const canvas = geometry(context, gradient, from, to);
  for (const { at, color } of tiled(gradient.stops, gradient.tileMode, from, to)) {
    canvas.addColorStop(Math.max(0, Math.min(1, at)), resolveColor(color, tokens));
  }
  return canvas;
}

/** A box's gradient, placed by points as in a box of this size (logical px) at the origin. */
export function toPaintGradient(gradient: Gradient, { width, height }: Size): PaintGradient {
  const turn = (x: number, y: number): Offset => {
    const [sin, cos] = [Math.sin(gradient.rotation), Math.cos(gradient.rotation)];
    const [left, top] = [x - width / 2, y - height / 2];
    return { x: width / 2 + left * cos - top * sin, y: height / 2 + left * sin + top * cos };
  };
  const point = ({ x, y }: Alignment): Offset => turn(((1 + x) * width) / 2, ((1 + y) * height) / 2);
  const shortest = Math.min(width, height);
  const none = { x: 0, y: 0 };
  return {
    type: gradient.type,
    stops: gradient.stops,
    tileMode: gradient.tileMode,
    begin: gradient.type === "linear" ? point(gradient.begin) : none,
    end: gradient.type === "linear" ? point(gradient.end) : none,
    center: gradient.type === "linear" ? none : point(gradient.center),
    radius: gradient.type === "radial" ? gradient.radius * shortest : 0,
    focal: gradient.type === "radial" && gradient.focal ? point(gradient.focal) : undefined,
    focalRadius: gradient.type === "radial" ? gradient.focalRadius * shortest : 0,
    startAngle: gradient.type === "sweep" ? gradient.startAngle : 0,
    endAngle: gradient.type === "sweep" ? gradient.endAngle : 0,
    rotation: gradient.type === "sweep" ? gradient.rotation : 0,
  };
}

/** First and last place along the gradient that the canvas gradient covers; 0 and 1 are the gradient's own ends. */
function spanOf({ width, height }: Surface, gradient: PaintGradient): readonly [number, number] {
  const { type, tileMode, begin, end, center, radius, startAngle, endAngle } = gradient;
  // A sweep is drawn once around, from angle 0.
  if (type === "sweep") {
    const angle = endAngle - startAngle || 1e-6;
    return [-startAngle / angle, (2 * Math.PI - startAngle) / angle];
  }
  if (tileMode === "clamp" || tileMode === "decal") return [0, 1];
  const corners = [0, width].flatMap((x) => [0, height].map((y) => ({ x, y })));
  if (type === "radial") {
    const reach = Math.max(...corners.map(({ x, y }) => Math.hypot(x - center.x, y - center.y)));
    return [0, Math.min(MAX_TILES, Math.max(1, Math.ceil(reach / (radius || 1))))];
  }
  const [x, y] = [end.x - begin.x, end.y - begin.y];
  const square = x * x + y * y || 1;
  const places = corners.map((corner) => ((corner.x - begin.x) * x + (corner.y - begin.y) * y) / square);
  return [
    Math.max(-MAX_TILES, Math.min(0, Math.floor(Math.min(...places)))),
    Math.min(MAX_TILES, Math.max(1, Math.ceil(Math.max(...places)))),
  ];
}

/** More repetitions than this are finer than a pixel in all but absurd gradients. */
const MAX_TILES = 500;

function geometry(
  context: CanvasRenderingContext2D,
  gradient: PaintGradient,
  from: number,
  to: number,
): CanvasGradient {
  const { type, begin, end, center, radius, focal, focalRadius, rotation } = gradient;
  if (type === "sweep") return context.createConicGradient(rotation, center.x, center.y);
  if (type === "radial") {
    const { x, y } = focal ?? center;
    return context.createRadialGradient(x, y, focal ? focalRadius : 0, center.x, center.y, Math.max(0, radius * to));
  }
  const [x, y] = [end.x - begin.x, end.y - begin.y];
  return context.createLinearGradient(begin.x + x * from, begin.y + y * from, begin.x + x * to, begin.y + y * to);
}

/** The colours between `from` and `to` along the gradient, with places from 0 to 1 in that span. */
function tiled(stops: readonly GradientStop[], tileMode: TileMode, from: number, to: number): readonly GradientStop[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  const place = (at: number): number => (at - from) / (to - from);
  if (tileMode === "clamp" || tileMode === "decal") {
    const inside = stops.map(({ color, at }) => ({ color, at: place(at) }));
    if (tileMode === "clamp") return inside;
    const ends = [inside[0]?.at ?? 0, inside.at(-1)?.at ?? 1] as const;
    return [{ color: "#00000000", at: ends[0] }, ...inside, { color: "#00000000", at: ends[1] }];
  }
  const period = [{ ...first, at: 0 }, ...stops, { ...last, at: 1 }];
  const result: GradientStop[] = [];
  for (let tile = Math.floor(from); tile < to; tile++) {
    const isBack = tileMode === "mirror" && Math.abs(tile % 2) === 1;
    const colors = isBack ? period.toReversed().map((stop) => ({ ...stop, at: 1 - stop.at })) : period;
    result.push(...colors.map(({ color, at }) => ({ color, at: place(tile + at) })));
  }
  return result;
}
