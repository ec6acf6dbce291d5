/** What a test sees on the screen, filters and masks included: pixels of a screenshot. */
import { page } from "vitest/browser";

/** Red, green, blue at a place in px from the top left corner of `element`, as the browser shows it now. */
export type ShownPixels = (x: number, y: number) => readonly [number, number, number];

/** Takes a screenshot of `element`. */
export async function shownPixels(element: HTMLElement): Promise<ShownPixels> {
  const shot = await page.screenshot({ element, save: false });
  return pixelsOf(`data:image/png;base64,${shot}`, element.getBoundingClientRect().width);
}

/** The pixels of a picture that shows `width` logical px. */
export async function pixelsOf(url: string, width: number): Promise<ShownPixels> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no context");
  context.drawImage(image, 0, 0);
  const scale = canvas.width / width;
  return (x, y) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data;
    return [r, g, b];
  };
}
