/** Sending one picked file to a URL, with progress: `fetch` reports none for uploads, hence XMLHttpRequest. */

/** Files up to this size report only their start and their end. */
const QUIET_BYTES = 1_000_000;
/** Progress is told when it has grown by this much. */
const STEP = 0.1;

/**
 * Uploads `file`; `onProgress` gets 0 at the start, 1 at the end, and every tenth between for larger files.
 * @throws {Error} in words if the server cannot be reached or refuses.
 */
export function uploadFile(
  file: File,
  url: string,
  method: string,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, new URL(url, document.baseURI));
    let told = 0;
    request.upload.addEventListener("progress", (event) => {
      const progress = event.loaded / file.size;
      if (file.size <= QUIET_BYTES || progress < told + STEP || progress >= 1) return;
      told = Math.floor(progress / STEP) * STEP;
      onProgress(progress);
    });
    request.addEventListener("error", () =>
      reject(new Error(`the upload to ${url} failed: no connection, or refused`)),
    );
    request.addEventListener("abort", () => reject(new Error("the upload was stopped")));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status <= 204) {
        onProgress(1);
        resolve();
      } else {
        reject(new Error(`Upload endpoint returned code ${request.status}: ${request.responseText}`));
      }
    });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    onProgress(0);
    request.send(file);
  });
}
