/** Bodies of responses: counted while they arrive, and unpacked where a plain host sends a `.gz` as it lies there. */
import { decodedSize, type ProgressMeter } from "./progress.ts";

/** The service worker says with it that it has kept the file: it comes at once, and there is no progress to count. */
const KEPT_HEADER = "x-content-hash";

/** Whether the response is the service worker's own copy. */
export function isKept(response: Response): boolean {
  return response.headers.has(KEPT_HEADER);
}

/** Whether `bytes` begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The body's bytes, unpacked. Rejects if the connection breaks or the compression is damaged. */
export async function readUnpacked(response: Response, meter: ProgressMeter): Promise<Uint8Array<ArrayBuffer>> {
  if (isKept(response)) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    meter.expect(bytes.length);
    meter.add(bytes.length);
    return bytes;
  }
  return new Uint8Array(await new Response(unpackedBody(response, meter)).arrayBuffer());
}

/** The body as a stream, unpacked and counted. */
export function unpackedBody(response: Response, meter: ProgressMeter): ReadableStream<Uint8Array<ArrayBuffer>> {
  const isPacked = isPackedBody(response);
  const body: ReadableStream<Uint8Array<ArrayBuffer>> = response.body ?? new Blob().stream();
  meter.expect(isPacked ? 0 : decodedSize(response));
  return (isPacked ? body.pipeThrough(new DecompressionStream("gzip")) : body).pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        meter.add(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Some servers declare such files as encoded, then the browser has unpacked them; the service worker keeps them unpacked. */
function isPackedBody(response: Response): boolean {
  const { pathname } = new URL(response.url, location.href);
  return pathname.endsWith(".gz") && !response.headers.has("content-encoding") && !isKept(response);
}
