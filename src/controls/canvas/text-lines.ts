/** Lines under, over and through a piece of text on a canvas, in each of their styles. */
import type { TextStyle } from "../../values/text-style.ts";
import { keeping } from "./surface.ts";
import type { Glyphs } from "./text-runs.ts";

/** Roboto's, as parts of the font size: thickness of a line, and how far it is from the baseline. */
const THICKNESS = 0.0488;
const UNDER = 0.0977;
const OVER = -0.927;
const THROUGH = -0.3;

/** Draws the lines that `style` asks for; its colour holds no references to the theme. */
export function drawTextLines(
  context: CanvasRenderingContext2D,
  style: TextStyle,
  { size, color }: Glyphs,
  place: { readonly x: number; readonly baseline: number; readonly width: number },
): void {
  const thickness = size * THICKNESS * (style.decorationThickness ?? 1);
  keeping(context, () => {
    context.strokeStyle = style.decorationColor ?? color;
    context.lineWidth = thickness;
    for (const [bit, offset] of [UNDER, OVER, THROUGH].entries()) {
      if (!(((style.decoration ?? 0) >> bit) & 1)) continue;
      const y = place.baseline + offset * size;
      drawLine(context, style.decorationStyle ?? "solid", place.x, y, place.width, thickness);
    }
  });
}

function drawLine(
  context: CanvasRenderingContext2D,
  style: NonNullable<TextStyle["decorationStyle"]>,
  x: number,
  y: number,
  width: number,
  thickness: number,
): void {
  context.setLineDash(style === "dashed" ? [thickness * 4, thickness * 2] : style === "dotted" ? [thickness] : []);
  context.beginPath();
  if (style === "wavy") {
    const step = thickness * 2;
    context.moveTo(x, y);
    for (let [left, up] = [x, -1]; left < x + width; left += step, up = -up) {
      context.quadraticCurveTo(left + step / 2, y + up * step, Math.min(left + step, x + width), y);
    }
  } else {
    for (const shift of style === "double" ? [0, thickness * 2] : [0]) {
      context.moveTo(x, y + shift);
      context.lineTo(x + width, y + shift);
    }
  }
  context.stroke();
}
