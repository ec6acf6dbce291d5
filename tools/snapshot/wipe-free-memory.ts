// Overwrites an interpreter's free memory with zeros: what freed objects leave behind compresses badly, and a snapshot
// carries it to everybody. (Pyodide's Python takes all of its memory from the C allocator.)
import type { PyodideAPI } from "pyodide";

/** The part of Pyodide's module that this needs. */
interface Allocator {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _emscripten_get_sbrk_ptr(): number;
  _emscripten_stack_get_end(): number;
  _emscripten_stack_get_current(): number;
}

/** No more than the allocator asks the system for at a time: a size that does not fit adds no more than this. */
const LARGEST = 1 << 16;
const SMALLEST = 16;
/** What the call that asks for the stack's end may itself use of it. */
const SPARED = 1 << 10;

/** Wipes what `python` has free at this moment, by taking all of it, from the largest pieces to the smallest. */
export function wipeFreeMemory(python: PyodideAPI): void {
  const allocator: unknown = Reflect.get(python, "_module");
  if (!isAllocator(allocator)) throw new Error("this Pyodide does not show its allocator");
  const taken: number[] = [];
  for (let bytes = LARGEST; bytes >= SMALLEST; bytes /= 2) {
    const end = endOfMemory(allocator);
    // Once it takes new memory, nothing of this size is free any more.
    while (endOfMemory(allocator) === end) {
      const address = allocator._malloc(bytes);
      if (address === 0) break;
      allocator.HEAPU8.fill(0, address, address + bytes);
      taken.push(address);
    }
  }
  for (const address of taken) allocator._free(address);
  // What calls that have returned left on the stack.
  allocator.HEAPU8.fill(0, allocator._emscripten_stack_get_end(), allocator._emscripten_stack_get_current() - SPARED);
}

function endOfMemory(allocator: Allocator): number {
  return new DataView(allocator.HEAPU8.buffer).getUint32(allocator._emscripten_get_sbrk_ptr(), true);
}

function isAllocator(module: unknown): module is Allocator {
  const names = [
    "_malloc",
    "_free",
    "_emscripten_get_sbrk_ptr",
    "_emscripten_stack_get_end",
    "_emscripten_stack_get_current",
  ];
  return (
    typeof module === "object" &&
    module !== null &&
    names.every((name) => typeof Reflect.get(module, name) === "function")
  );
}
