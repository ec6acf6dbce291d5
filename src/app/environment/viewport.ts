/** Size, insets and brightness of the window: read once for the registration, then told to Python when they change. */
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlTree } from "../../tree/control-tree.ts";

/** Flet waits until resizing has settled (page_media.dart). */
const RESIZE_DEBOUNCE_MS = 100;

/** Logical px of the viewport. */
export function readSize(): { readonly width: number; readonly height: number } {
  return { width: window.innerWidth, height: window.innerHeight };
}

/** Flet's `PageMediaData`. Insets are those of notches and of the on-screen keyboard. */
export function readMedia(): WireMap {
  const safe = readSafeArea();
  const keyboard = keyboardHeight();
  return {
    padding: keyboard > 0 ? { ...safe, bottom: 0 } : safe,
    view_padding: safe,
    view_insets: { top: 0, right: 0, bottom: keyboard, left: 0 },
    device_pixel_ratio: window.devicePixelRatio,
    orientation: window.innerWidth > window.innerHeight ? "landscape" : "portrait",
    always_use_24_hour_format: uses24Hours(),
  };
}

/** Keeps Python told. Ends with `signal`. */
export function watchViewport(tree: ControlTree, signal: AbortSignal): void {
  let size = JSON.stringify(readSize());
  // What the registration said. Reading it once more would have the page laid out before its first paint.
  let media = JSON.stringify(tree.page.peek("media") ?? readMedia());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellMedia = () => {
    const now = readMedia();
    const text = JSON.stringify(now);
    if (text === media) return;
    media = text;
    tree.page.write({ media: now });
    tree.page.emitAlways("media_change", now);
  };
  const tellSize = () => {
    const now = readSize();
    const text = JSON.stringify(now);
    if (text === size) return;
    size = text;
    tree.page.write(now);
    tree.page.emitAlways("resize", now);
  };
  const onResize = () => {
    tellMedia();
    clearTimeout(timer);
    timer = setTimeout(tellSize, RESIZE_DEBOUNCE_MS);
  };
  window.addEventListener("resize", onResize, { signal });
  window.visualViewport?.addEventListener("resize", onResize, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  watchBrightness(tree, signal);
}

/** Keeps Python told of the device's brightness. Ends with `signal`. */
export function watchBrightness(tree: ControlTree, signal: AbortSignal): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tellBrightness = () => {
    const brightness = dark.matches ? "dark" : "light";
    tree.page.write({ platform_brightness: brightness });
    // Flet's client sends a bare string; Python's typed event wants the field. A map with `data` serves both.
    tree.page.emitAlways("platform_brightness_change", { brightness, data: brightness });
  };
  dark.addEventListener("change", tellBrightness, { signal });
}

function readSafeArea(): { top: number; right: number; bottom: number; left: number } {
  const probe = document.createElement("div");
  probe.style.cssText =
    "position:fixed;visibility:hidden;padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)";
  document.body.append(probe);
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
  const insets = {
    top: Number.parseFloat(paddingTop) || 0,
    right: Number.parseFloat(paddingRight) || 0,
    bottom: Number.parseFloat(paddingBottom) || 0,
    left: Number.parseFloat(paddingLeft) || 0,
  };
  probe.remove();
  return insets;
}

/** What the on-screen keyboard covers; pinch zoom shrinks the visual viewport as well and does not count. */
function keyboardHeight(): number {
  const visual = window.visualViewport;
  if (!visual || visual.scale !== 1) return 0;
  return Math.max(0, Math.round(window.innerHeight - visual.height - visual.offsetTop));
}

let hourCycle: string | undefined;

function uses24Hours(): boolean {
  // It loads the browser's tables of all languages, and cannot change while the page lives.
  hourCycle ??= new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions().hourCycle ?? "";
  return hourCycle === "h23" || hourCycle === "h24";
}
