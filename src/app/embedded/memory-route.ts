/** The route of an embedded app: its own, apart from the address of the page around it. */
import type { ControlTree } from "../../tree/control-tree.ts";

/** Goes where the app says; there is no address bar in which a user could. */
export class MemoryRoute {
  #route = "/";

  /** The route that is shown. */
  get route(): string {
    return this.#route;
  }

  /** Goes to `route` because Python asked for it; nothing happens if it is the current one. */
  push(tree: ControlTree, route: string): void {
    if (route === this.#route) return;
    this.#route = route;
    tree.page.write({ route });
    tree.page.emitAlways("route_change", { route });
  }
}
