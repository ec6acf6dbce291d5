/** What the page is before Python knows it: the properties that Flet's web client registers with (PROTOCOL §3.1). */
import type { WireMap } from "../../protocol/wire.ts";
import { detectPlatform } from "../../theme/platform.ts";
import { readMedia, readSize } from "./viewport.ts";

/** The `page` map of the registration. */
export function readPageProperties(route: string): WireMap {
  return {
    route,
    pwa: isInstalled(),
    web: true,
    debug: false,
    wasm: false,
    test: false,
    multi_view: false,
    pyodide: true,
    platform_brightness: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    ...readSize(),
    platform: detectPlatform(),
    window: {},
    media: readMedia(),
  };
}

/** Whether the page runs in a window of its own. */
export function isInstalled(): boolean {
  return ["standalone", "fullscreen", "minimal-ui"].some((mode) => matchMedia(`(display-mode: ${mode})`).matches);
}
