// The colours by which programs say what is on the screen; as in programs/work/swatch.py.
import type { Colour } from "./png.ts";
import { isColour, type Frame } from "./screen.ts";

/** What the start program fills the page with. */
export const PAGE_COLOUR: Colour = [255, 0, 255];

/** A point in the corner that says things. */
export const CORNER = { x: 150, y: 100 };

const PALETTE: readonly Colour[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [0, 255, 255],
  [128, 0, 0],
  [0, 128, 0],
  [0, 0, 128],
];

/** The colour that says how often something has happened. */
export function colourOf(step: number): Colour {
  return PALETTE[step % PALETTE.length] ?? [0, 0, 0];
}

/** `#`-less hexadecimal digits, as the start program takes them from its address. */
export function toHex(colour: Colour): string {
  return colour.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}

/** The tick of the animation that a frame shows in its corner; `undefined` before the first. */
export function tickIn(frame: Frame): number | undefined {
  const shown = frame.colourAt(CORNER.x, CORNER.y);
  const [low, middle, high] = shown.map((channel) => Math.max(0, Math.round((channel - 8) / 16)));
  const tick = (low ?? 0) + (middle ?? 0) * 16 + (high ?? 0) * 256;
  const exact: Colour = [tick % 16, Math.floor(tick / 16) % 16, Math.floor(tick / 256)].map(
    (digit) => digit * 16 + 8,
  ) as [number, number, number];
  return isColour(shown, exact) ? tick : undefined;
}
