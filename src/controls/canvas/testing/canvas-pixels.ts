/** Canvases for tests, and the colours that are on them. */
import { expect, vi } from "vitest";
import { control, type RenderedPage } from "../../../control/testing/render.tsx";
import type { WireMap } from "../../../protocol/wire.ts";

/** A Canvas of 100 by 100 px with id 10. */
export const canvas = (shapes: readonly WireMap[], props: WireMap = {}): WireMap =>
  control("Canvas", 10, { width: 100, height: 100, shapes, ...props });

/** A square. */
export const rect = (id: number, x: number, y: number, size: number, paint: WireMap): WireMap =>
  control("Rect", id, { x, y, width: size, height: size, paint });

/** Red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [number, number, number, number];

export const RED: Rgba = [255, 0, 0, 255];
export const GREEN: Rgba = [0, 255, 0, 255];
export const BLUE: Rgba = [0, 0, 255, 255];
export const NOTHING: Rgba = [0, 0, 0, 0];

/** Waits until the colour at a place in logical px is as expected. */
export async function expectPixel(
  page: RenderedPage,
  x: number,
  y: number,
  expected: Rgba,
  tolerance = 3,
): Promise<void> {
  await vi.waitFor(() => {
    const actual = pixel(page, x, y);
    const difference = Math.max(...actual.map((value, index) => Math.abs(value - (expected[index] ?? 0))));
    expect(difference, `${x},${y} is ${actual.join(" ")}, not ${expected.join(" ")}`).toBeLessThanOrEqual(tolerance);
  });
}

/** The colour at a place in logical px. */
export function pixel(page: RenderedPage, x: number, y: number): readonly number[] {
  const bitmap = page.find(".canvas-surface") as HTMLCanvasElement;
  const scale = bitmap.width / bitmap.clientWidth;
  return [...(bitmap.getContext("2d")?.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data ?? [])];
}
