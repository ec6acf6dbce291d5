/** A menu's style as the custom properties of `src/ui/menu.css`. */
import { toCssBorderSide } from "../../values/border.ts";
import { pickState, type StateMap } from "../../values/control-state.ts";
import { toCssInsets } from "../../values/insets.ts";
import type { MenuStyle } from "../../values/menu-style.ts";
import { toCssMaybePx, toCssPx, trim } from "../../values/number.ts";
import { toCssShapeRadius } from "../../values/shape.ts";

/** What a control says of its menu beside the style. */
export interface MenuLook {
  readonly style: MenuStyle | undefined;
  readonly bgcolor?: StateMap<string> | undefined;
  readonly elevation?: StateMap<number> | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const RESTING = new Set<never>();

/** Custom properties for the popover around the menu. A menu is in no state of its own. */
export function toMenuVariables(look: MenuLook): Record<string, string | undefined> {
  const { style } = look;
  const pick = <T>(map: StateMap<T> | undefined): T | undefined => map && pickState(map, RESTING);
  const elevation = pick(look.elevation) ?? pick(style?.elevation);
  const fixed = look.width ?? finite(pick(style?.fixedSize)?.width);
  const min = fixed ?? finite(pick(style?.minSize)?.width);
  const max = fixed ?? finite(pick(style?.maxSize)?.width);
  const padding = pick(style?.padding);
  const shape = pick(style?.shape);
  const side = pick(style?.side) ?? shape?.side;
  const isStyled = style !== undefined || look.bgcolor !== undefined || elevation !== undefined || fixed !== undefined;
  return {
    "--menu-min-width": min === undefined ? "var(--anchor-width)" : toCssPx(min),
    "--menu-max-width": max === undefined ? "100vw" : toCssPx(max),
    "--menu-max-height": toCssMaybePx(look.height),
    "--menu-color": pick(look.bgcolor) ?? pick(style?.bgcolor),
    "--menu-elevation": elevation === undefined ? undefined : trim(elevation),
    "--menu-shadow": pick(style?.shadowColor),
    "--menu-padding": padding && toCssInsets(padding),
    "--menu-radius": shape && toCssShapeRadius(shape),
    "--menu-side": side && toCssBorderSide(side),
    // A style of its own takes the default's pinned density away (Flutter DropdownMenu).
    "--menu-item-height": isStyled ? "calc(48px + var(--md-density) * 4px)" : undefined,
  };
}

function finite(length: number | undefined): number | undefined {
  return length !== undefined && Number.isFinite(length) ? length : undefined;
}
