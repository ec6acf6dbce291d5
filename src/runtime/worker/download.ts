/** Downloads one archive with byte progress, and says plainly what is wrong when what came is not an archive. */
import type { BootStage } from "../contract.ts";
import { BootError } from "./boot-error.ts";
import { decodedSize, type ProgressMeter } from "./progress.ts";

/** Query parameter of an address that names the content: the beginning of its SHA-256 in hexadecimal. */
const TAG = "v";

/**
 * Fetches a zip file. Throws a `BootError` when it is missing, unreachable, not a zip, or not the content that its
 * address names: then the app on the host is of another version than this page.
 */
export async function downloadZip(url: string, meter: ProgressMeter): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchOrExplain(url, meter);
  meter.expect(decodedSize(response));
  const bytes = await readBody(response, url, meter);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new BootError(meter.stage, "load", `${url} is not a zip file; the server may have sent a page instead.`);
  }
  await expectTag(url, bytes, meter.stage);
  meter.finish();
  return bytes;
}

async function expectTag(url: string, bytes: Uint8Array<ArrayBuffer>, stage: BootStage): Promise<void> {
  const tag = new URL(url).searchParams.get(TAG);
  // Insecure addresses have no digests, and no service worker whose versions could mix.
  if (tag === null || !isSecureContext) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash.startsWith(tag)) return;
  throw new BootError(stage, "other-version", `${url} is not the file that this page was built with.`);
}

async function fetchOrExplain(url: string, meter: ProgressMeter): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new BootError(meter.stage, "load", `${url} could not be reached.`, { cause });
  }
  if (!response.ok) throw new BootError(meter.stage, "load", describeStatus(url, response));
  return response;
}

/** "https://…/site.zip: the server answered 404 Not Found." */
export function describeStatus(url: string, response: Response): string {
  return `${url}: the server answered ${`${response.status} ${response.statusText}`.trim()}.`;
}

async function readBody(response: Response, url: string, meter: ProgressMeter): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.byteLength;
      meter.add(value.byteLength);
    }
  } catch (cause) {
    throw new BootError(meter.stage, "load", `The download of ${url} broke off.`, { cause });
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
