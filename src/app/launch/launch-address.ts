/**
 * What an address that the system opens the app with asks for: a share, the app panel, or just a place in the app; and
 * the routes by which a program hears of shares and files.
 */
import type { RouteUrlStrategy } from "../config.ts";
import { SHARE_TARGET, type Share } from "../../service-worker/shared-files.ts";

/** What an address asks for. */
export type LaunchAddress =
  /** Text or a link from another app, complete in the address. */
  | { readonly kind: "share"; readonly share: Share }
  /** A share with files, which the service worker keeps under this id. */
  | { readonly kind: "kept-share"; readonly id: string }
  /** The app panel, from the menu of the app's icon. */
  | { readonly kind: "panel" }
  /** The app itself, wherever it is. */
  | { readonly kind: "start" }
  | { readonly kind: "route"; readonly route: string };

/** `?flet-pwa=app` opens the app panel. */
const PANEL = ["flet-pwa", "app"] as const;

/**
 * Reads an address.
 * @param scope URL of the folder that the app lives in.
 */
export function readLaunchAddress(address: string, scope: string, strategy: RouteUrlStrategy): LaunchAddress {
  const url = new URL(address);
  const { pathname: base } = new URL(scope);
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname.slice(1);
  const text = (name: string) => url.searchParams.get(name) ?? "";
  if (path === SHARE_TARGET) {
    return { kind: "share", share: { title: text("title"), text: text("text"), url: text("url"), files: [] } };
  }
  if (url.searchParams.get(PANEL[0]) === PANEL[1]) return { kind: "panel" };
  if (path === "" && url.searchParams.has(SHARE_TARGET)) return { kind: "kept-share", id: text(SHARE_TARGET) };
  if (url.hash === "" && url.search === "" && /^(index\.html)?$/.test(path)) return { kind: "start" };
  return {
    kind: "route",
    route: strategy === "hash" ? routeOf(url.hash.slice(1)) : routeOf(path, url.search + url.hash),
  };
}

/** `/share?title=…&text=…&url=…&file=…`: fields that are empty are left out, `file` stands once for each file. */
export function shareRoute({ title, text, url }: Omit<Share, "files">, paths: readonly string[]): string {
  const fields = [["title", title] as const, ["text", text] as const, ["url", url] as const];
  return routeWith("/share", [...fields, ...paths.map((path) => ["file", path] as const)]);
}

/** `/open?file=…`, once for each file. */
export function openRoute(paths: readonly string[]): string {
  return routeWith(
    "/open",
    paths.map((path) => ["file", path]),
  );
}

/** Spaces as `%20`: Python's `unquote` knows no plus. */
function routeWith(path: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const query = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

/** As the router reads an address: a path or a hash is decoded, what follows a path is left as it stands. */
function routeOf(text: string, rest = ""): string {
  const route = text.startsWith("/") ? text : `/${text}`;
  try {
    return decodeURI(route) + rest;
  } catch {
    // A lone percent sign is no escape: the text is meant as it is.
    return route + rest;
  }
}
