/** Canvases that can be drawn anew at another scale than the screen's: for pictures of the page. */

/** Draws on `target`, whose pixels are `scale` to the logical px. */
type Paint = (target: HTMLCanvasElement, scale: number) => void;

const painters = new WeakMap<HTMLCanvasElement, Paint>();

/** Says how `canvas` is drawn. */
export function registerPaint(canvas: HTMLCanvasElement, paint: Paint): void {
  painters.set(canvas, paint);
}

/** What `canvas` shows, drawn at `scale`; as it is where nobody has said how it is drawn. */
export function repaint(canvas: HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const paint = painters.get(canvas);
  if (!paint || canvas.clientWidth === 0 || canvas.clientHeight === 0) return canvas;
  const target = document.createElement("canvas");
  target.width = Math.max(1, Math.round(canvas.clientWidth * scale));
  target.height = Math.max(1, Math.round(canvas.clientHeight * scale));
  paint(target, scale);
  return target;
}
