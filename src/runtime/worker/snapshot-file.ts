/**
 * The file that a memory snapshot ships in. Of the interpreter's memory it has only what differs from that of an
 * interpreter that is about to be restored, since the page has the rest with the wasm file; of the Python packages the
 * names, and those few files that every start reads. Written by the build (tools/snapshot), read by the worker.
 *
 * Little-endian: "FPS2", then as u32 the sizes of the five parts and of the heap. The parts: the key; Pyodide's own
 * header; the table of contents (JSON); the runs, as pairs of LEB128 numbers (equal bytes before the run, length); the
 * bytes of all runs; the bytes of all files that are inside.
 */

const MAGIC = 0x32535046;
const WORD = 4;
/** Sizes of key, header, table, runs and bodies, and of the heap. */
const SIZES = 6;
const FIXED_BYTES = (1 + SIZES) * WORD;
/** Equal words between two runs that are cheaper to ship than to leave out. */
const BRIDGED_WORDS = 16;

/** A file of the Python packages. */
export interface SnapshotFile {
  /** Slash-separated, below site-packages. */
  readonly path: string;
  readonly bytes: number;
  /** Given for the files that the snapshot has itself. */
  readonly content?: Uint8Array<ArrayBuffer>;
}

/** What the build puts together. */
export interface SnapshotParts {
  /** Names what the snapshot was made from; a page knows the key of the one that fits. */
  readonly key: string;
  /** What Pyodide itself writes before the heap: its build and the state of its JavaScript half. */
  readonly header: Uint8Array;
  /** The memory to come back to; a multiple of 4 bytes. */
  readonly heap: Uint8Array;
  /** The memory of an interpreter that is about to be restored; what lies beyond its end counts as zero. */
  readonly base: Uint8Array;
  readonly files: readonly SnapshotFile[];
  /** Whether the program reads more at its start than what is inside. */
  readonly needsPackages: boolean;
  /** Size of the standard library's zip file. */
  readonly libraryBytes: number;
}

/** What is told in JSON. */
type Told = Pick<SnapshotParts, "files" | "needsPackages" | "libraryBytes">;

/** A snapshot, ready to be applied. */
export interface Snapshot extends Told {
  readonly header: Uint8Array<ArrayBuffer>;
  /** Size of the heap in bytes. */
  readonly heapBytes: number;
  /** Turns the memory of an interpreter that is about to be restored into the heap; it has at least `heapBytes` bytes. */
  applyTo(memory: Uint8Array): void;
}

/** The whole file. */
export function encodeSnapshot(parts: SnapshotParts): Uint8Array<ArrayBuffer> {
  const { heap } = parts;
  const runs = findRuns(heap, parts.base);
  const table = {
    needsPackages: parts.needsPackages,
    libraryBytes: parts.libraryBytes,
    files: parts.files.map(({ path, bytes, content }) => (content ? [path, bytes, 1] : [path, bytes])),
  };
  const encoder = new TextEncoder();
  const bodies = joinBytes(runs.map(([start, end]) => heap.subarray(start, end)));
  const sections = [
    encoder.encode(parts.key),
    parts.header,
    encoder.encode(JSON.stringify(table)),
    encodeRuns(runs),
    bodies,
  ];
  const fixed = new Uint8Array(FIXED_BYTES);
  const view = new DataView(fixed.buffer);
  [MAGIC, ...sections.map(({ length }) => length), heap.length].forEach((value, index) =>
    view.setUint32(index * WORD, value, true),
  );
  return joinBytes([fixed, ...sections, ...parts.files.flatMap(({ content }) => (content ? [content] : []))]);
}

/**
 * @param key what the page expects.
 * @throws {Error} that says what is wrong if the file is no snapshot, an incomplete one, or another than expected.
 */
export function decodeSnapshot(file: Uint8Array<ArrayBuffer>, key: string): Snapshot {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < FIXED_BYTES || view.getUint32(0, true) !== MAGIC) throw new Error("it is not a snapshot");
  const sizes = Array.from({ length: SIZES }, (_, index) => view.getUint32((index + 1) * WORD, true));
  const heapBytes = sizes.pop() ?? 0;
  let end = FIXED_BYTES;
  const [found, header, table, runs, bodies] = sizes.map((size) => file.subarray(end, (end += size)));
  if (!found || !header || !table || !runs || !bodies || end > file.length) throw new Error("it is incomplete");
  if (new TextDecoder().decode(found) !== key) throw new Error("it was made for another version of the app");
  const eachRun = (visit: (start: number, length: number, body: number) => void): number => {
    let body = 0;
    let start = 0;
    readNumbers(runs, (gap, length) => {
      start += gap;
      visit(start, length, body);
      start += length;
      body += length;
    });
    return body;
  };
  let last = 0;
  const total = eachRun((start, length) => (last = start + length));
  if (total !== bodies.length || last > heapBytes) throw new Error("it is damaged");
  return {
    ...readTable(new TextDecoder().decode(table), file.subarray(end)),
    // A copy: Pyodide reads it in words, which must be aligned.
    header: header.slice(),
    heapBytes,
    applyTo(memory) {
      eachRun((start, length, body) => memory.set(bodies.subarray(body, body + length), start));
    },
  };
}

function readTable(json: string, contents: Uint8Array<ArrayBuffer>): Told {
  const table: Omit<Told, "files"> & { readonly files: readonly [string, number, 1?][] } = JSON.parse(json);
  let end = 0;
  const files = table.files.map(([path, bytes, isInside]) =>
    isInside ? { path, bytes, content: contents.subarray(end, (end += bytes)) } : { path, bytes },
  );
  if (end !== contents.length) throw new Error("it is incomplete");
  return { ...table, files };
}

/** Byte ranges that differ, in order. */
function findRuns(heap: Uint8Array, base: Uint8Array): readonly (readonly [start: number, end: number])[] {
  const now = toWords(heap, heap.length);
  const before = toWords(base, heap.length);
  const runs: [number, number][] = [];
  let start = -1;
  let last = -1;
  const close = (): void => void runs.push([start * WORD, (last + 1) * WORD]);
  for (let index = 0; index < now.length; index++) {
    if (now[index] === before[index]) continue;
    if (start >= 0 && index - last > BRIDGED_WORDS) {
      close();
      start = -1;
    }
    if (start < 0) start = index;
    last = index;
  }
  if (start >= 0) close();
  return runs;
}

function toWords(bytes: Uint8Array, length: number): Uint32Array {
  const copy = new Uint8Array(length);
  copy.set(bytes.subarray(0, length));
  return new Uint32Array(copy.buffer);
}

function encodeRuns(runs: readonly (readonly [start: number, end: number])[]): Uint8Array {
  const bytes: number[] = [];
  const add = (value: number): void => {
    for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
    bytes.push(value);
  };
  let before = 0;
  for (const [start, end] of runs) {
    add(start - before);
    add(end - start);
    before = end;
  }
  return Uint8Array.from(bytes);
}

/** Calls `visit` with each pair of LEB128 numbers. */
function readNumbers(bytes: Uint8Array, visit: (first: number, second: number) => void): void {
  let offset = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[offset++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (offset < bytes.length) visit(next(), next());
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
