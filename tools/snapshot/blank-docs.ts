// Overwrites docstrings with blanks in an interpreter's memory: nothing in a running program reads those of the standard
// library and of flet, and they are a good part of what a snapshot has to carry. They are not removed: a class without
// one would be given one by `dataclass`.
import type { PyodideAPI } from "pyodide";

/** A docstring: the address of its characters, that of its class if it is one's, and its text, which is ASCII. */
export type Doc = readonly [address: number, owner: number | undefined, text: string];

const BLANK = 0x20;
/** Where a class has the address of its docstring's second copy: `PyTypeObject.tp_doc`, its 23rd word. */
const TYPE_DOC_OFFSET = 22 * 4;

/** Throws an `Error` if the docstrings are not where they should be. */
export function blankDocs(python: PyodideAPI, docs: readonly Doc[]): void {
  const memory: unknown = Reflect.get(Reflect.get(python, "_module"), "HEAPU8");
  if (!(memory instanceof Uint8Array)) throw new Error("this Pyodide does not show its memory");
  const words = new DataView(memory.buffer);
  const encoder = new TextEncoder();
  for (const [address, owner, text] of docs) {
    const bytes = encoder.encode(text);
    const isAt = (place: number): boolean => Buffer.compare(memory.subarray(place, place + bytes.length), bytes) === 0;
    if (!isAt(address)) throw new Error("this Python keeps its strings in another way");
    const copy = owner === undefined ? 0 : words.getUint32(owner + TYPE_DOC_OFFSET, true);
    for (const place of [address, copy]) {
      if (place !== 0 && isAt(place)) memory.fill(BLANK, place, place + bytes.length);
    }
  }
}
