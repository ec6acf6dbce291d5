/**
 * The id by which a Flet server finds a session again after a reload or a lost connection: kept for this tab, as Flet's
 * client does (session_store_web.dart), but apart from other apps of the origin.
 */

const key = (scope: string): string => `_flet_session_id ${scope}`;

/** The id of the last session of this tab; null if there was none, or the browser keeps nothing. */
export function readSessionId(scope: string): string | null {
  try {
    return sessionStorage.getItem(key(scope));
  } catch (error) {
    console.warn("This browser keeps nothing for the page: a reload starts the program anew.", error);
    return null;
  }
}

/** Keeps the id until the tab is closed. */
export function writeSessionId(scope: string, id: string): void {
  try {
    sessionStorage.setItem(key(scope), id);
  } catch (error) {
    console.warn("The session could not be noted: a reload starts the program anew.", error);
  }
}

/** The next registration begins a session of its own. */
export function forgetSessionId(scope: string): void {
  try {
    sessionStorage.removeItem(key(scope));
  } catch (error) {
    console.warn("There was no session to forget.", error);
  }
}

/** Flet's name of a page: at most the first two parts of the path that its app lives at (utils/uri.dart). */
export function pageNameOf(scope: string): string {
  return scope
    .split("/")
    .filter((part) => part !== "")
    .slice(0, 2)
    .join("/");
}
