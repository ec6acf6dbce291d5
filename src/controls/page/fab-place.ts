/** Where the floating action button goes, from Flet's location: what the style sheet needs to know of it. */
import type { FabLocation } from "../../values/fab-location.ts";

/** A place as `data-*` attributes name it. */
export interface FabPlace {
  readonly vertical: "float" | "docked" | "top" | "contained" | "free";
  readonly side: "start" | "center" | "end";
  readonly isMini: boolean;
  /** Free places: px from the right and bottom edges of the view to the button's left and top. */
  readonly offset?: { readonly x: number; readonly y: number };
}

const DEFAULT: FabPlace = { vertical: "float", side: "end", isMini: false };

/** The place that a location names; without one the lower end corner. */
export function fabPlace(location: FabLocation | undefined): FabPlace {
  if (location === undefined) return DEFAULT;
  if (typeof location !== "string") return { ...DEFAULT, vertical: "free", offset: location };
  const match = /^(mini)?(start|center|end)(Docked|Float|Top|Contained)$/i.exec(location);
  if (!match) return DEFAULT;
  return {
    vertical: match[3]?.toLowerCase() as FabPlace["vertical"],
    side: match[2]?.toLowerCase() as FabPlace["side"],
    isMini: match[1] !== undefined,
  };
}

/** Style of the button's element. */
export function toCssFabPlace({ offset }: FabPlace): Record<string, string> | undefined {
  return offset && { left: `calc(100% - ${offset.x}px)`, top: `calc(100% - ${offset.y}px)` };
}
