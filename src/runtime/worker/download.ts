/** Downloads one file with byte progress, and says plainly what is wrong when what came is not that file. */
import type { BootStage } from "../contract.ts";
import { isKept, readUnpacked } from "./body.ts";
import { BootError } from "./boot-error.ts";
import type { FetchFile } from "./kept.ts";
import type { Gunzip } from "./late-file.ts";
import type { ProgressMeter } from "./progress.ts";
import { decodeSnapshot, type Snapshot } from "./snapshot-file.ts";

/** Query parameter of an address that names the content: the beginning of its SHA-256 in hexadecimal. */
const TAG = "v";

/**
 * Fetches a zip file, which may be compressed as a whole. Throws a `BootError` when it is missing, unreachable, not a
 * zip, or not the content that its address names: then the app on the host is of another version than this page.
 */
export async function downloadZip(
  url: string,
  meter: ProgressMeter,
  fetchFile: FetchFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBody(await fetchOrExplain(url, meter, fetchFile), url, meter);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new BootError(meter.stage, "load", `${url} is not a zip file; the server may have sent a page instead.`);
  }
  await expectTag(url, bytes, meter.stage);
  meter.finish();
  return bytes;
}

/** A snapshot that is here. */
export interface ArrivedSnapshot {
  readonly snapshot: Snapshot;
  /** For reading at once what the host sends compressed; `undefined` where the service worker has it unpacked. */
  readonly gunzip: Gunzip | undefined;
}

/** Fetches a snapshot. Throws an `Error` or a `BootError` that says why there is none that fits. */
export async function downloadSnapshot(
  url: string,
  key: string,
  meter: ProgressMeter,
  fetchFile: FetchFile,
): Promise<ArrivedSnapshot> {
  const response = await fetchOrExplain(url, meter, fetchFile);
  const unpacking = isKept(response) ? undefined : import("./gunzip.ts");
  const snapshot = decodeSnapshot(await readBody(response, url, meter), key);
  performance.mark("flet-pwa snapshot");
  return { snapshot, gunzip: (await unpacking)?.gunzip };
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

async function fetchOrExplain(url: string, meter: ProgressMeter, fetchFile: FetchFile): Promise<Response> {
  let response: Response;
  try {
    response = await fetchFile(url);
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
  try {
    return await readUnpacked(response, meter);
  } catch (cause) {
    throw new BootError(meter.stage, "load", `The download of ${url} broke off.`, { cause });
  }
}
