// Reads the PNG pictures that Chromium sends of its screen: 8 bits a channel, RGB or RGBA, not interlaced. Written here
// because nothing else in the project reads pixels, and a picture is decoded hundreds of times a run.
import { inflateSync } from "node:zlib";

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A decoded picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, `channels` bytes a pixel: red, green, blue and perhaps alpha. */
  readonly pixels: Uint8Array;
  readonly channels: number;
  /** Coordinates in pixels of the picture. */
  colourAt(x: number, y: number): Colour;
}

const SIGNATURE_BYTES = 8;
const RGB = 2;
const RGBA = 6;

/** @throws {Error} for a PNG of another kind. */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, kind, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || (kind !== RGB && kind !== RGBA) || interlace !== 0) throw new Error("a PNG of an unexpected kind");
  const size = kind === RGB ? 3 : 4;
  const pixels = unfilter(inflateSync(Buffer.concat(dataOf(file))), { stride: width * size, height, size });
  return {
    width,
    height,
    pixels,
    channels: size,
    colourAt(x, y) {
      const start = (Math.round(y) * width + Math.round(x)) * size;
      return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
    },
  };
}

function dataOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

interface Rows {
  /** Bytes of a row. */
  readonly stride: number;
  readonly height: number;
  /** Bytes of a pixel. */
  readonly size: number;
}

/** Undoes the filter that each row of a PNG names in its first byte. */
function unfilter(data: Uint8Array, { stride, height, size }: Rows): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < size ? 0 : (out[at - size] ?? 0);
      const up = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || column < size ? 0 : (out[at - stride - size] ?? 0);
      out[at] = (data[row * (stride + 1) + 1 + column] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const toLeft = Math.abs(up - corner);
      const toUp = Math.abs(left - corner);
      const toCorner = Math.abs(left + up - 2 * corner);
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
  }
}
