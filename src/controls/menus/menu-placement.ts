/**
 * Where a menu goes beside the button that opens it: a point of the button by the style's alignment, then to the
 * button's other side or as far over as the screen needs. Source: Flutter `_MenuLayout`, `SubmenuButton`.
 */
import type { PlacePanel } from "../../ui/popover-placement.ts";
import type { Alignment } from "../../values/alignment.ts";
import type { Insets } from "../../values/insets.ts";
import type { Offset } from "../../values/offset.ts";

/** What decides a menu's place. */
export interface MenuPlacement {
  /** Where its button is: in a bar, in a menu, or outside of both. */
  readonly orientation: "horizontal" | "vertical" | "alone";
  /** The point of the button where the menu starts. Undefined: below a button, at the end side of an item. */
  readonly alignment: Alignment | undefined;
  /** Moves it from there; x counts along the text if `alignment` is not given. */
  readonly offset: Offset;
  /** The menu's own padding: its first item, not its edge, lines up with the button. */
  readonly padding: Insets;
}

/** Finds the top left corner of a menu. */
export function placeMenu({ orientation, alignment, offset, padding }: MenuPlacement): PlacePanel {
  return (anchor, panel, screen, isRtl) => {
    const isBeside = orientation === "vertical";
    const start = isRtl ? 1 : -1;
    const { x: alignX, y: alignY } = alignment ?? (isBeside ? { x: -start, y: -1 } : { x: start, y: 1 });
    const alongText = alignment === undefined && isRtl ? -1 : 1;
    const inset = orientation === "horizontal" ? (isRtl ? padding.right : -padding.left) : 0;
    const dx = offset.x * alongText + inset;
    const dy = offset.y - (orientation === "horizontal" ? 0 : padding.top);
    const right = anchor.x + anchor.width;
    const bottom = anchor.y + anchor.height;

    const wantedX = anchor.x + ((alignX + 1) / 2) * anchor.width + dx - (isRtl ? panel.width : 0);
    const wantedY = anchor.y + ((alignY + 1) / 2) * anchor.height + dy;
    const fitsX = (x: number) => x >= 0 && x + panel.width <= screen.width;
    const fitsY = (y: number) => y >= 0 && y + panel.height <= screen.height;
    const otherX = wantedX < 0 ? right - dx : anchor.x - panel.width - dx;
    const above = anchor.y - panel.height - (isBeside ? 0 : dy);
    const otherY = wantedY < 0 ? bottom : above;
    return {
      x: fitsX(wantedX) ? wantedX : isBeside && fitsX(otherX) ? otherX : clamp(wantedX, screen.width - panel.width),
      y: fitsY(wantedY) ? wantedY : fitsY(otherY) ? otherY : clamp(wantedY, screen.height - panel.height),
    };
  };
}

/** A menu larger than the screen keeps its start on it. */
function clamp(position: number, last: number): number {
  return Math.max(0, Math.min(position, last));
}
