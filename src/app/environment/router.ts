/**
 * The program's route in the browser's address, by path or by hash. What the user does there (back, forward, an edited
 * address) tells Python; what Python pushes changes the address first (PROTOCOL §7 "Routes").
 */
import type { RouteUrlStrategy } from "../config.ts";
import type { ControlTree } from "../../tree/control-tree.ts";

export class Router {
  readonly #strategy: RouteUrlStrategy;
  readonly #base: string;
  #route: string;

  /** @param base URL of the folder that the program lives in, for the path strategy. */
  constructor(strategy: RouteUrlStrategy, base: string = document.baseURI) {
    this.#strategy = strategy;
    this.#base = new URL(".", base).pathname;
    this.#route = this.#read();
  }

  /** The route that the address says now, e.g. `/store/12?sort=name`. */
  get route(): string {
    return this.#route;
  }

  /** Goes to `route` because Python asked for it; nothing happens if it is the current one. */
  push(tree: ControlTree, route: string): void {
    if (route === this.#route) return;
    this.#route = route;
    history.pushState(null, "", this.#url(route));
    this.#tell(tree);
  }

  /** Tells Python of every change that the user makes. Ends with `signal`. */
  watch(tree: ControlTree, signal: AbortSignal): void {
    const onChange = () => {
      const route = this.#read();
      if (route === this.#route) return;
      this.#route = route;
      this.#tell(tree);
    };
    window.addEventListener("popstate", onChange, { signal });
    window.addEventListener("hashchange", onChange, { signal });
  }

  #tell(tree: ControlTree): void {
    tree.page.write({ route: this.#route });
    tree.page.emitAlways("route_change", { route: this.#route });
  }

  #read(): string {
    if (this.#strategy === "hash") return withSlash(decode(location.hash.slice(1)));
    const path = location.pathname.startsWith(this.#base)
      ? location.pathname.slice(this.#base.length)
      : location.pathname;
    return withSlash(decode(path) + location.search + location.hash);
  }

  #url(route: string): string {
    if (this.#strategy === "hash") return `#${encodeURI(route)}`;
    // The query stands in the address as it is: an escaped & must stay one.
    const end = route.search(/[?#]/);
    const path = end < 0 ? route : route.slice(0, end);
    return this.#base + encodeURI(decode(path)).replace(/^\//, "") + (end < 0 ? "" : route.slice(end));
  }
}

function withSlash(route: string): string {
  return route.startsWith("/") ? route : `/${route}`;
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    // A lone percent sign is no escape: take the text as it is.
    return text;
  }
}
