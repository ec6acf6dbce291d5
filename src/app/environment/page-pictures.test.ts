import { expect, it } from "vitest";
import { control, renderControls } from "../../control/testing/render.tsx";
import { registerAllControls } from "../controls.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { takeAnimation, takeScreenshot } from "./page-pictures.ts";

function open(controls: readonly WireMap[], page: WireMap = {}) {
  registerAllControls();
  const drawn = renderControls(controls, { padding: 0 }, page);
  return { ...drawn, view: { tree: drawn.tree, host: drawn.host, assetUrl: (src: string) => src } };
}

/** Width, height and the colour at a point (px of the picture), as numbers from 0 to 255. */
async function look(png: Uint8Array | null | undefined, x: number, y: number) {
  if (!png) throw new Error("there is no picture");
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)], { type: "image/png" }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(bitmap, 0, 0);
  return { size: [bitmap.width, bitmap.height], color: [...context.getImageData(x, y, 1, 1).data].slice(0, 3) };
}

const RED = control("Container", 30, { width: 100, height: 100, bgcolor: "#ff0000" });

it("a screenshot shows the whole page, dialogs included, at the wanted ratio", async () => {
  const { view, tree } = open([RED], { enable_screenshots: true });
  const picture = await look(await takeScreenshot(view, { pixel_ratio: 2, delay: null }), 50, 50);
  expect(picture).toEqual({ size: [innerWidth * 2, innerHeight * 2], color: [255, 0, 0] });
  tree.patch(1, [
    [0],
    [0, 0, "_dialogs", control("Dialogs", 5, { controls: [control("AlertDialog", 40, { open: true, title: "Hi" })] })],
  ]);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const dimmed = await look(await takeScreenshot(view, { pixel_ratio: 1 }), 2, 2);
  expect(dimmed.color[0]).toBeLessThan(200);
});

it("there is none where the program has not enabled it", async () => {
  const { view } = open([RED]);
  expect(await takeScreenshot(view, {})).toBe(null);
  expect(await takeAnimation(view, { frame_delays_ms: [0, 0] })).toEqual([]);
});

it("an animation goes on between its pictures and not while one is taken", async () => {
  const moving = control("Container", 30, {
    width: 100,
    height: 100,
    bgcolor: "#000000",
    opacity: 1,
    animate_opacity: 20000,
  });
  const { view, set, find } = open([moving], { enable_screenshots: true });
  // What has never been drawn does not move.
  expect(getComputedStyle(find('[data-control="Container"]')).opacity).toBe("1");
  set(30, { opacity: 0 });
  const [animation] = document.getAnimations();
  if (!animation) throw new Error("nothing moves");
  await animation.ready;
  const start = performance.now();
  const frames = await takeAnimation(view, { frame_delays_ms: [200, 1000], pixel_ratio: 1 });
  const elapsed = performance.now() - start;
  const colors = await Promise.all(frames.map(async (frame) => (await look(frame, 50, 50)).color[0] ?? 0));
  const [first = 0, second = 0] = colors;
  expect(colors).toHaveLength(2);
  expect(second).toBeGreaterThan(first + 5);
  expect(animation.playState).toBe("running");
  expect(Number(animation.currentTime)).toBeLessThan(elapsed);
});
