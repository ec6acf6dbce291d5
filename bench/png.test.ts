import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPng, type Colour } from "./png.ts";

const WIDTH = 5;
const HEIGHT = 5;

/** Any colours that differ from their neighbours. */
function colourAt(x: number, y: number): Colour {
  return [(x * 53 + y * 17) % 256, (x * 7 + y * 101) % 256, (x * 211 + y * 3) % 256];
}

test.each([2, 6])("reads every row filter of colour type %i", (kind) => {
  const picture = readPng(encode(kind));
  expect([picture.width, picture.height]).toEqual([WIDTH, HEIGHT]);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) expect(picture.colourAt(x, y)).toEqual(colourAt(x, y));
  }
});

test("refuses a PNG of another kind", () => {
  expect(() => readPng(encode(3))).toThrow("unexpected kind");
});

/** Row 0 has filter 0, row 1 filter 1 and so on. */
function encode(kind: number): Buffer {
  const size = kind === 6 ? 4 : 3;
  const at = (x: number, y: number, channel: number) =>
    x < 0 || y < 0 ? 0 : channel === 3 ? 255 : (colourAt(x, y)[channel] ?? 0);
  const rows: number[] = [];
  for (let y = 0; y < HEIGHT; y++) {
    rows.push(y);
    for (let x = 0; x < WIDTH; x++) {
      for (let channel = 0; channel < size; channel++) {
        const [left, up, corner] = [at(x - 1, y, channel), at(x, y - 1, channel), at(x - 1, y - 1, channel)];
        const nearest = [left, up, corner].toSorted(
          (one, other) => Math.abs(left + up - corner - one) - Math.abs(left + up - corner - other),
        );
        const predictions = [0, left, up, Math.floor((left + up) / 2), nearest[0]];
        rows.push((at(x, y, channel) - (predictions[y] ?? 0) + 256) % 256);
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, kind, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows));
  // In two parts, as large pictures come.
  const parts = [data.subarray(0, 9), data.subarray(9)].map((part) => chunk("IDAT", part));
  return Buffer.concat([Buffer.alloc(8), chunk("IHDR", header), ...parts, chunk("IEND", Buffer.alloc(0))]);
}

/** Without a checksum: nothing reads it. */
function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), content, Buffer.alloc(4)]);
}
