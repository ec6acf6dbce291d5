/**
 * Draws with a Flet `Paint`: colour or gradient, stroke, blur and blend mode on a 2D context. Blend modes that the
 * canvas lacks, or that it lets reach beyond what is drawn, are put together from layers.
 */
import type { BlendMode } from "../../values/blend-mode.ts";
import { type Paint, readPaint } from "../../values/paint.ts";
import { toCanvasGradient } from "./canvas-gradient.ts";
import { componentsOf, keeping, makeLayer, resolveColor, type Surface } from "./surface.ts";

/** Flutter's paint where a shape has none: black, filled. */
export const PLAIN: Paint = readPaint({});

type Draw = (context: CanvasRenderingContext2D) => void;

/** Fills or strokes `path` as `paint` (or `style`) says. */
export function drawPath(surface: Surface, paint: Paint, path: Path2D, style = paint.style): void {
  withPaint(surface, paint, (context) => {
    if (style === "fill") context.fill(path);
    else context.stroke(path);
  });
}

/** Covers the whole surface. */
export function drawEverywhere(surface: Surface, paint: Paint): void {
  withPaint(surface, paint, (context) => context.fillRect(0, 0, surface.width, surface.height));
}

/** Runs `draw` with the context set up as `paint` says. */
export function withPaint(surface: Surface, paint: Paint, draw: Draw): void {
  const operation = COMPOSITE_OPERATIONS[paint.blendMode];
  if (operation === "none") return;
  if (operation === "layers") drawCovered(surface, paint, draw);
  else drawWith(surface, paint, operation, draw);
}

/** Width in logical px at which a stroke of `paint` is drawn: a width of 0 is one pixel of the bitmap. */
export function strokeWidthOf(paint: Paint, scale: number): number {
  return paint.strokeWidth > 0 ? paint.strokeWidth : 1 / scale;
}

function drawWith(surface: Surface, paint: Paint, operation: GlobalCompositeOperation, draw: Draw): void {
  const { context } = surface;
  keeping(context, () => {
    setPaint(surface, paint);
    context.globalCompositeOperation = operation;
    draw(context);
  });
}

function setPaint(surface: Surface, paint: Paint): void {
  const { context, scale, tokens } = surface;
  const color = resolveColor(paint.color, tokens);
  const style = paint.gradient ? toCanvasGradient(surface, paint.gradient) : color;
  context.fillStyle = style;
  context.strokeStyle = style;
  // A gradient takes only the opacity of the colour.
  if (paint.gradient) context.globalAlpha *= componentsOf(color)[3];
  context.lineWidth = strokeWidthOf(paint, scale);
  context.lineCap = paint.strokeCap;
  context.lineJoin = paint.strokeJoin;
  context.miterLimit = Math.max(1e-3, paint.strokeMiterLimit);
  if (paint.strokeDashPattern) context.setLineDash(paint.strokeDashPattern.map((length) => Math.max(0, length)));
  // Filters count in pixels of the bitmap, and blur both axes alike.
  const sigma = paint.blur ? ((paint.blur.sigmaX + paint.blur.sigmaY) / 2) * scale : 0;
  if (sigma > 0) context.filter = `blur(${sigma}px)`;
}

/**
 * With source s, what was there d, and coverage c: d (1 - c) + blend(s, d) c. `colour` is s c; each mode makes the
 * second term of it and of `before`.
 */
function drawCovered(surface: Surface, paint: Paint, draw: Draw): void {
  const before = makeLayer(surface);
  stamp(before, surface, "source-over");
  const color = makeLayer(surface);
  drawWith(color, paint, "source-over", draw);
  const coverage = makeLayer(surface);
  drawWith(coverage, { ...paint, color: "#000000", gradient: undefined }, "source-over", draw);

  stamp(surface, coverage, "destination-out");
  switch (paint.blendMode) {
    case "src":
      stamp(surface, color, "lighter");
      break;
    case "srcIn":
      stamp(color, before, "destination-in");
      stamp(surface, color, "lighter");
      break;
    case "srcOut":
      stamp(color, before, "destination-out");
      stamp(surface, color, "lighter");
      break;
    case "dstATop": {
      const outside = makeLayer(surface);
      stamp(outside, color, "source-over");
      stamp(outside, before, "destination-out");
      stamp(surface, outside, "lighter");
      stamp(before, color, "destination-in");
      stamp(surface, before, "lighter");
      break;
    }
    case "dstIn":
      stamp(before, color, "destination-in");
      stamp(surface, before, "lighter");
      break;
    case "modulate": {
      // Exact where what was there is opaque or nothing.
      const product = makeLayer(surface);
      stamp(product, before, "source-over");
      const tint = makeLayer(surface);
      drawWith(tint, opaque(paint, surface.tokens), "source-over", draw);
      stamp(product, tint, "multiply");
      stamp(product, color, "destination-in");
      stamp(product, before, "destination-in");
      stamp(surface, product, "lighter");
      break;
    }
    default:
      // `clear` leaves nothing.
      break;
  }
}

/** `paint` without transparency. */
function opaque(paint: Paint, tokens: Surface["tokens"]): Paint {
  const solid = (color: string): string => resolveColor(color, tokens).slice(0, 7);
  const stops = paint.gradient?.stops.map(({ at, color }) => ({ at, color: solid(color) }));
  const gradient = paint.gradient && stops && { ...paint.gradient, stops };
  return { ...paint, color: solid(paint.color), gradient };
}

/** Lays one bitmap over another, pixel by pixel. */
function stamp(onto: Surface, layer: Surface, operation: GlobalCompositeOperation): void {
  const { context } = onto;
  keeping(context, () => {
    context.resetTransform();
    context.globalCompositeOperation = operation;
    context.drawImage(layer.context.canvas, 0, 0);
  });
}

const COMPOSITE_OPERATIONS: Readonly<Record<BlendMode, GlobalCompositeOperation | "layers" | "none">> = {
  clear: "layers",
  src: "layers",
  dst: "none",
  srcOver: "source-over",
  dstOver: "destination-over",
  srcIn: "layers",
  dstIn: "layers",
  srcOut: "layers",
  dstOut: "destination-out",
  srcATop: "source-atop",
  dstATop: "layers",
  xor: "xor",
  plus: "lighter",
  modulate: "layers",
  values: "source-over",
  screen: "screen",
  overlay: "overlay",
  darken: "darken",
  lighten: "lighten",
  colorDodge: "color-dodge",
  colorBurn: "color-burn",
  hardLight: "hard-light",
  softLight: "soft-light",
  difference: "difference",
  exclusion: "exclusion",
  multiply: "multiply",
  hue: "hue",
  saturation: "saturation",
  color: "color",
  luminosity: "luminosity",
};
