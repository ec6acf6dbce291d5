/** Reloading a page whose files do not belong together, without ever doing so for ever. */

/** Reloads the page unless this very version has been reloaded for the same reason before in this window. */
export function reloadOnce(scope: string, version: string): void {
  const key = `flet-pwa ${scope} reloaded`;
  if (sessionStorage.getItem(key) === version) return;
  sessionStorage.setItem(key, version);
  location.reload();
}
