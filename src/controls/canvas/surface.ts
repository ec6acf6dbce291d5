/** What shapes are drawn on: a 2D context in logical px, and what a shape has to know of the page around it. */
import { withOpacity } from "../../values/color.ts";

/** A place to draw on. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  /** Logical px. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the bitmap per logical px. */
  readonly scale: number;
  readonly isRtl: boolean;
  /** The theme's tokens by name (`--md-primary` …): a canvas sees no custom properties. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Browsers refuse larger bitmaps: the smallest of their limits (iOS). */
const MAX_PIXELS = 16_777_216;
const MAX_SIDE = 8192;

/** The largest scale up to `wanted` at which a bitmap of this size (logical px) can be had. */
export function scaleFor(width: number, height: number, wanted: number): number {
  const area = Math.sqrt(MAX_PIXELS / Math.max(1, width * height));
  return Math.min(wanted, area, MAX_SIDE / Math.max(1, width, height));
}

/** A transparent surface like `like`, with a bitmap of its own. */
export function makeLayer(like: Surface): Surface {
  const canvas = document.createElement("canvas");
  canvas.width = like.context.canvas.width;
  canvas.height = like.context.canvas.height;
  const context = contextOf(canvas);
  context.setTransform(like.context.getTransform());
  return { ...like, context };
}

/** The 2D context of `canvas`. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no memory left for a canvas");
  return context;
}

/** Runs `draw` and puts the context back as it was, also if that throws. */
export function keeping(context: CanvasRenderingContext2D, draw: () => void): void {
  context.save();
  try {
    draw();
  } finally {
    context.restore();
  }
}

/** A colour as `readColor` gives it, without references to the theme. */
export function resolveColor(color: string, tokens: Readonly<Record<string, string>>): string {
  const relative = /^rgb\(from (.+) r g b \/ ([\d.]+)\)$/.exec(color);
  if (relative) return withOpacity(resolveColor(relative[1] ?? "", tokens), Number(relative[2]));
  return color.replace(/^var\((--md-[a-z-]+)\)$/, (reference, name: string) => tokens[name] ?? reference);
}

/** Red, green, blue and alpha of a colour without references, each 0 to 1. */
export function componentsOf(color: string): readonly [red: number, green: number, blue: number, alpha: number] {
  const [, digits = "000000"] = /^#([0-9a-f]{6}(?:[0-9a-f]{2})?)$/i.exec(color) ?? [];
  const byte = (index: number) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16) / 255;
  return [byte(0), byte(1), byte(2), digits.length === 8 ? byte(3) : 1];
}
