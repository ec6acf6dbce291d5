/** The arithmetic of sliders: values, fractions of the track, steps. */

/** A slider's range. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  /** Number of equal steps; undefined is continuous. */
  readonly divisions: number | undefined;
}

/** Where `value` lies on the track, 0 to 1. */
export function toFraction(value: number, { min, max }: SliderRange): number {
  return max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
}

/** The value at `fraction` of the track, on the nearest step if there are any. */
export function toValue(fraction: number, { min, max, divisions }: SliderRange): number {
  const clamped = Math.min(1, Math.max(0, fraction));
  const stepped = divisions ? Math.round(clamped * divisions) / divisions : clamped;
  return min + stepped * (max - min);
}

/**
 * What a key makes of `value`, or undefined for other keys. `step` is the fraction that an arrow moves a continuous
 * slider by: 5 % on most platforms, 10 % on Apple's (Flutter `_RenderSlider._adjustmentUnit`).
 */
export function valueAfterKey(
  key: string,
  value: number,
  range: SliderRange,
  step: number,
  isRtl: boolean,
): number | undefined {
  const unit = range.divisions ? 1 / range.divisions : step;
  const ahead = isRtl ? -unit : unit;
  const page = Math.max(unit, 0.2);
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: unit,
    ArrowDown: -unit,
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    PageUp: page,
    PageDown: -page,
    Home: -1,
    End: 1,
  };
  const move = moves[key];
  return move === undefined ? undefined : toValue(toFraction(value, range) + move, range);
}
