/** Material 3's tint of a surface by its elevation, which Flutter still draws where a part has a tint colour (app bars). */

/** Elevation in px, opacity of the tint. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0.05],
  [3, 0.08],
  [6, 0.11],
  [8, 0.12],
  [12, 0.14],
];

/** The share of the tint at an elevation: linear between Material's steps. */
export function tintOpacity(elevation: number): number {
  const above = STEPS.findIndex(([step]) => step >= elevation);
  const [high, most] = STEPS[above] ?? [12, 0.14];
  const [low, least] = STEPS[above - 1] ?? [high, most];
  return high === low ? most : least + ((most - least) * (elevation - low)) / (high - low);
}

/** `color` with the tint of an elevation over it. */
export function toCssTint(color: string, elevation: number): string {
  const percent = Math.round(tintOpacity(Math.max(0, elevation)) * 1000) / 10;
  return percent === 0 ? color : `color-mix(in srgb, var(--md-surface-tint) ${percent}%, ${color})`;
}
