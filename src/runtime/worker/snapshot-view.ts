/**
 * A snapshot as Pyodide takes it. `loadPyodide({_loadSnapshot})` wants its header and the whole heap in one array, and
 * copies the heap over the interpreter's memory; this array has the header only, and where Pyodide cuts the heap off to
 * copy it, the difference is applied instead. The snapshot may come later than the array: when the interpreter is there.
 */
import type { Snapshot } from "./snapshot-file.ts";

/** The interpreter that is being started, as far as restoring its memory goes. */
export interface RestoredMemory {
  readonly memory: WebAssembly.Memory;
  /** Emscripten's own growth, which also renews its views. */
  grow(bytes: number): void;
}

/**
 * @param snapshot asked for once the interpreter is there.
 * @param interpreter its memory, likewise.
 */
export function makeSnapshotView(snapshot: () => Snapshot, interpreter: () => RestoredMemory): Uint8Array {
  const apply = (): Uint8Array => {
    const { heapBytes, applyTo } = snapshot();
    const { memory, grow } = interpreter();
    if (memory.buffer.byteLength < heapBytes) grow(heapBytes);
    applyTo(new Uint8Array(memory.buffer));
    performance.mark("flet-pwa memory");
    return new Uint8Array();
  };
  const view = new Uint8Array();
  Object.defineProperties(view, {
    buffer: { get: () => snapshot().header.buffer },
    byteOffset: { get: () => snapshot().header.byteOffset },
    byteLength: { get: () => snapshot().header.byteLength },
    // With two arguments it asks for a part of the header, with one for the heap.
    subarray: {
      value: (start: number, end?: number) => (end === undefined ? apply() : snapshot().header.subarray(start, end)),
    },
  });
  return view;
}
