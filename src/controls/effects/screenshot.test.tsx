import { expect, it, vi } from "vitest";
import { page as browserPage, userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, ofType, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import { loadIcons } from "../../theme/icons.ts";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const screenshot = (content: WireMap) => control("Screenshot", 10, { content });

async function capture(page: RenderedPage, args: WireMap = {}): Promise<ImageData> {
  const handler = page.tree.get(10)?.invokeHandlers[0];
  if (!handler) throw new Error("nobody answers");
  const png = await handler("capture", { pixel_ratio: null, delay: null, ...args });
  if (!(png instanceof Uint8Array)) throw new Error("no bytes");
  return toPixels(new Blob([new Uint8Array(png)], { type: "image/png" }));
}

async function toPixels(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (!context) throw new Error("no context");
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** What is on the screen, at a size of the page at which the tests' frame is not scaled. */
async function seen(page: RenderedPage): Promise<ImageData> {
  await browserPage.viewport(500, 400);
  const element = page.find(ofType("Screenshot"));
  const shot = await browserPage.screenshot({ element, save: false });
  return toPixels(await (await fetch(`data:image/png;base64,${shot}`)).blob());
}

/** The share of pixels that differ visibly. */
function difference(a: ImageData, b: ImageData): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let different = 0;
  for (let index = 0; index < a.data.length; index += 4) {
    const parts = [0, 1, 2].map((part) => Math.abs((a.data[index + part] ?? 0) - (b.data[index + part] ?? 0)));
    if (Math.max(...parts) > 24) different++;
  }
  return different / (a.data.length / 4);
}

const pixel = ({ data, width }: ImageData, x: number, y: number) =>
  Array.from(data.slice((y * width + x) * 4, (y * width + x) * 4 + 4));

it("takes its content as it is on the screen", async () => {
  await loadIcons();
  const content = control("Container", 11, {
    bgcolor: "surface",
    padding: 8,
    content: flex("Column", 12, [
      control("Text", 13, { value: "Text with ÄÖÜ and 日本", size: 20 }),
      flex("Row", 14, [
        control("Button", 15, { content: "Button", icon: 0x10000 + 100 }),
        control("Checkbox", 16, { value: true, label: "Checkbox" }),
        control("Switch", 17, { value: true }),
      ]),
      control("TextField", 18, { value: "typed", label: "Label" }),
      flex("Row", 19, [
        control("Canvas", 20, {
          width: 40,
          height: 40,
          shapes: [control("Circle", 21, { x: 20, y: 20, radius: 20, paint: { color: "primary" } })],
        }),
        control("ShaderMask", 22, {
          shader: { _type: "linear", colors: ["#ff0000", "#0000ff"] },
          blend_mode: "srcIn",
          content: control("Text", 23, { value: "Masked", size: 30 }),
        }),
        control("ProgressBar", 24, { value: 0.5, width: 60 }),
      ]),
    ]),
  });
  const page = renderControls([screenshot(content)]);
  await vi.waitFor(() => expect(page.find(".shader-mask").style.filter).toContain("url"));
  await document.fonts.ready;
  await vi.waitFor(async () => expect(difference(await capture(page), await seen(page))).toBeLessThan(0.002), {
    timeout: 15_000,
    interval: 200,
  });
});

it("what was typed, scrolled and loaded is in the picture", async () => {
  const red =
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='20' height='20' fill='red'/></svg>";
  const blob = URL.createObjectURL(await (await fetch(red)).blob());
  const rows = Array.from({ length: 20 }, (_, i) =>
    control("Container", 100 + i, { height: 20, bgcolor: i % 2 === 0 ? "#00ff00" : "#0000ff" }),
  );
  const column = flex(
    "Column",
    11,
    [
      control("Image", 12, { src: blob, width: 20, height: 20 }),
      control("ListView", 13, { height: 60, controls: rows }),
      control("TextField", 14, {}),
    ],
    { spacing: 0 },
  );
  const page = renderControls([screenshot(control("Container", 9, { bgcolor: "surface", content: column }))]);
  const input = page.find("input") as HTMLInputElement;
  input.value = "████";
  await vi.waitFor(async () => {
    page.find(ofType("ListView")).scrollTop = 50;
    const picture = await capture(page, { pixel_ratio: 1 });
    expect(pixel(picture, 10, 10)).toEqual([255, 0, 0, 255]);
    // 50 px down, the third row ends after ten more.
    expect(pixel(picture, 10, 25)).toEqual([0, 255, 0, 255]);
    expect(pixel(picture, 10, 35)).toEqual([0, 0, 255, 255]);
    expect(difference(picture, await seen(page))).toBeLessThan(0.01);
  });
});

it("has the asked number of pixels, is transparent where nothing is, and holds a running animation", async () => {
  const page = renderControls([
    screenshot(
      control("Container", 11, {
        width: 60,
        height: 30,
        alignment: { x: -1, y: -1 },
        content: control("Container", 12, { width: 30, height: 30, bgcolor: "#ff0000", key: "half" }),
      }),
    ),
  ]);
  const picture = await capture(page, { pixel_ratio: 3, delay: 0 });
  expect([picture.width, picture.height]).toEqual([180, 90]);
  expect(pixel(picture, 10, 10)).toEqual([255, 0, 0, 255]);
  expect(pixel(picture, 150, 10)).toEqual([0, 0, 0, 0]);
  const running = page.find("[data-key=half]").animate({ opacity: [0.5, 0.5] }, { duration: 100_000 });
  expect(pixel(await capture(page), 10, 10)[3]).toBeGreaterThan(100);
  expect(pixel(await capture(page), 10, 10)[3]).toBeLessThan(150);
  running.cancel();

  // Chromium tells nothing of custom properties in an animation's keyframes; the ring is moved by them.
  page.set(11, { content: control("ProgressRing", 13, { width: 30, height: 30, stroke_width: 6 }) });
  const painted = (pixels: ImageData) => pixels.data.filter((value, index) => index % 4 === 3 && value > 128).length;
  for (const animation of page.find(ofType("ProgressRing")).getAnimations({ subtree: true })) {
    animation.pause();
    animation.currentTime = 600;
  }
  const ring = painted(await capture(page));
  expect(ring).toBeGreaterThan(200);
});

it("refuses what it does not know, and what has no size", async () => {
  const page = renderControls([screenshot(control("Container", 11, { width: 0, height: 0 }))]);
  await expect(capture(page)).rejects.toThrow("nothing to take a picture of");
  const handler = page.tree.get(10)?.invokeHandlers[0];
  await expect(handler?.("develop", {})).rejects.toThrow('no method "develop"');
});

it("keeps lines that just fit, and rounds its size up as Flutter does", async () => {
  const page = renderControls([
    control("Screenshot", 10, { content: control("Text", 11, { value: "Item 1", size: 13 }) }),
  ]);
  const root = page.find('[data-control="Screenshot"]');
  const { width, height } = root.getBoundingClientRect();
  expect(width % 1).not.toBe(0);
  const picture = await capture(page, { pixel_ratio: 2 });
  expect([picture.width, picture.height]).toEqual([Math.ceil(width * 2 - 0.05), Math.ceil(height * 2 - 0.05)]);
  // The digit stands at the right edge, not in a second line, whatever its font's bearings are.
  const edge = Array.from({ length: 12 * picture.height }, (_, index) => {
    const fromRight = 1 + (index % 12);
    return pixel(picture, picture.width - fromRight, Math.floor(index / 12))[3] ?? 0;
  });
  expect(Math.max(...edge)).toBeGreaterThan(0);
});

it("draws a canvas anew at the picture's scale", async () => {
  const page = renderControls([
    screenshot(
      control("Canvas", 11, {
        width: 20,
        height: 20,
        shapes: [control("Rect", 12, { x: 0.25, y: 0, width: 10, height: 20, paint: { color: "#ff0000" } })],
      }),
    ),
  ]);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const picture = await capture(page, { pixel_ratio: 4 });
  // A bitmap of one pixel per px would blur the edge over four of the picture's.
  expect([0, 1, 2].map((x) => pixel(picture, x, 40)[3])).toEqual([0, 255, 255]);
});

it("shows what the focus and the Tester's mouse do to controls", async () => {
  const page = renderControls([
    control("Screenshot", 10, {
      content: flex("Row", 11, [
        control("TextField", 12, { width: 100, border_color: "#ff0000", focused_border_color: "#00ff00" }),
        control("Button", 13, {
          content: "Button",
          style: { bgcolor: "#ffffff", overlay_color: "#000000", elevation: 0 },
        }),
      ]),
    }),
  ]);
  // All files share one mouse: where another left it, it may hover the button already.
  await userEvent.unhover(page.find('[data-control="Button"]'));
  const before = await capture(page, { pixel_ratio: 1 });
  page.find("input").focus();
  page.find('[data-control="Button"]').setAttribute("data-hovered", "");
  const middle = Math.floor(before.height / 2);
  const { left, width } = page.find('[data-control="Button"]').getBoundingClientRect();
  const origin = page.find('[data-control="Screenshot"]').getBoundingClientRect().left;
  const x = Math.round(left - origin + width / 8);
  const darkest = (pixel(before, x, middle)[0] ?? 0) - 10;
  expect(pixel(before, 0, middle)).toEqual([255, 0, 0, 255]);
  // Both fade in.
  await expect
    .poll(async () => {
      const after = await capture(page, { pixel_ratio: 1 });
      return { border: pixel(after, 0, middle), isDarker: (pixel(after, x, middle)[0] ?? 0) < darkest };
    })
    .toEqual({ border: [0, 255, 0, 255], isDarker: true });
});
