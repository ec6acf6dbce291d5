/** What a page lends to its views: which one is on top, the way back, and the layers that belong to the top one. */
import { createContext, useContext } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Messenger } from "./messenger.ts";

/** Elements that the page draws once and the top view holds, so that they outlive a change of view. */
export interface PageLayers {
  /** `page.overlay` and, for error boxes, the dialogs: over the view's body. */
  readonly overlay: HTMLElement;
  /** Where banners are shown: under the app bar. */
  readonly banners: HTMLElement;
  /** Where snack bars are shown: above the bottom bar. */
  readonly snackBars: HTMLElement;
}

/** Reached by views and by what they show through `usePageHost()`. */
export interface PageHost {
  readonly isTop: (view: ControlNode) => boolean;
  /** Whether there is a view below `view`. Watched. */
  readonly canGoBack: (view: ControlNode) => boolean;
  /** Takes `view` off the stack until Python does, and tells Python. */
  readonly goBack: (view: ControlNode) => void;
  readonly layers: PageLayers;
  readonly snackBars: Messenger;
  readonly banners: Messenger;
}

/** Context of the page around. */
export const PageHostContext = createContext<PageHost>();

/** The page around, if any. */
export function usePageHost(): PageHost | undefined {
  return useContext(PageHostContext);
}
