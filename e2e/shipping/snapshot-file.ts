// Damaged snapshots: what a host, a deploy or another version of the tools may bring.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { copyOf } from "./shipping.ts";

const FILE = "snapshot.bin.gz";
const WORD = 4;

/** Where the parts of a snapshot's file are (src/runtime/worker/snapshot-file.ts says what they are). */
interface Layout {
  /** Of the word that has the heap's size. */
  readonly heapSize: number;
  readonly key: number;
  readonly header: number;
}

/** A copy of the built folder with another snapshot. */
export function withSnapshot(built: string, change: (snapshot: Buffer, layout: Layout) => Buffer): string {
  const folder = copyOf(built);
  const snapshot = gunzipSync(readFileSync(join(folder, FILE)));
  const key = 7 * WORD;
  const layout = { heapSize: 6 * WORD, key, header: key + snapshot.readUInt32LE(WORD) };
  writeFileSync(join(folder, FILE), gzipSync(change(snapshot, layout), { level: 1 }));
  return folder;
}

/** A copy of the built folder whose snapshot was cut off in the middle. */
export function withHalfSnapshot(built: string): string {
  const folder = copyOf(built);
  const packed = readFileSync(join(folder, FILE));
  writeFileSync(join(folder, FILE), packed.subarray(0, packed.length / 2));
  return folder;
}
