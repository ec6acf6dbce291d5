/**
 * Bytes that own their whole buffer, as a transfer across the worker boundary needs. The one function that both sides
 * of the runtime share.
 */

/**
 * The same bytes over an `ArrayBuffer` of exactly their length: without a copy where that already holds, copied where
 * they are a window on something larger (WebAssembly memory, a pooled encoder buffer) that must not be given away.
 */
export function toWholeBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) return new Uint8Array(buffer);
  return bytes.slice();
}
