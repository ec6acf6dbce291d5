/**
 * The journal of one app on this device: two files, of which one is in use and the other takes the next compaction. Every
 * change is appended before it happens, so that what the program was told is written survives its worker.
 */
import { FileTree, recordsOf } from "./file-tree.ts";
import { encodeRecord, readRecords, type FileRecord } from "./records.ts";

/** A file that is read and written at once: OPFS's sync access handle, or one in memory. */
export interface JournalFile {
  getSize(): number;
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Below this a journal is not worth compacting, in bytes. */
const SMALL = 4 << 20;
/** A journal that nothing was written to has only its beginning. */
const EMPTY_BYTES = 100;
/** Records of a compaction are written in pieces of about this size, in bytes. */
const PIECE = 1 << 20;

/** An open journal. */
export class Journal {
  #inUse: JournalFile;
  #spare: JournalFile;
  #end: number;
  #generation: number;
  /** Where the last change begins. */
  #lastStart: number;
  /** Where the next compaction is due. */
  #limit = 0;

  private constructor(inUse: JournalFile, spare: JournalFile, end: number, generation: number) {
    this.#inUse = inUse;
    this.#spare = spare;
    this.#end = end;
    this.#lastStart = end;
    this.#generation = generation;
  }

  /** Opens the journal in two files and gives what it tells. `roots`: how many persistent folders there are. */
  static open(files: readonly [JournalFile, JournalFile], roots: number): { journal: Journal; tree: FileTree } {
    const [a, b] = [load(files[0], roots), load(files[1], roots)];
    const [best, other] = b.generation > a.generation ? [b, a] : [a, b];
    const journal = new Journal(best.file, other.file, best.end, Math.max(best.generation, 0));
    // What a crash has torn off, and a compaction that was not finished or whose source was not cleared.
    if (best.file.getSize() > best.end) best.file.truncate(best.end);
    if (other.file.getSize() > 0) other.file.truncate(0);
    if (best.end === 0) journal.#begin();
    journal.#limit = Math.max(SMALL, 2 * sizeOf(best.tree, roots));
    if (journal.#end > journal.#limit) journal.compact(() => best.tree, roots);
    return { journal, tree: best.tree };
  }

  /** Whether so much has been written over that compacting is worth it. */
  get isCompactionDue(): boolean {
    return this.#end > this.#limit;
  }

  /**
   * Appends changes that happen together or not at all. Whatever it throws (the origin's quota is full), the journal is
   * as it was before.
   */
  append(...changes: readonly FileRecord[]): void {
    // A journal that there was no room to begin in begins with its first change.
    const records = this.#end === 0 ? [...this.#opening(), ...changes] : changes;
    const bytes = joined(records.map((record, index) => encodeRecord(record, index < records.length - 1)));
    try {
      writeAll(this.#inUse, bytes, this.#end);
    } catch (error) {
      this.#inUse.truncate(this.#end);
      throw error;
    }
    this.#lastStart = this.#end;
    this.#end += bytes.length;
  }

  /** Takes back what was appended last: it did not happen after all. */
  undo(): void {
    this.#inUse.truncate(this.#lastStart);
    this.#end = this.#lastStart;
  }

  /** Rewrites the journal as it is now. If that does not work (no room, no memory), it is tried later. */
  compact(readTree: () => FileTree, roots: number): void {
    try {
      if (this.replace(readTree(), roots)) return;
    } catch (error) {
      console.warn("The app's files could not be tidied up:", error);
    }
    this.#limit = 2 * this.#end;
  }

  /** Lets the journal tell `tree` from now on; `false` if there is no room for it, and then all is as before. */
  replace(tree: FileTree, roots: number): boolean {
    const target = this.#spare;
    try {
      target.truncate(0);
      let end = 0;
      let pieces: Uint8Array<ArrayBuffer>[] = [];
      let waiting = 0;
      const put = (record: FileRecord): void => {
        const bytes = encodeRecord(record);
        pieces.push(bytes);
        waiting += bytes.length;
        if (waiting >= PIECE) pour();
      };
      const pour = (): void => {
        for (const piece of pieces) {
          writeAll(target, piece, end);
          end += piece.length;
        }
        pieces = [];
        waiting = 0;
      };
      put({ op: "begin", generation: this.#generation + 1 });
      for (let root = 0; root < roots; root++) for (const record of recordsOf(tree.root(root))) put(record);
      put({ op: "whole" });
      pour();
      target.flush();
      this.#generation += 1;
      this.#spare = this.#inUse;
      this.#inUse = target;
      this.#end = end;
      this.#lastStart = end;
      this.#limit = Math.max(SMALL, 2 * end);
    } catch (error) {
      target.truncate(0);
      if (!(error instanceof DOMException)) throw error;
      return false;
    }
    // If this does not happen, the next start does it: the generation decides.
    this.#spare.truncate(0);
    return true;
  }

  /** Whether it tells of nothing. */
  get isEmpty(): boolean {
    return this.#end <= EMPTY_BYTES;
  }

  /** Bytes on this device. */
  get size(): number {
    return this.#end;
  }

  /** Everything that has been written, as bytes that `FileTree` can be made from. */
  read(): Uint8Array<ArrayBuffer> {
    return readAll(this.#inUse).subarray(0, this.#end);
  }

  /** Onto the disk itself; appending alone survives a crash of the browser's processes, not of the machine. */
  flush(): void {
    this.#inUse.flush();
  }

  close(): void {
    this.#inUse.close();
    this.#spare.close();
  }

  #opening(): readonly FileRecord[] {
    return [{ op: "begin", generation: this.#generation }, { op: "whole" }];
  }

  #begin(): void {
    try {
      this.append();
    } catch (error) {
      // The origin is full already; the first change tells the program.
      console.warn("The app's files cannot be kept:", error);
    }
  }
}

/** Empties the files of a journal that cannot be read any more. */
export function discard(files: readonly JournalFile[]): void {
  for (const file of files) {
    file.truncate(0);
    file.flush();
  }
}

interface Loaded {
  readonly file: JournalFile;
  readonly tree: FileTree;
  /** -1: there is no journal in it, or only a part of one. */
  readonly generation: number;
  /** Where its sound part ends. */
  readonly end: number;
}

function load(file: JournalFile, roots: number): Loaded {
  const tree = new FileTree(roots);
  let generation = -1;
  let isWhole = false;
  const end = readRecords(readAll(file), (record) => {
    if (record.op === "begin") generation = record.generation;
    if (record.op === "whole") isWhole = true;
    tree.apply(record);
  });
  return isWhole ? { file, tree, generation, end } : { file, tree: new FileTree(roots), generation: -1, end: 0 };
}

/** Bytes of all content. */
function sizeOf(tree: FileTree, roots: number): number {
  let bytes = 0;
  for (let root = 0; root < roots; root++) {
    for (const record of recordsOf(tree.root(root))) if (record.op === "write") bytes += record.bytes.length;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function readAll(file: JournalFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(file.getSize());
  file.read(bytes, { at: 0 });
  return bytes;
}

function writeAll(file: JournalFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const written = file.write(bytes, { at });
  // Without room browsers write what fits, or nothing; Chromium 156 then returns a negative number as an unsigned one.
  if (written !== bytes.length) throw new DOMException("No room is left for the app's files.", "QuotaExceededError");
}
