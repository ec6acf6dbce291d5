/** Where a search view lies: over its bar, kept on the screen, or all over it. Source: Flutter `_SearchViewRoute`. */
import type { Constraints } from "../../values/size.ts";

/** Lengths in px of the screen. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Flutter's constraints of a view. */
export const VIEW_CONSTRAINTS: Constraints = { minWidth: 360, minHeight: 240, maxWidth: Infinity, maxHeight: Infinity };

/** As wide as the bar and two thirds of the screen high, as far as `constraints` allow. */
export function viewRect(
  bar: Rect,
  screen: { readonly width: number; readonly height: number },
  constraints: Constraints,
  isRtl: boolean,
): Rect {
  const width = Math.max(constraints.minWidth, Math.min(bar.width, constraints.maxWidth));
  const height = Math.max(constraints.minHeight, Math.min((screen.height * 2) / 3, constraints.maxHeight));
  const onScreen = { width: Math.min(width, screen.width), height: Math.min(height, screen.height) };
  const wanted = isRtl ? bar.x + bar.width - onScreen.width : bar.x;
  return {
    x: Math.max(0, isRtl ? wanted : Math.min(wanted, screen.width - onScreen.width)),
    y: Math.max(0, Math.min(bar.y, screen.height - onScreen.height)),
    ...onScreen,
  };
}
