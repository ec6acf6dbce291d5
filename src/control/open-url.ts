/** Opening URLs that programs name: only safe schemes, and never with a handle back to this page. */
import { isSafeUrl } from "../values/url.ts";

/** Opens `url` in `target` (default: a new tab). Says whether it did. */
export function openUrl(url: string, target = "_blank"): boolean {
  if (!isSafeUrl(url)) {
    console.warn(`not opened, its scheme is not allowed: ${url}`);
    return false;
  }
  // Programs written for Flet before 1.0 say `blank`.
  window.open(url, target === "blank" ? "_blank" : target, "noopener");
  return true;
}
