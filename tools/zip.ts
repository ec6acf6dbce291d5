// Zip archives whose bytes depend on nothing but their content, so that a rebuilt app with no change has the same hash.
import { zipSync, type Zippable } from "fflate";

/** Length of a zip's closing record when it has no comment; its last two bytes are the comment's length. */
const COMMENT_LENGTH_BYTES = 2;

/** The zip format's first date, in local time as the format wants it. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Packs files under their slash-separated names.
 * @param comment the archive's own comment, in ASCII.
 */
export function packZip(files: ReadonlyMap<string, Uint8Array>, comment = ""): Uint8Array {
  const names = [...files.keys()].toSorted();
  const entries: Zippable = Object.fromEntries(names.map((name) => [name, files.get(name) ?? new Uint8Array()]));
  const archive = zipSync(entries, { level: 9, mtime: FIXED_DATE });
  const packed = new Uint8Array(archive.length + comment.length);
  packed.set(archive);
  packed.set(new TextEncoder().encode(comment), archive.length);
  new DataView(packed.buffer).setUint16(archive.length - COMMENT_LENGTH_BYTES, comment.length, true);
  return packed;
}
