/**
 * `page.window.width` and `height` where the page has a window of its own that a script may resize: an installed app, or
 * a page under test. In a browser's tab they are left alone, as in Flet's web client.
 */
import { createEffect, on } from "solid-js";
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";

/** The window's outer size in px, as Flet's desktop client tells it. */
export function readWindowSize(): WireMap {
  return { width: window.outerWidth, height: window.outerHeight };
}

/** Sets the window's size to what Python writes, and tells Python what the user makes of it. Ends with `signal`. */
export function watchWindowSize(node: ControlNode, signal: AbortSignal): void {
  createEffect(
    on(
      () => [node.get("width"), node.get("height")] as const,
      ([width, height]) => {
        const { outerWidth, outerHeight } = window;
        const next = [sizeOr(width, outerWidth), sizeOr(height, outerHeight)] as const;
        if (next[0] !== outerWidth || next[1] !== outerHeight) window.resizeTo(...next);
      },
      { defer: true },
    ),
  );
  window.addEventListener("resize", () => node.write(readWindowSize()), { signal });
}

function sizeOr(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}
