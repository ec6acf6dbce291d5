/** What a scaffold (a view, a pagelet) lends to its bars: drawers, the way back, scrolling under the bar, the button. */
import { createContext, useContext, type Accessor } from "solid-js";

/** Which of the two drawers. */
export type DrawerSide = "start" | "end";

/** Reached by bars through `useScaffold()`. All accessors are watched. */
export interface ScaffoldHost {
  /** Whether content has been scrolled under the app bar. */
  readonly isScrolledUnder: Accessor<boolean>;
  readonly hasDrawer: (side: DrawerSide) => boolean;
  readonly openDrawer: (side: DrawerSide) => void;
  /** Leaves this view; undefined where there is none below. `isClose`: it came up as a full-screen dialog. */
  readonly back: Accessor<{ readonly isClose: boolean; readonly go: () => void } | undefined>;
  /** The floating button's element while it is docked on the bottom bar: the bar leaves a notch for it. */
  readonly dockedButton: Accessor<HTMLElement | undefined>;
}

/** Context of the scaffold around. */
export const ScaffoldContext = createContext<ScaffoldHost>();

/** The scaffold around, if any. */
export function useScaffold(): ScaffoldHost | undefined {
  return useContext(ScaffoldContext);
}
