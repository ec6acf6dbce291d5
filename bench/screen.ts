// What can be seen of a page, and when: the frames that Chromium's compositor puts out, small, each with the time at which
// it was put out. It sees a canvas and DOM alike, and asks nothing of the page's own threads.
import type { CDPSession } from "playwright";
import { readPng, type Colour } from "./png.ts";

/** Size of the window that is measured, CSS px. */
export const VIEWPORT = { width: 1280, height: 720 };

/** An eighth: enough for areas of one colour, and cheap to encode. */
const SCALE = 1 / 8;

/** One frame. */
export interface Frame {
  /** When it was put out, ms since the epoch. */
  readonly at: number;
  /** Coordinates in CSS px of the page. Decodes the frame when first asked. */
  colourAt(x: number, y: number): Colour;
}

/** The screen did not come to show what was waited for. */
export class NeverShown extends Error {
  override readonly name = "NeverShown";
}

/** The frames of one page, from `open` on. */
export class Screen {
  readonly #watchers = new Set<(frame: Frame) => void>();
  #latest: Frame | undefined;

  static async open(session: CDPSession): Promise<Screen> {
    const screen = new Screen();
    session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
      // Fails only when the page has gone in the meantime, and then there is nothing to acknowledge.
      session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
      screen.#take(toFrame(data, metadata.timestamp));
    });
    await session.send("Page.startScreencast", {
      format: "png",
      maxWidth: VIEWPORT.width * SCALE,
      maxHeight: VIEWPORT.height * SCALE,
      everyNthFrame: 1,
    });
    return screen;
  }

  /**
   * The time at which the first frame was put out that shows it; now or later.
   * @throws {NeverShown} after `timeoutMs`.
   */
  async shows(what: string, isThere: (frame: Frame) => boolean, timeoutMs = 60_000): Promise<number> {
    if (this.#latest !== undefined && isThere(this.#latest)) return this.#latest.at;
    return new Promise((resolve, reject) => {
      const stop = this.watch((frame) => {
        if (!isThere(frame)) return;
        clearTimeout(timer);
        stop();
        resolve(frame.at);
      });
      const timer = setTimeout(() => {
        stop();
        reject(new NeverShown(`${what} was not on the screen within ${timeoutMs / 1000} s`));
      }, timeoutMs);
    });
  }

  /** Calls `watcher` with every frame to come; gives what ends it. */
  watch(watcher: (frame: Frame) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #take(frame: Frame): void {
    this.#latest = frame;
    for (const watcher of this.#watchers) watcher(frame);
  }
}

/** Whether two colours are the same, up to rounding. */
export function isColour([red, green, blue]: Colour, [r, g, b]: Colour, tolerance = 6): boolean {
  return Math.abs(red - r) <= tolerance && Math.abs(green - g) <= tolerance && Math.abs(blue - b) <= tolerance;
}

function toFrame(data: string, timestamp: number | undefined): Frame {
  let picture: ReturnType<typeof readPng> | undefined;
  return {
    at: timestamp === undefined ? Date.now() : timestamp * 1000,
    colourAt(x, y) {
      picture ??= readPng(Buffer.from(data, "base64"));
      return picture.colourAt(x * SCALE, y * SCALE);
    },
  };
}
