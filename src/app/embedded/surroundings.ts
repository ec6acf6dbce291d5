/**
 * What an embedded app sees and steers of the page around it: its box instead of the window, a route of its own, and
 * neither title nor window. Keyboard, languages, brightness and the app's being in the background are the page's.
 */
import { createRoot, onCleanup } from "solid-js";
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlTree } from "../../tree/control-tree.ts";
import { answerPage, watchFonts, watchLanguages } from "../environment/attach.ts";
import { watchKeyboard } from "../environment/keyboard.ts";
import { watchLifecycle } from "../environment/lifecycle.ts";
import { readPageProperties } from "../environment/page-properties.ts";
import { watchBrightness } from "../environment/viewport.ts";
import type { MemoryRoute } from "./memory-route.ts";

/** Flet waits until resizing has settled (page_media.dart). */
const RESIZE_DEBOUNCE_MS = 100;

/** See `attachSurroundings`. */
export interface Surroundings {
  /** The element that the app is drawn in. */
  readonly host: HTMLElement;
  readonly route: MemoryRoute;
  readonly assetUrl: (src: string) => string;
}

/** The `page` map that an embedded app is registered with. */
export function readEmbeddedPage(host: HTMLElement, route: string): WireMap {
  return { ...readPageProperties(route, { isPyodide: false }), pwa: false, window: {}, ...sizeOf(host) };
}

/** Connects `tree` with what is around it until the returned function is called. */
export function attachSurroundings(tree: ControlTree, { host, route, assetUrl }: Surroundings): () => void {
  return createRoot((dispose) => {
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    watchSize(tree, host);
    watchBrightness(tree, ends.signal);
    watchLifecycle(tree, ends.signal);
    watchLanguages(tree, ends.signal);
    watchKeyboard(tree);
    watchFonts(tree, assetUrl);
    const view = { tree, host, assetUrl, size: () => sizeOf(host) };
    onCleanup(tree.page.onInvoke((name, args) => answerPage(view, route, name, args)));
    // There is no window that an embedded app could command; Python waits for an answer all the same.
    const window_ = tree.get(2);
    if (window_) onCleanup(window_.onInvoke(() => null));
    return dispose;
  });
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: clientWidth, height: clientHeight };
}

/** `page.width`, `page.height` and `on_resize` are those of the box. Runs under an owner. */
function watchSize(tree: ControlTree, host: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const now = sizeOf(host);
    if (now.width === tree.page.peek("width") && now.height === tree.page.peek("height")) return;
    tree.page.write(now);
    tree.page.emitAlways("resize", now);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, RESIZE_DEBOUNCE_MS);
  });
  observer.observe(host);
  onCleanup(() => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
