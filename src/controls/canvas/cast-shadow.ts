/** Shadows on a canvas: of text, and of a path at some height above the surface as Material has it. */
import type { Offset } from "../../values/offset.ts";
import { componentsOf, keeping, resolveColor, type Surface } from "./surface.ts";

/** Far enough from any surface, in logical px. */
const AWAY = 20_000;

/** Draws only the shadow of what `draw` draws. Blur is CSS's: twice the sigma; offset and blur in logical px. */
export function castShadow(
  { context, scale }: Surface,
  shadow: { readonly color: string; readonly offset: Offset; readonly blur: number },
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  keeping(context, () => {
    // Shadows are placed in pixels of the bitmap, whatever the transform.
    const { a, b } = context.getTransform();
    context.translate(-AWAY, 0);
    context.shadowColor = shadow.color;
    context.shadowBlur = shadow.blur * scale;
    context.shadowOffsetX = shadow.offset.x * scale + AWAY * a;
    context.shadowOffsetY = shadow.offset.y * scale + AWAY * b;
    context.fillStyle = "#000";
    draw(context);
  });
}

/** Opacity of the two lights of Flutter's engine on the web. */
const AMBIENT = 0.039;
const SPOT = 0.25;

/**
 * Flutter's `drawShadow`: an even light from all sides and one from above. Under an opaque path there is no shadow, as
 * it would be covered.
 */
export function drawElevation(
  surface: Surface,
  path: Path2D,
  color: string,
  elevation: number,
  isTransparent: boolean,
): void {
  if (elevation <= 0) return;
  const { context, width, height, tokens } = surface;
  const components = componentsOf(resolveColor(color, tokens));
  const fill = (target: CanvasRenderingContext2D) => target.fill(path);
  const none = { x: 0, y: 0 };
  const ambient = { color: `rgb(0 0 0 / ${components[3] * AMBIENT})`, offset: none, blur: elevation / 2 };
  const spot = { color: tonal(components), offset: { x: 0, y: elevation * 0.75 }, blur: elevation * 1.33 };
  keeping(context, () => {
    if (!isTransparent) {
      const outside = new Path2D();
      outside.rect(0, 0, width, height);
      outside.addPath(path);
      context.clip(outside, "evenodd");
    }
    castShadow(surface, ambient, fill);
    castShadow(surface, spot, fill);
  });
}

/** Skia's colour of the spot light's shadow: coloured ones lose brightness, so that they still look like shadows. */
function tonal([red, green, blue, alpha]: readonly [number, number, number, number]): string {
  const a = alpha * SPOT;
  const luminance = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 2;
  const byAlpha = (2.6 + (-2.66667 + 1.06667 * a) * a) * a;
  const byLuminance = (3.544762 + (-4.891428 + 2.3466 * luminance) * luminance) * luminance;
  const colorAlpha = Math.max(0, Math.min(1, byAlpha * byLuminance));
  const grey = Math.max(0, Math.min(1, a * (1 - 0.4 * luminance)));
  const share = colorAlpha * (1 - grey);
  const total = share + grey;
  const [r, g, b] = [red, green, blue].map((component) => Math.round((component * share * 255) / (total || 1)));
  return `rgb(${r} ${g} ${b} / ${total})`;
}
