// Colours of a picture's pixels: the most frequent one, what stands out from it, and how it is written.
import type { Colour, Picture } from "../../bench/png.ts";

/** Of 255: the faintest surface of Material 3 differs from its page by 6. */
const FAINT = 5;

/** The colour that most of `members` (indices of pixels) have; of all pixels if none are named. */
export function mainColour(picture: Picture, members: Iterable<number> = allPixels(picture)): Colour {
  const { pixels, channels } = picture;
  const counts = new Map<number, number>();
  let [most, main] = [0, 0];
  for (const index of members) {
    const start = index * channels;
    const key = ((pixels[start] ?? 0) << 16) | ((pixels[start + 1] ?? 0) << 8) | (pixels[start + 2] ?? 0);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [most, main] = [count, key];
  }
  return [main >> 16, (main >> 8) & 255, main & 255];
}

/** Whether an eye sees the pixel upon that ground. */
export function differsFrom({ pixels, channels }: Picture, index: number, ground: Colour): boolean {
  return ground.some((value, channel) => Math.abs((pixels[index * channels + channel] ?? 0) - value) > FAINT);
}

/** `#rrggbb`. */
export function toHex(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function* allPixels({ width, height }: Picture): Generator<number> {
  for (let index = 0; index < width * height; index++) yield index;
}
