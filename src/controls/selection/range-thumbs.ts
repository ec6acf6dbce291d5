/**
 * Which of a range's two thumbs a pointer means, and where a thumb may go. Fractions of the track, 0 to 1. Source:
 * Flutter `_RangeSliderState._defaultRangeThumbSelector` and `_RenderRangeSlider._handleDragUpdate`.
 */

/** Both ends of a range. */
export interface RangeEnds {
  readonly start: number;
  readonly end: number;
}

/** One of the two thumbs. */
export type Thumb = keyof RangeEnds;

/**
 * The thumb that a pointer at `at` takes. `undefined` where it touches both and has not moved (`moved` is 0, else which
 * way it went along the track).
 * @param reach Half a touch target as a fraction of the track.
 */
export function pickThumb(ends: RangeEnds, at: number, moved: number, reach: number): Thumb | undefined {
  const touches = (thumb: Thumb) => Math.abs(at - ends[thumb]) < reach;
  if (touches("start") && touches("end")) return moved < 0 ? "start" : moved > 0 ? "end" : undefined;
  return at * 2 < ends.start + ends.end ? "start" : "end";
}

/** The range after `thumb` has been moved to `at`: it stays `separation` away from the other one. */
export function moveThumb(ends: RangeEnds, thumb: Thumb, at: number, separation: number): RangeEnds {
  const inside = Math.min(1, Math.max(0, at));
  return thumb === "start"
    ? { start: Math.max(0, Math.min(inside, ends.end - separation)), end: ends.end }
    : { start: ends.start, end: Math.min(1, Math.max(inside, ends.start + separation)) };
}
