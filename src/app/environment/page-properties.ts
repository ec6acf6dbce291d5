/** What the page is before Python knows it: the properties that Flet's web client registers with (PROTOCOL §3.1). */
import type { WireMap } from "../../protocol/wire.ts";
import { detectPlatform } from "../../theme/platform.ts";
import { readMedia, readSize } from "./viewport.ts";
import { readWindowSize } from "./window-size.ts";

/** What the page cannot see by itself. */
export interface PageKind {
  /** Whether Python runs in this page. */
  readonly isPyodide: boolean;
  /** Whether Python tests the page: `page.test`. */
  readonly isTest?: boolean;
}

/** The `page` map of the registration. */
export function readPageProperties(route: string, { isPyodide, isTest = false }: PageKind): WireMap {
  return {
    route,
    pwa: isInstalled(),
    web: true,
    debug: false,
    wasm: false,
    test: isTest,
    multi_view: false,
    pyodide: isPyodide,
    platform_brightness: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    ...readSize(),
    platform: detectPlatform(),
    window: isInstalled() || isTest ? readWindowSize() : {},
    media: readMedia(),
  };
}

const OWN_WINDOWS = ["standalone", "fullscreen", "minimal-ui", "window-controls-overlay"];

/**
 * Whether the page runs in a window of its own, as `page.pwa` says: by display mode, as Flet's client reads it, with the
 * one in which the app draws its title bar; and by the word of iOS, whose older releases have no display modes.
 */
export function isInstalled(): boolean {
  return (
    OWN_WINDOWS.some((mode) => matchMedia(`(display-mode: ${mode})`).matches) ||
    Reflect.get(navigator, "standalone") === true
  );
}
