/**
 * The file that a memory snapshot ships in: only what differs from the memory of a freshly instantiated interpreter,
 * whose own data the page has anyway with the wasm file. Written by the build (tools/snapshot), read by the worker.
 *
 * Little-endian: magic, then as u32 the sizes of Pyodide's own header and of the heap and the number of runs, then the
 * header, the runs (start and length, u32 each), and the bytes of all runs.
 */

/** "FPS1". */
const MAGIC = 0x31535046;
const FIXED_BYTES = 16;
const RUN_BYTES = 8;
/** Equal words between two runs that cost less than a run's entry. */
const BRIDGED_WORDS = 4;
const WORD = 4;

/** A snapshot, ready to be applied. */
export interface Snapshot {
  /** What Pyodide itself writes before the heap: its build and the state of its JavaScript half. */
  readonly header: Uint8Array<ArrayBuffer>;
  /** Size of the heap in bytes. */
  readonly heapBytes: number;
  /** Turns the memory of a fresh interpreter into that of the snapshot; `memory` has at least `heapBytes` bytes. */
  applyTo(memory: Uint8Array): void;
}

/**
 * @param heap the memory to come back to; a multiple of 4 bytes.
 * @param fresh the memory of a freshly instantiated interpreter; what lies beyond its end counts as zero.
 */
export function encodeSnapshot(header: Uint8Array, heap: Uint8Array, fresh: Uint8Array): Uint8Array<ArrayBuffer> {
  const runs = findRuns(toWords(heap, heap.length), toWords(fresh, heap.length));
  const bodyBytes = runs.reduce((sum, [start, end]) => sum + end - start, 0);
  const bodyStart = FIXED_BYTES + header.length + runs.length * RUN_BYTES;
  const file = new Uint8Array(bodyStart + bodyBytes);
  const view = new DataView(file.buffer);
  [MAGIC, header.length, heap.length, runs.length].forEach((value, index) => view.setUint32(index * WORD, value, true));
  file.set(header, FIXED_BYTES);
  let entry = FIXED_BYTES + header.length;
  let body = bodyStart;
  for (const [start, end] of runs) {
    view.setUint32(entry, start, true);
    view.setUint32(entry + WORD, end - start, true);
    file.set(heap.subarray(start, end), body);
    entry += RUN_BYTES;
    body += end - start;
  }
  return file;
}

/** Throws an `Error` that says what is wrong if the file is no snapshot, or an incomplete one. */
export function decodeSnapshot(file: Uint8Array<ArrayBuffer>): Snapshot {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < FIXED_BYTES || view.getUint32(0, true) !== MAGIC) throw new Error("it is not a snapshot");
  const headerBytes = view.getUint32(WORD, true);
  const heapBytes = view.getUint32(2 * WORD, true);
  const runCount = view.getUint32(3 * WORD, true);
  const table = FIXED_BYTES + headerBytes;
  const bodies = table + runCount * RUN_BYTES;
  if (bodies > file.length) throw new Error("it is incomplete");
  const eachRun = (visit: (start: number, length: number, body: number) => void): number => {
    let body = bodies;
    for (let entry = table; entry < bodies; entry += RUN_BYTES) {
      const length = view.getUint32(entry + WORD, true);
      visit(view.getUint32(entry, true), length, body);
      body += length;
    }
    return body;
  };
  const isInside = (start: number, length: number): boolean => start + length <= heapBytes;
  let isSound = true;
  const end = eachRun((start, length) => (isSound &&= isInside(start, length)));
  if (!isSound || end !== file.length) throw new Error("it is damaged");
  return {
    // A copy: Pyodide reads it in words, which must be aligned.
    header: file.slice(FIXED_BYTES, table),
    heapBytes,
    applyTo(memory) {
      eachRun((start, length, body) => memory.set(file.subarray(body, body + length), start));
    },
  };
}

/** Byte ranges that differ, in order. */
function findRuns(heap: Uint32Array, fresh: Uint32Array): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  let start = -1;
  let last = -1;
  for (let index = 0; index < heap.length; index++) {
    if (heap[index] === fresh[index]) continue;
    if (start >= 0 && index - last > BRIDGED_WORDS) {
      runs.push([start * WORD, (last + 1) * WORD]);
      start = -1;
    }
    if (start < 0) start = index;
    last = index;
  }
  if (start >= 0) runs.push([start * WORD, (last + 1) * WORD]);
  return runs;
}

function toWords(bytes: Uint8Array, length: number): Uint32Array {
  const copy = new Uint8Array(length);
  copy.set(bytes.subarray(0, length));
  return new Uint32Array(copy.buffer);
}
