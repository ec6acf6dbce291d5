/** What a program's `ScrollbarTheme` says of the bars that its scrollers do not describe themselves. */
import type { ScrollBarLook } from "../ui/scroll-bar.ts";
import { readColor } from "../values/color.ts";
import { pickState, statesOf, type ControlState } from "../values/control-state.ts";
import { readBool, readNumber } from "../values/number.ts";
import type { Reader } from "../values/reader.ts";
import type { Scroll } from "../values/scroll.ts";
import { useComponentTheme } from "./component-theme.ts";

const IDLE: ReadonlySet<ControlState> = new Set();
const HOVERED: ReadonlySet<ControlState> = new Set(["hovered"]);
/** Whoever drags a thumb is over it. */
const DRAGGED: ReadonlySet<ControlState> = new Set(["dragged", "hovered"]);

/** A scroller's own bar laid over the theme's, and how it looks. Call it while a view is being set up. */
export function useScrollBarTheme(): (own: Scroll) => { readonly bar: Scroll; readonly look: ScrollBarLook } {
  const themed = useComponentTheme("scrollbar_theme");
  return (own) => {
    const states = <T>(field: string, read: Reader<T>) => {
      const map = themed(field, statesOf(read));
      const pick = (active: ReadonlySet<ControlState>) => map && pickState(map, active);
      return { idle: pick(IDLE), hovered: pick(HOVERED), dragged: pick(DRAGGED) };
    };
    const thickness = states("thickness", readNumber);
    return {
      bar: {
        ...own,
        thumbVisibility: own.thumbVisibility ?? states("thumb_visibility", readBool).idle,
        trackVisibility: own.trackVisibility ?? states("track_visibility", readBool).idle,
        thickness: own.thickness ?? thickness.idle,
        radius: own.radius ?? themed("radius", readNumber),
        interactive: own.interactive ?? themed("interactive", readBool),
      },
      look: {
        thickness: own.thickness === undefined ? thickness : {},
        thumb: states("thumb_color", readColor),
        track: states("track_color", readColor),
        trackBorder: states("track_border_color", readColor),
        crossMargin: themed("cross_axis_margin", readNumber),
        mainMargin: themed("main_axis_margin", readNumber),
        minThumb: themed("min_thumb_length", readNumber),
      },
    };
  };
}
