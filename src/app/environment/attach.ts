/** Everything around the page's content that the program sees or steers: address, window, keyboard, title, fonts. */
import { createEffect, createRoot, on, onCleanup } from "solid-js";
import { pageTag } from "../../control/page-locale.ts";
import type { ControlTree } from "../../tree/control-tree.ts";
import { isValueMap } from "../../tree/value.ts";
import { registerFonts } from "../../theme/fonts.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { readDeviceInfo, readLocales } from "./device-info.ts";
import { watchKeyboard } from "./keyboard.ts";
import { watchLifecycle } from "./lifecycle.ts";
import { takeAnimation, takeScreenshot, type PageView } from "./page-pictures.ts";
import type { Router } from "./router.ts";
import { isInstalled } from "./page-properties.ts";
import { watchViewport } from "./viewport.ts";
import { watchWindowSize } from "./window-size.ts";

export interface EnvironmentOptions {
  /** The element that the page is drawn in. */
  readonly host: HTMLElement;
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
    watchLanguages(tree, ends.signal);
    const view: PageView = { tree, host: options.host, assetUrl: options.assetUrl };
    onCleanup(page.onInvoke((name, args) => answerPage(view, options.router, name, args)));
    const window_ = tree.get(2);
    // A browser window has none of what Flet's Window does; Python waits for an answer all the same.
    if (window_) onCleanup(window_.onInvoke(() => null));
    if (window_ && (isInstalled() || page.peek("test") === true)) watchWindowSize(window_, ends.signal);
    createEffect(() => {
      const title = page.get("title");
      document.title = typeof title === "string" && title !== "" ? title : options.appName;
    });
    const { documentElement } = document;
    const ownLanguage = documentElement.lang;
    createEffect(() => (documentElement.lang = pageTag(page) ?? ownLanguage));
    onCleanup(() => (documentElement.lang = ownLanguage));
    watchFonts(tree, options.assetUrl);
    return dispose;
  });
}

/** Keeps Python told of the user's languages. Ends with `signal`. */
export function watchLanguages(tree: ControlTree, signal: AbortSignal): void {
  const tell = () => tree.page.emit("locale_change", { locales: readLocales() });
  window.addEventListener("languagechange", tell, { signal });
}

/** Registers the fonts that the program names. Runs under an owner. */
export function watchFonts({ page }: ControlTree, assetUrl: (src: string) => string): void {
  createEffect(
    on(
      () => page.get("fonts"),
      (fonts) => {
        if (!isValueMap(fonts)) return;
        const urls = Object.entries(fonts).flatMap(([family, src]) =>
          typeof src === "string" ? [[family, assetUrl(src)] as const] : [],
        );
        void registerFonts(Object.fromEntries(urls));
      },
    ),
  );
}

/** Answers a method of the page. */
export function answerPage(view: PageView, router: Pick<Router, "push">, name: string, args: WireMap) {
  switch (name) {
    case "take_screenshot":
      return takeScreenshot(view, args);
    case "take_animation":
      return takeAnimation(view, args);
    case "push_route":
      router.push(view.tree, String(args["route"] ?? "/"));
      return null;
    case "get_device_info":
      return readDeviceInfo();
    case "set_allowed_device_orientations":
      return null;
    default:
      throw new Error(`the page has no method "${name}" in this client`);
  }
}
