/** A journal's file in memory, which can run out of room; for tests. */
import type { JournalFile } from "../journal.ts";

/** A file in memory. `room`: bytes that it may have. */
export class MemoryFile implements JournalFile {
  bytes = new Uint8Array();
  room = Number.POSITIVE_INFINITY;

  getSize(): number {
    return this.bytes.length;
  }
  read(into: Uint8Array, { at }: { readonly at: number }): number {
    into.set(this.bytes.subarray(at, at + into.length));
    return Math.min(into.length, this.bytes.length - at);
  }
  write(bytes: Uint8Array, { at }: { readonly at: number }): number {
    const end = at + bytes.length;
    if (end > this.room) {
      // As browsers do: what fits may have been written.
      this.#put(bytes.subarray(0, Math.max(this.room - at, 0)), at);
      throw new DOMException("full", "QuotaExceededError");
    }
    this.#put(bytes, at);
    return bytes.length;
  }
  truncate(size: number): void {
    const next = new Uint8Array(size);
    next.set(this.bytes.subarray(0, size));
    this.bytes = next;
  }
  flush(): void {}
  close(): void {}
  copy(end = this.bytes.length): MemoryFile {
    const copy = new MemoryFile();
    copy.bytes = this.bytes.slice(0, end);
    return copy;
  }
  #put(bytes: Uint8Array, at: number): void {
    if (at + bytes.length > this.bytes.length) this.truncate(at + bytes.length);
    this.bytes.set(bytes, at);
  }
}
