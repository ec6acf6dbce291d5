/**
 * A file of the app that the first screen most likely does without: it is downloaded once the program runs. Whoever
 * needs it earlier gets it at once, by a request that blocks the worker; so it is never missing, at worst slow.
 */
import { isGzip } from "./body.ts";
import type { FetchFile } from "./kept.ts";

/** Unpacks gzip at once. */
export type Gunzip = (packed: Uint8Array) => Uint8Array;

/** A file that is here, or will be when it is read. */
export interface LateFile {
  /** Downloads it; resolves when it is there, or when the download has failed: then reading it will tell. */
  request(): Promise<void>;
  /** The content. Throws an `Error` in words if it cannot be had. */
  read(): Uint8Array<ArrayBuffer>;
}

/**
 * @param url of the file, which may be compressed as a whole.
 * @param gunzip for a host that sends it so; the service worker does not.
 * @param onArrival called once, with its content.
 */
export function makeLateFile(
  url: string,
  gunzip: Gunzip | undefined,
  fetchFile: FetchFile,
  onArrival: (content: Uint8Array<ArrayBuffer>) => void,
): LateFile {
  let content: Uint8Array<ArrayBuffer> | undefined;
  const download = new AbortController();
  const settle = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    if (content) return content;
    content = isGzip(bytes) && gunzip ? new Uint8Array(gunzip(bytes)) : bytes;
    onArrival(content);
    return content;
  };
  return {
    async request() {
      if (content) return;
      try {
        const response = await fetchFile(url, { signal: download.signal });
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        settle(new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        if (!content) console.warn(`${url} has not arrived:`, error);
      }
    },
    read() {
      if (content) return content;
      // A download that nobody drains would hold up the request.
      download.abort();
      const request = new XMLHttpRequest();
      request.open("GET", url, false);
      request.responseType = "arraybuffer";
      request.send();
      const response: unknown = request.response;
      if (request.status !== 200 || !(response instanceof ArrayBuffer)) {
        throw new Error(`${url}: the server answered ${request.status}.`);
      }
      return settle(new Uint8Array(response));
    },
  };
}
