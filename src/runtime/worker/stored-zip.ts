/**
 * Reads a zip whose entries are stored as they are: their contents are windows on the archive, so that nothing is copied
 * or unpacked. `site.zip` is one; compressed it travels as a whole.
 */

/** One file of an archive. */
export interface ZipEntry {
  /** Slash-separated. */
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** All files of `archive`. Throws an `Error` in words if it is damaged, or if an entry is compressed. */
export function readStoredZip(archive: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const decoder = new TextDecoder();
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw new Error("its table of contents is damaged");
    const nameBytes = view.getUint16(offset + 28, true);
    const nameStart = offset + ENTRY_BYTES;
    const path = decoder.decode(archive.subarray(nameStart, nameStart + nameBytes));
    if (view.getUint16(offset + 10, true) !== 0) throw new Error(`${path} in it is compressed`);
    const bytes = view.getUint32(offset + 24, true);
    const local = view.getUint32(offset + 42, true);
    const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + bytes > archive.length) throw new Error(`${path} in it is cut off`);
    if (!path.endsWith("/")) entries.push({ path, content: archive.subarray(start, start + bytes) });
    offset = nameStart + nameBytes + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** Where the record at the end of the archive begins, which an archive's comment may follow. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw new Error("it is not a zip file, or cut off");
}
