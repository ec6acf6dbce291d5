/**
 * The journal's records: what changed in the program's files, one record a change, in the order of the changes. A record
 * is its payload's length and CRC-32 (u32 each, little-endian) and the payload: a JSON array's length (u16), the array,
 * and raw bytes. A record that was torn by a crash fails its check, and with it the journal ends. Records that say `more`
 * happen together with the next one, or not at all.
 */

/** One change. Nodes have ids; the roots' are their index. Times are ms since 1970. */
export type FileRecord =
  /** First of a journal: the higher generation wins. */
  | { readonly op: "begin"; readonly generation: number }
  /** A compacted journal is whole from here on. */
  | { readonly op: "whole" }
  | {
      readonly op: "folder";
      readonly id: number;
      readonly parent: number;
      readonly name: string;
      /** It came with the program. */
      readonly isGiven?: true;
    }
  | {
      readonly op: "file";
      readonly id: number;
      readonly parent: number;
      readonly name: string;
      readonly mode: number;
      readonly time: number;
      /** It came with the program, which has changed it. */
      readonly isGiven?: true;
    }
  | { readonly op: "link"; readonly id: number; readonly parent: number; readonly name: string; readonly to: string }
  | {
      readonly op: "write";
      readonly id: number;
      readonly position: number;
      readonly time: number;
      readonly bytes: Uint8Array;
    }
  | { readonly op: "size"; readonly id: number; readonly size: number }
  | { readonly op: "mode"; readonly id: number; readonly mode: number }
  | { readonly op: "time"; readonly id: number; readonly time: number }
  | { readonly op: "move"; readonly id: number; readonly parent: number; readonly name: string }
  | { readonly op: "remove"; readonly parent: number; readonly name: string };

const HEAD_BYTES = 8;
const JSON_LENGTH_BYTES = 2;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const nothing = new Uint8Array();

/** The record's bytes, ready to be appended. `isMoreToCome`: it counts only together with the next one. */
export function encodeRecord(record: FileRecord, isMoreToCome = false): Uint8Array<ArrayBuffer> {
  const { bytes = nothing, ...fields } = "bytes" in record ? record : { ...record, bytes: nothing };
  const json = encoder.encode(JSON.stringify(isMoreToCome ? { ...fields, more: true } : fields));
  const payloadBytes = JSON_LENGTH_BYTES + json.length + bytes.length;
  const encoded = new Uint8Array(HEAD_BYTES + payloadBytes);
  const view = new DataView(encoded.buffer);
  view.setUint16(HEAD_BYTES, json.length, true);
  encoded.set(json, HEAD_BYTES + JSON_LENGTH_BYTES);
  encoded.set(bytes, HEAD_BYTES + JSON_LENGTH_BYTES + json.length);
  view.setUint32(0, payloadBytes, true);
  view.setUint32(4, crc32(encoded.subarray(HEAD_BYTES)), true);
  return encoded;
}

/** Reads records until the journal ends, or is torn. Returns where the sound part ends. */
export function readRecords(journal: Uint8Array, visit: (record: FileRecord) => void): number {
  const view = new DataView(journal.buffer, journal.byteOffset, journal.byteLength);
  let at = 0;
  let sound = 0;
  const together: FileRecord[] = [];
  while (at + HEAD_BYTES + JSON_LENGTH_BYTES <= journal.length) {
    const end = at + HEAD_BYTES + view.getUint32(at, true);
    if (end > journal.length || end < at + HEAD_BYTES + JSON_LENGTH_BYTES) break;
    const payload = journal.subarray(at + HEAD_BYTES, end);
    if (crc32(payload) !== view.getUint32(at + 4, true)) break;
    const jsonEnd = JSON_LENGTH_BYTES + view.getUint16(at + HEAD_BYTES, true);
    // What passes its check was written by `encodeRecord`.
    const fields: FileRecord & { readonly more?: true } = JSON.parse(
      decoder.decode(payload.subarray(JSON_LENGTH_BYTES, jsonEnd)),
    );
    together.push(fields.op === "write" ? { ...fields, bytes: payload.subarray(jsonEnd) } : fields);
    at = end;
    if (fields.more) continue;
    for (const record of together.splice(0)) visit(record);
    sound = end;
  }
  return sound;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
