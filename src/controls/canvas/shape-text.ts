/** Draws a canvas Text: laid out in lines, turned about its alignment point, each run with its own look. */
import type { Props } from "../../control/props.ts";
import type { Paint } from "../../values/paint.ts";
import type { TextStyle } from "../../values/text-style.ts";
import { withPaint } from "./brush.ts";
import { castShadow } from "./cast-shadow.ts";
import type { textSchema } from "./shape-schemas.ts";
import { keeping, resolveColor, type Surface } from "./surface.ts";
import { drawTextLines } from "./text-lines.ts";
import { layOut, type Line, type Measure, type Piece } from "./text-layout.ts";
import { glyphsOf, readRuns, type Glyphs, type TextRun } from "./text-runs.ts";

interface SetRun extends TextRun {
  readonly glyphs: Glyphs;
}

/** What draws the text. Watches its properties and those of its spans. */
export function makeTextDrawing(props: Props<typeof textSchema>): (surface: Surface) => void {
  const { x, y, value, style, spans, alignment, rotate, ellipsis, maxLines, maxWidth, textAlign } = props;
  const runs = readRuns(value, style, spans);
  return (surface) => {
    const { context, isRtl, tokens } = surface;
    const set = runs.map((run) => ({ ...run, glyphs: glyphsOf(run.style, style === undefined, tokens) }));
    keeping(context, () => {
      context.textBaseline = "alphabetic";
      context.textAlign = "left";
      context.direction = isRtl ? "rtl" : "ltr";
      const paragraph = layOut(
        set.map((run) => run.text),
        { maxWidth, maxLines, ellipsis, align: textAlign, isRtl },
        measureIn(context, set),
      );
      context.translate(x, y);
      context.rotate(rotate);
      context.translate(-x, -y);
      const left = x - (paragraph.width / 2) * (alignment.x + 1);
      const top = y - (paragraph.height / 2) * (alignment.y + 1);
      for (const line of paragraph.lines) {
        for (const piece of line.pieces) {
          const run = set[piece.run];
          if (run) drawPiece(surface, run, piece, line, left, top);
        }
      }
    });
  };
}

function measureIn(context: CanvasRenderingContext2D, runs: readonly SetRun[]): Measure {
  return (index, text) => {
    const run = runs[index];
    if (!run) return { width: 0, ascent: 0, descent: 0 };
    setGlyphs(context, run.glyphs, 0);
    const metrics = context.measureText(text);
    const [ascent, descent] = [metrics.fontBoundingBoxAscent, metrics.fontBoundingBoxDescent];
    const { height, size } = run.glyphs;
    // Outside of Material's own styles, Flutter shares a line's extra height as the font shares its own.
    const stretch = height === undefined ? 1 : (height * size) / (ascent + descent);
    return { width: metrics.width, ascent: ascent * stretch, descent: descent * stretch };
  };
}

function setGlyphs(context: CanvasRenderingContext2D, glyphs: Glyphs, wordGap: number): void {
  context.font = glyphs.font;
  context.letterSpacing = `${glyphs.letterSpacing}px`;
  context.wordSpacing = `${glyphs.wordSpacing + wordGap}px`;
}

function drawPiece(surface: Surface, run: SetRun, piece: Piece, line: Line, left: number, top: number): void {
  const { context, tokens } = surface;
  const { style, glyphs } = run;
  const [x, baseline] = [left + piece.x, top + line.baseline];
  setGlyphs(context, glyphs, line.wordGap);
  if (style.bgcolor) {
    context.fillStyle = resolveColor(style.bgcolor, tokens);
    context.fillRect(x, top + line.top, piece.width, line.height);
  }
  for (const shadow of style.shadow ?? []) {
    const blur = shadow.blurRadius === 0 ? 0 : 1.1547 * shadow.blurRadius + 1;
    const cast = { color: resolveColor(shadow.color, tokens), offset: shadow.offset, blur };
    castShadow(surface, cast, (target) => target.fillText(piece.text, x, baseline));
  }
  const paint = style.foreground;
  if (paint) drawPainted(surface, paint, piece.text, x, baseline);
  else {
    context.fillStyle = glyphs.color;
    context.fillText(piece.text, x, baseline);
  }
  if (style.decoration) drawTextLines(context, colored(style, tokens), glyphs, { x, baseline, width: piece.width });
}

function drawPainted(surface: Surface, paint: Paint, text: string, x: number, y: number): void {
  withPaint(surface, paint, (context) => {
    if (paint.style === "stroke") context.strokeText(text, x, y);
    else context.fillText(text, x, y);
  });
}

function colored(style: TextStyle, tokens: Readonly<Record<string, string>>): TextStyle {
  return style.decorationColor ? { ...style, decorationColor: resolveColor(style.decorationColor, tokens) } : style;
}
