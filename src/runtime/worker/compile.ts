/**
 * Compiles the interpreter while it streams. It is asked for through the service worker even where that has kept it:
 * only then does Chromium keep the machine code as well (a response that a worker takes out of Cache Storage itself is
 * compiled anew at each start).
 */
import { isKept, unpackedBody } from "./body.ts";
import { decodedSize, type ProgressMeter } from "./progress.ts";

/** A kept file is compiled within a fraction of this, also by a busy phone. */
const LATE_MS = 4000;

/**
 * Rejects if it is no WebAssembly file.
 * @param again fetches the file once more. Chromium 156 has been seen to forget a streaming compilation of a kept file; one
 * that says nothing for `lateMs` is no longer relied upon.
 */
export async function compileWasm(
  response: Response,
  meter: ProgressMeter,
  again: () => Promise<Response>,
  lateMs: number = LATE_MS,
): Promise<WebAssembly.Module> {
  if (response.headers.get("content-type") !== "application/wasm") {
    const headers = { "content-type": "application/wasm" };
    return WebAssembly.compileStreaming(new Response(unpackedBody(response, meter), { headers }));
  }
  const bytes = decodedSize(response);
  const fromBytes = async (): Promise<WebAssembly.Module> => WebAssembly.compile(await (await again()).arrayBuffer());
  meter.expect(bytes);
  const module = await new Promise<WebAssembly.Module>((resolve, reject) => {
    const timer = isKept(response) ? setTimeout(() => fromBytes().then(resolve, reject), lateMs) : undefined;
    WebAssembly.compileStreaming(response)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
  meter.add(bytes);
  return module;
}
