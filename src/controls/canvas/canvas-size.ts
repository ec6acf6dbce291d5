/**
 * The size of a canvas: its bitmap follows the box and the pixels of the screen, and the program is told of changes,
 * at once and then at most once an interval.
 */
import { onCleanup } from "solid-js";
import { scaleFor } from "./surface.ts";

/** The size as it is now, in logical px, and the bitmap's pixels per logical px. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Keeps the bitmap of `canvas` as large as it is shown, and draws it anew when that changes. */
export function createCanvasSize(
  canvas: HTMLCanvasElement,
  options: {
    /** ms between two reports. */
    readonly interval: () => number;
    readonly onResize: (width: number, height: number) => void;
    readonly draw: () => void;
  },
): CanvasSize {
  const size = { width: 0, height: 0, scale: 1 };
  let reported = "";
  let reportedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = () => {
    const now = `${size.width}x${size.height}`;
    if (now === reported) return;
    reported = now;
    reportedAt = performance.now();
    options.onResize(size.width, size.height);
  };
  const fit = () => {
    size.scale = scaleFor(size.width, size.height, devicePixelRatio);
    const [width, height] = [Math.round(size.width * size.scale), Math.round(size.height * size.scale)];
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    options.draw();
  };
  const observer = new ResizeObserver(([entry]) => {
    const drawn = entry?.borderBoxSize[0];
    if (!drawn) return;
    size.width = drawn.inlineSize;
    size.height = drawn.blockSize;
    // Before the browser paints, or the old bitmap would show, stretched.
    fit();
    clearTimeout(timer);
    const wait = reportedAt + options.interval() - performance.now();
    if (wait <= 0) report();
    else timer = setTimeout(report, wait);
  });
  observer.observe(canvas, { box: "border-box" });
  const stopWatching = watchPixelRatio(fit);
  onCleanup(() => {
    observer.disconnect();
    clearTimeout(timer);
    stopWatching();
  });
  return size;
}

/** Calls `onChange` when the page moves to a screen with other pixels. */
function watchPixelRatio(onChange: () => void): () => void {
  let query: MediaQueryList | undefined;
  const watch = () => {
    query?.removeEventListener("change", change);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", change);
  };
  const change = () => {
    watch();
    onChange();
  };
  watch();
  return () => query?.removeEventListener("change", change);
}
