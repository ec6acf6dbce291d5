/** Flet `UrlLauncher`: opens addresses in tabs and popup windows. Source: flet/controls/services/url_launcher.py. */
import { defineService } from "../control/define-service.ts";
import { openUrl } from "../control/open-url.ts";
import type { WireMap } from "../protocol/wire.ts";
import { readNumber, readString } from "../values/number.ts";
import { field } from "../values/reader.ts";
import { isSafeUrl, readUrl } from "../values/url.ts";

/** Schemes that a browser always has something for; a page may not ask about others. */
const LAUNCHABLE = /^(https?|mailto|tel|sms):/i;

/** Opens addresses. In-app web views do not exist in a browser, so modes other than the default are not claimed. */
export const UrlLauncher = defineService("UrlLauncher", {}, () => ({
  launch_url: (args) => {
    const { url, target } = readUrl(args["url"]);
    if (!openUrl(url, target ?? field(args, "web_only_window_name", readString))) throw refused(url);
    return null;
  },
  can_launch_url: (args) => LAUNCHABLE.test(readUrl(args["url"]).url.trim()),
  open_window: (args) => {
    openWindow(args);
    return null;
  },
  close_in_app_web_view: () => null,
  supports_launch_mode: (args) => args["mode"] === "platformDefault",
  supports_close_for_launch_mode: () => false,
}));

/** Opens a popup in the middle of the screen, named by its title so that the same title reuses it. */
function openWindow(args: WireMap): void {
  const { url } = readUrl(args["url"]);
  if (!isSafeUrl(url)) throw refused(url);
  const width = Math.round(field(args, "width", readNumber, 1200));
  const height = Math.round(field(args, "height", readNumber, 800));
  const left = window.screenX + Math.max(0, Math.round((window.outerWidth - width) / 2));
  const top = window.screenY + Math.max(0, Math.round((window.outerHeight - height) / 2));
  // `noopener` would make a blocked popup look like an opened one, so it opens empty and loses its opener by hand.
  const popup = window.open(
    "",
    field(args, "title", readString, "Flet"),
    `popup,width=${width},height=${height},left=${left},top=${top}`,
  );
  if (!popup) throw new Error("the browser blocked the window; allow popups for this page, or open it from a click");
  dropOpener(popup);
  popup.location.replace(new URL(url, document.baseURI));
}

function dropOpener(popup: Window): void {
  try {
    popup.opener = null;
  } catch (error) {
    // A reused window shows a foreign page by now: it lost its opener when it was opened.
    if (!(error instanceof DOMException)) throw error;
  }
}

function refused(url: string): Error {
  return new Error(`not opened, its scheme is not allowed: ${url}`);
}
