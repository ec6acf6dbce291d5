/**
 * Shadows of Material's cards from before the engine drew them (`kElevationToShadow`), which panels still have: three
 * layers, each px offset down, blur and spread.
 */
import { toCssPx } from "../../values/number.ts";

type Layer = readonly [y: number, blur: number, spread: number];

const OPACITIES = [0.2, 0.14, 0.12] as const;
const TABLE: readonly (readonly [elevation: number, ...layers: readonly Layer[]])[] = [
  [0],
  [1, [2, 1, -1], [1, 1, 0], [1, 3, 0]],
  [2, [3, 1, -2], [2, 2, 0], [1, 5, 0]],
  [3, [3, 3, -2], [3, 4, 0], [1, 8, 0]],
  [4, [2, 4, -1], [4, 5, 0], [1, 10, 0]],
  [6, [3, 5, -1], [6, 10, 0], [1, 18, 0]],
  [8, [5, 5, -3], [8, 10, 1], [3, 14, 2]],
  [9, [5, 6, -3], [9, 12, 1], [3, 16, 2]],
  [12, [7, 8, -4], [12, 17, 2], [5, 22, 4]],
  [16, [8, 10, -5], [16, 24, 2], [6, 30, 5]],
  [24, [11, 15, -7], [24, 38, 3], [9, 46, 8]],
];

/** Value of CSS `box-shadow`. Between the elevations that Material knows the next lower one counts. */
export function toCssCardShadow(elevation: number): string {
  const [, ...layers] = TABLE.findLast(([known]) => known <= elevation) ?? [0];
  if (layers.length === 0) return "none";
  return layers
    .map(([y, blur, spread], index) => {
      // Flutter's blur radius is a Gaussian's of 0.577 r + 0.5, CSS's one of half of it.
      const softness = 1.155 * blur + 1;
      return `0 ${toCssPx(y)} ${toCssPx(softness)} ${toCssPx(spread)} rgb(0 0 0 / ${OPACITIES[index] ?? 0})`;
    })
    .join(", ");
}
