/** Blur of a picture or of what lies behind a box. */
import { readNumber, toCssPx } from "./number.ts";
import { field, isMap } from "./reader.ts";
import { readTileMode, type TileMode } from "./tile-mode.ts";

/** A Gaussian blur; sigmas in logical px. */
export interface Blur {
  readonly sigmaX: number;
  readonly sigmaY: number;
  readonly tileMode: TileMode | undefined;
}

/** A number for both axes, `[x, y]`, or `{sigma_x, sigma_y, tile_mode}`. */
export function readBlur(value: unknown): Blur {
  if (isMap(value)) {
    return {
      sigmaX: field(value, "sigma_x", readNumber, 0),
      sigmaY: field(value, "sigma_y", readNumber, 0),
      tileMode: field(value, "tile_mode", readTileMode),
    };
  }
  const [x, y = x]: readonly unknown[] = Array.isArray(value) ? value : [value];
  return { sigmaX: readNumber(x), sigmaY: readNumber(y), tileMode: undefined };
}

/** A CSS filter function, whose parameter is the sigma too. CSS blurs both axes alike, so theirs is averaged. */
export function toCssBlur({ sigmaX, sigmaY }: Blur): string {
  return `blur(${toCssPx(Math.max(0, (sigmaX + sigmaY) / 2))})`;
}
