/** Pictures of the whole page that Python asks for: one, or a series with waits between (flet/controls/page.py). */
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlTree } from "../../tree/control-tree.ts";
import { readDuration } from "../../values/duration.ts";
import { readInt, readNumber, readString } from "../../values/number.ts";
import { readSize } from "./viewport.ts";
import { field, listOf, recordOf } from "../../values/reader.ts";

/** What Flet waits by default, so that what was changed just before is in the picture: ms. */
const DELAY = 20;

/** What is needed to take a picture of a page. */
export interface PageView {
  readonly tree: ControlTree;
  /** The element that the page is drawn in. */
  readonly host: HTMLElement;
  readonly assetUrl: (src: string) => string;
  /** How large the page is, px; by default as large as the window. */
  readonly size?: () => { readonly width: number; readonly height: number };
}

/** `take_screenshot`: PNG, or null where the program has not enabled screenshots, as in Flet. */
export async function takeScreenshot(view: PageView, args: WireMap): Promise<Uint8Array | null> {
  if (!isEnabled(view)) return null;
  await wait(field(args, "delay", readDuration, DELAY));
  return take(view, args);
}

/** `take_animation`: a PNG after each of the waits. What moves stands still while a picture is taken. */
export async function takeAnimation(view: PageView, args: WireMap): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for (const delay of field(args, "frame_delays_ms", listOf(readInt), [])) {
    await wait(delay);
    if (!isEnabled(view)) return frames;
    const moving = document.getAnimations().filter(({ playState }) => playState === "running");
    for (const animation of moving) animation.pause();
    try {
      frames.push(await take(view, args));
    } finally {
      for (const animation of moving) if (animation.playState === "paused") animation.play();
    }
  }
  return frames;
}

function isEnabled({ tree }: PageView): boolean {
  return tree.page.peek("enable_screenshots") === true;
}

async function take({ tree, host, assetUrl, size = readSize }: PageView, args: WireMap): Promise<Uint8Array> {
  // Needed by these methods only.
  const { takePicture } = await import("../../controls/effects/picture/take-picture.ts");
  const fonts = recordOf(readString)(tree.page.peek("fonts") ?? {});
  return takePicture(host, {
    // What a page is drawn in need not have a size of its own.
    size: size(),
    pixelRatio: field(args, "pixel_ratio", readNumber),
    fonts: Object.fromEntries(Object.entries(fonts).map(([family, src]) => [family, assetUrl(src)])),
  });
}

/** The time that animations have reached changes with frames only. */
async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
