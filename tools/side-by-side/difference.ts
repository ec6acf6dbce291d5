// How far two pictures of the same program differ beyond anti-aliasing: two rasterizers never give an edge the same
// greys, so a pixel counts only if no mixture of the pixels around it in the other picture explains its colour.
import type { Picture } from "../../bench/png.ts";
import { differsFrom, mainColour } from "./colours.ts";

/** Of 255: what neither an eye nor the rounding of a blend tells apart. */
const TOLERANCE = 12;

/** How much of two pictures differs, 0 to 1. */
export interface Difference {
  /** Of all pixels. */
  readonly all: number;
  /** Of the pixels that are not background in one picture or the other: what a sparse program really shows. */
  readonly painted: number;
}

/**
 * Counts the pixels whose colour in one picture lies outside of what the other picture has within one pixel.
 * Pictures of different sizes differ wholly.
 */
export function measureDifference(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || a.height !== b.height) return { all: 1, painted: 1 };
  const [groundOfA, groundOfB] = [mainColour(a), mainColour(b)];
  let painted = 0;
  let count = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const index = y * a.width + x;
      if (differsFrom(a, index, groundOfA) || differsFrom(b, index, groundOfB)) painted++;
      if (isNear(a, b, x, y)) continue;
      if (!isExplained(a, b, x, y) || !isExplained(b, a, x, y)) count++;
    }
  }
  // A whole page in another colour differs, though it is nothing but background.
  return { all: count / (a.width * a.height), painted: count / Math.max(painted, count, 1) };
}

/** The usual case, asked first: the very same place has the same colour. */
function isNear(a: Picture, b: Picture, x: number, y: number): boolean {
  const [inA, inB] = [(y * a.width + x) * a.channels, (y * b.width + x) * b.channels];
  for (let channel = 0; channel < 3; channel++) {
    if (Math.abs(at(a, inA + channel) - at(b, inB + channel)) > TOLERANCE) return false;
  }
  return true;
}

function isExplained(picture: Picture, other: Picture, x: number, y: number): boolean {
  const start = (y * picture.width + x) * picture.channels;
  const [top, bottom] = [Math.max(0, y - 1), Math.min(other.height - 1, y + 1)];
  const [left, right] = [Math.max(0, x - 1), Math.min(other.width - 1, x + 1)];
  for (let channel = 0; channel < 3; channel++) {
    const value = at(picture, start + channel);
    let [low, high] = [255, 0];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const near = at(other, (row * other.width + column) * other.channels + channel);
        low = Math.min(low, near);
        high = Math.max(high, near);
      }
    }
    if (value < low - TOLERANCE || value > high + TOLERANCE) return false;
  }
  return true;
}

function at({ pixels }: Picture, index: number): number {
  return pixels[index] ?? 0;
}
