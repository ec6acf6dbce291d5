/**
 * The opening of a Material popup menu (Flutter's `popup_menu.dart`): the whole fades in over the first third of 300 ms,
 * the width, then the height grow, items fade in one after another. Closing is the same backwards in two thirds.
 */

import { toCssCurve } from "../values/curve.ts";
import type { AnimationStyle } from "../values/animation-style.ts";
import { prefersReducedMotion } from "./reduced-motion.ts";

const DURATION = 300;
/** Of the opening's time, that of the closing. */
const CLOSING_PART = 2 / 3;

/** A menu that has grown, or still does. */
export interface GrownMenu {
  /** The way back. */
  readonly shrink: () => void;
  /** Takes every animation away: the menu has its full size at once. */
  readonly end: () => void;
}

/**
 * Grows `surface` from its top start corner. Measures before it writes.
 * @param style What differs from Material's times and its even pace.
 */
export function growMenu(surface: HTMLElement, list: HTMLElement, style: AnimationStyle | undefined): GrownMenu {
  if (prefersReducedMotion()) return { shrink: () => {}, end: () => {} };
  const { width, height } = surface.getBoundingClientRect();
  const items = Array.from(list.children);
  const unit = 1 / (items.length + 1.5);
  const duration = style?.duration ?? DURATION;
  const easing = style?.curve === undefined ? "linear" : toCssCurve(style.curve);
  const timing = { duration, easing, fill: "backwards" } as const;

  surface.dataset["growing"] = "";
  list.style.width = `${width}px`;
  const grow = surface.animate(
    [
      { width: "0px", height: "0px", opacity: 0, offset: 0 },
      { width: `${width}px`, offset: unit },
      { opacity: 1, offset: 1 / 3 },
      { height: `${height}px`, offset: Math.min(1, unit * items.length) },
      { width: `${width}px`, height: `${height}px`, opacity: 1, offset: 1 },
    ].toSorted((a, b) => a.offset - b.offset),
    timing,
  );
  const fades = items.map((item, index) => {
    const start = (index + 1) * unit;
    const end = Math.min(1, start + 1.5 * unit);
    const frames = [{ opacity: 0 }, { opacity: 0, offset: start }, { opacity: 1, offset: end }, { opacity: 1 }];
    return item.animate(frames, timing);
  });
  grow.onfinish = () => {
    delete surface.dataset["growing"];
    list.style.removeProperty("width");
  };

  const closing = style?.reverseDuration ?? duration * (style?.reverseCurve === undefined ? CLOSING_PART : 1);
  return {
    shrink() {
      surface.dataset["growing"] = "";
      list.style.width = `${width}px`;
      for (const animation of [grow, ...fades]) {
        const back = style?.reverseCurve === undefined ? easing : toCssCurve(style.reverseCurve);
        animation.effect?.updateTiming({ fill: "both", easing: back });
        if (closing > 0 && duration > 0) {
          animation.updatePlaybackRate(-duration / closing);
          animation.play();
        } else animation.cancel();
      }
    },
    end() {
      for (const animation of [grow, ...fades]) animation.cancel();
      delete surface.dataset["growing"];
      list.style.removeProperty("width");
    },
  };
}
