/** A bar's or menu's style as custom properties: what all menus have, plus extents, outline, cursor and density. */
import { toCssOutline } from "../../values/border.ts";
import { pickState, type StateMap } from "../../values/control-state.ts";
import type { MenuStyle } from "../../values/menu-style.ts";
import { toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { toCssMaybePx, trim } from "../../values/number.ts";
import type { Size } from "../../values/size.ts";
import { densityPx } from "../../values/visual-density.ts";
import { toMenuVariables } from "../inputs/menu-look.ts";

const RESTING = new Set<never>();

/** The value of a state map for a surface, which is in no state. */
export function atRest<T>(map: StateMap<T> | undefined): T | undefined {
  return map && pickState(map, RESTING);
}

/** Custom properties of a menu's surface. */
export function toCssMenuStyle(style: MenuStyle | undefined): Record<string, string | undefined> {
  if (!style) return {};
  const shadow = atRest(style.shadowColor);
  const side = atRest(style.side) ?? atRest(style.shape)?.side;
  const outline = side && toCssOutline(side);
  const cursor = atRest(style.mouseCursor);
  const density = style.visualDensity && densityPx(style.visualDensity);
  const width = extent(style, (size) => size.width);
  const height = extent(style, (size) => size.height);
  return {
    ...toMenuVariables({ style }),
    "--menu-item-height": undefined,
    "--menu-shadow": shadow && `rgb(from ${shadow} r g b / calc(alpha * 0.25))`,
    "--menu-outline": outline?.["outline"],
    "--menu-outline-offset": outline?.["outline-offset"],
    "--menu-cursor": cursor && toCssMouseCursor(cursor),
    "--menu-min-width": toCssMaybePx(width.min),
    "--menu-max-width": toCssMaybePx(width.max),
    "--menu-min-height": toCssMaybePx(height.min),
    "--menu-max-height": toCssMaybePx(height.max),
    "--menu-density": density === undefined ? undefined : trim(density / 4),
  };
}

/** Least and largest extent; a fixed one is both, as far as the other two allow. */
function extent(style: MenuStyle, of: (size: Size) => number): { min: number | undefined; max: number | undefined } {
  const [min, max, fixed] = [style.minSize, style.maxSize, style.fixedSize].map((map) => {
    const size = atRest(map);
    return size && Number.isFinite(of(size)) ? of(size) : undefined;
  });
  if (fixed === undefined) return { min, max };
  const exact = Math.max(min ?? 0, Math.min(fixed, max ?? Infinity));
  return { min: exact, max: exact };
}
