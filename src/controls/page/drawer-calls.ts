/** The methods with which Python opens and closes drawers: the same ones on a View and on a Pagelet. */
import type { DrawerSide } from "./scaffold-host.ts";

/** Which drawer a call is for, and whether it opens. */
export interface DrawerCall {
  readonly side: DrawerSide;
  readonly isOpen: boolean;
}

const CALLS: Readonly<Record<string, DrawerCall>> = {
  show_drawer: { side: "start", isOpen: true },
  close_drawer: { side: "start", isOpen: false },
  show_end_drawer: { side: "end", isOpen: true },
  close_end_drawer: { side: "end", isOpen: false },
};

/** What the method `name` does; `undefined` for one that is not about drawers. */
export function drawerCall(name: string): DrawerCall | undefined {
  return Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
}
