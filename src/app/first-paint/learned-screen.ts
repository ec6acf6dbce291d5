/**
 * What a device has learned about a first screen: controls that were other ones there than at the build, since they show
 * the user's data or depend on the device, are not seen at the next start before Python is there. Only what the build
 * knows is kept, nothing of the user's.
 */
import type { WireMap } from "../../protocol/wire.ts";
import { readScreen, writeScreen } from "./expected-screen.ts";

/** Whose screen it is. */
export interface ScreenOwner {
  /** Path of the folder that the app lives in: apps of one origin share the storage. */
  readonly scope: string;
  /** Names the build. */
  readonly version: string;
}

/** A screen of a build that has several. */
export type ScreenPlace = ScreenOwner & { readonly source: string };

const keyOf = ({ scope, source }: ScreenPlace): string => `flet-pwa ${scope} ${source}`;

/** The screen with what has been learned about it; "nothing" of it can be shown; `undefined` if there is no news. */
export function readLearnedScreen(place: ScreenPlace): WireMap | "nothing" | undefined {
  try {
    const [version, text] = localStorage.getItem(keyOf(place))?.split(" ") ?? [];
    if (version !== place.version || text === undefined) return undefined;
    return text === "" ? "nothing" : readScreen(text);
  } catch (error) {
    console.info("flet-pwa: the first screen is the build's:", error);
    return undefined;
  }
}

/** Remembers what of `shown` was right, with the rest unseen: `undefined` if nothing can be shown of it. */
export function learnScreen(place: ScreenPlace, shown: WireMap, agreed: WireMap | undefined): void {
  const text = agreed ? writeScreen(agreed) : "";
  if (text === writeScreen(shown)) return;
  try {
    localStorage.setItem(keyOf(place), `${place.version} ${text}`);
  } catch (error) {
    console.info("flet-pwa: the first screen stays the build's:", error);
  }
}
