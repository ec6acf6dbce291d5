/**
 * Whether the app can be installed from here, and the browser's own prompt for it. The browser offers it once, early,
 * and to nobody who does not listen yet: this module listens from its import on and is part of the start.
 */
import { createSignal, type Accessor } from "solid-js";
import { isInstalled } from "../environment/page-properties.ts";

/**
 * `promptable`: the browser would ask. `ios-hint`: only the user can do it, in the share menu. `installed`: this is the
 * app's own window, or it has just been installed.
 */
export type InstallState = "unavailable" | "promptable" | "ios-hint" | "installed";

/** See `createInstall`. */
export interface Install {
  readonly state: Accessor<InstallState>;
  /** Shows the browser's prompt; call it in a click. Resolves to whether the user said yes. */
  promptInstall(): Promise<boolean>;
}

/** What Chromium sends; no library of types has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

const [offer, setOffer] = createSignal<InstallPrompt>();
const [isJustInstalled, setJustInstalled] = createSignal(false);
const [hasWindow, setHasWindow] = createSignal(isInstalled());

window.addEventListener("beforeinstallprompt", (event) => {
  // Keeps the browser from offering by itself in the middle of the start.
  event.preventDefault();
  if (isInstallPrompt(event)) setOffer(event);
});
window.addEventListener("appinstalled", () => setJustInstalled(true));
// A tab becomes the app's window ("Open in app"), or the other way round.
matchMedia("(display-mode: browser)").addEventListener("change", () => setHasWindow(isInstalled()));

/** The installation of this app. `browser` is replaced in tests. */
export function createInstall(browser: BrowserHints = navigator): Install {
  const needsHand = isIosSafari(browser);
  return {
    state() {
      if (hasWindow() || isJustInstalled()) return "installed";
      if (offer()) return "promptable";
      return needsHand ? "ios-hint" : "unavailable";
    },
    async promptInstall() {
      const prompt = offer();
      if (!prompt) return false;
      // It works once; after a no the browser may offer again with a new one.
      setOffer(undefined);
      return (await prompt.prompt()).outcome === "accepted";
    },
  };
}

/** What `isIosSafari` looks at. */
export interface BrowserHints {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/**
 * Safari on an iPhone or iPad: the words of the hint are those of its share menu. Other browsers there have menus of
 * their own, and windows inside other apps cannot install at all; iPads call themselves Macs, which have no touch screen.
 */
export function isIosSafari({ userAgent, maxTouchPoints }: BrowserHints): boolean {
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 2);
  // Safari alone has `Version/`; the others add their own name beside it.
  return (
    isIos && /Version\/[\d.]+.*Safari\//.test(userAgent) && !/CriOS|FxiOS|EdgiOS|OPT\/|DuckDuckGo|GSA\//.test(userAgent)
  );
}

function isInstallPrompt(event: Event): event is InstallPrompt {
  return "prompt" in event;
}
