/**
 * Fetches one file of a build and makes sure that it is that file: a host in the middle of an upload, a stale cache on
 * the way or a missing file must never end up in a version.
 */
import { PAGE, type BuildFile } from "./build-info.ts";

/** A host that does not have the file that was built. The message names the file and says what came instead. */
export class BrokenDeployError extends Error {
  override readonly name = "BrokenDeployError";
}

/** Name of the header that carries a kept file's hash, so that the next version can tell that it has it already. */
const HASH_HEADER = "x-content-hash";

/**
 * What browsers keep compiled code of, from the second start on: only with a response that came from the network as it
 * is, never with one that a script has put together (Chromium 156).
 */
const SCRIPT = /\.m?js$/;

/**
 * Fetches `file` of build `version` from below `scope`; the response is whole, checked and decompressed.
 * @param onBytes told of the bytes that have arrived so far, at the most `file.bytes`.
 * @throws {BrokenDeployError} if the host has it not, or another in its place.
 */
export async function fetchFile(
  file: BuildFile,
  scope: string,
  version: string,
  onBytes: (loadedBytes: number) => void = () => undefined,
): Promise<Response> {
  // What the page has just loaded is taken from the browser's cache; a stale copy there is found out and fetched anew.
  for (const mode of ["default", "reload"] as const) {
    const response = await fetch(new URL(file.path + (file.query ?? ""), scope), {
      cache: mode,
      credentials: "same-origin",
    });
    if (!response.ok) {
      if (mode === "reload") throw new BrokenDeployError(`${file.path}: the server answered ${response.status}`);
      continue;
    }
    const asItCame = response.clone();
    const bytes = await unpack(file, await read(response, (loaded) => onBytes(Math.min(loaded, file.bytes))));
    if (bytes && (await isRight(file, bytes, version))) {
      return SCRIPT.test(file.path) ? asItCame : keepable(file, bytes, response, scope);
    }
  }
  throw new BrokenDeployError(`${file.path} is not the file that was built with version ${version}`);
}

async function read(response: Response, onBytes: (loadedBytes: number) => void): Promise<ArrayBuffer> {
  let loadedBytes = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loadedBytes += chunk.byteLength;
      onBytes(loadedBytes);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(count) ?? null).arrayBuffer();
}

/** `undefined` if it should be compressed and is broken. */
async function unpack(file: BuildFile, bytes: ArrayBuffer): Promise<ArrayBuffer | undefined> {
  if (file.inside === undefined) return bytes;
  const [first, second] = new Uint8Array(bytes);
  // Some servers declare .gz files as encoded; then the browser has unpacked it.
  if (first !== 0x1f || second !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch {
    // Cut off or damaged: the caller says so.
    return undefined;
  }
}

/** Whether a kept response, perhaps another version's, is `file`. */
export async function isCopyOf(kept: Response, { hash }: BuildFile): Promise<boolean> {
  if (hash === undefined) return false;
  const said = kept.headers.get(HASH_HEADER) ?? (await hashOf(await kept.clone().arrayBuffer()));
  return said === hash;
}

async function isRight(file: BuildFile, bytes: ArrayBuffer, version: string): Promise<boolean> {
  if (file.hash === undefined) return new TextDecoder().decode(bytes).includes(`"version":"${version}"`);
  return file.hash === (await hashOf(bytes));
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function keepable(file: BuildFile, bytes: ArrayBuffer, response: Response, scope: string): Response {
  const body = file.path === PAGE ? withBase(bytes, scope) : bytes;
  const headers = new Headers({
    "content-type": file.inside ?? response.headers.get("content-type") ?? "application/octet-stream",
    "content-length": String(body.byteLength),
  });
  if (file.hash !== undefined) headers.set(HASH_HEADER, file.hash);
  return new Response(body, { headers });
}

/** A page that was built for no address in particular learns its address, since it is shown at every route. */
function withBase(bytes: ArrayBuffer, scope: string): ArrayBuffer {
  const html = new TextDecoder().decode(bytes);
  if (/<base\s/i.test(html)) return bytes;
  const path = new URL(scope).pathname.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return new TextEncoder().encode(html.replace(/<head>/i, `<head><base href="${path}" />`)).buffer;
}
