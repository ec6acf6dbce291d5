/** What the composition root lends to controls: the ways out of the page. Reached through a Solid context. */
import { createContext, useContext } from "solid-js";
import type { OpenDataChannel } from "./data-channels.ts";

/** Reached by controls through `useApp()`. */
export interface AppServices {
  /** URL of an asset path or URL as programs give it (PROTOCOL §7 "Asset/URL rule"). */
  readonly assetUrl: (src: string) => string;
  /** Opens a way for bytes to the control's counterpart in Python; absent where there is no program (tests). */
  readonly openDataChannel?: OpenDataChannel;
}

const fallback: AppServices = { assetUrl: (src) => src };

/** Context of the running app. */
export const AppContext = createContext<AppServices>(fallback);

/** The running app's services. Call it while a view is being set up. */
export function useApp(): AppServices {
  return useContext(AppContext);
}
