// A slow line between browser and server, played by the server: one for all connections of a visitor, as a real line is,
// so that it holds for the page, its workers and its service worker alike.
import { setTimeout as delay } from "node:timers/promises";

/** Speed of a line. */
export interface LinkSpeed {
  readonly bitsPerSecond: number;
  /** What every request waits for its answer's first byte, ms: the line's round trip. */
  readonly delayMs: number;
}

/** A visitor's line: 20 Mbit/s and 40 ms. */
export const SLOW_LINK: LinkSpeed = { bitsPerSecond: 20e6, delayMs: 40 };

/** What is written at once. At 20 Mbit/s it takes 6 ms, so that answers side by side share the line finely. */
const PIECE_BYTES = 16 * 1024;

/** The line itself. */
export class Link {
  readonly #speed: LinkSpeed;
  /** When the last byte that was handed over will have left, ms of `performance.now()`. */
  #freeAt = 0;

  constructor(speed: LinkSpeed) {
    this.#speed = speed;
  }

  /** Sends a body in pieces, each when the line has room for it. `write` gives false when the visitor has gone. */
  async send(body: Uint8Array, write: (piece: Uint8Array) => boolean): Promise<void> {
    await delay(this.#speed.delayMs);
    for (let start = 0; start < body.length; start += PIECE_BYTES) {
      const piece = body.subarray(start, start + PIECE_BYTES);
      const now = performance.now();
      this.#freeAt = Math.max(now, this.#freeAt) + (piece.length * 8000) / this.#speed.bitsPerSecond;
      if (this.#freeAt - now > 1) await delay(this.#freeAt - now);
      if (!write(piece)) return;
    }
  }
}
