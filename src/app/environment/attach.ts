/** Everything around the page's content that the program sees or steers: address, window, keyboard, title, fonts. */
import { createEffect, createRoot, on, onCleanup } from "solid-js";
import type { ControlTree } from "../../tree/control-tree.ts";
import { isValueMap } from "../../tree/value.ts";
import { registerFonts } from "../../theme/fonts.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { readDeviceInfo, readLocales } from "./device-info.ts";
import { watchKeyboard } from "./keyboard.ts";
import { watchLifecycle } from "./lifecycle.ts";
import type { Router } from "./router.ts";
import { watchViewport } from "./viewport.ts";

export interface EnvironmentOptions {
  readonly router: Router;
  /** Title where the program sets none. */
  readonly appName: string;
  readonly assetUrl: (src: string) => string;
}

/** Connects `tree` with the window until the returned function is called. */
export function attachEnvironment(tree: ControlTree, options: EnvironmentOptions): () => void {
  return createRoot((dispose) => {
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    const { page } = tree;
    options.router.watch(tree, ends.signal);
    watchViewport(tree, ends.signal);
    watchLifecycle(tree, ends.signal);
    watchKeyboard(tree);
    window.addEventListener("languagechange", () => page.emit("locale_change", { locales: readLocales() }), {
      signal: ends.signal,
    });
    onCleanup(page.onInvoke((name, args) => answer(tree, options.router, name, args)));
    const window_ = tree.get(2);
    // A browser window has none of what Flet's Window does; Python waits for an answer all the same.
    if (window_) onCleanup(window_.onInvoke(() => null));
    createEffect(() => {
      const title = page.get("title");
      document.title = typeof title === "string" && title !== "" ? title : options.appName;
    });
    createEffect(
      on(
        () => page.get("fonts"),
        (fonts) => {
          if (!isValueMap(fonts)) return;
          const urls = Object.entries(fonts).flatMap(([family, src]) =>
            typeof src === "string" ? [[family, options.assetUrl(src)] as const] : [],
          );
          void registerFonts(Object.fromEntries(urls));
        },
      ),
    );
    return dispose;
  });
}

function answer(tree: ControlTree, router: Router, name: string, args: WireMap) {
  switch (name) {
    case "push_route":
      router.push(tree, String(args["route"] ?? "/"));
      return null;
    case "get_device_info":
      return readDeviceInfo();
    case "set_allowed_device_orientations":
      return null;
    default:
      throw new Error(`the page has no method "${name}" in this client`);
  }
}
