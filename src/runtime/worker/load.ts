/**
 * Loads Pyodide. `loadPyodide()` swallows a missing or broken wasm file and then never settles, and it does its own
 * fetching; so while it runs, `fetch` and `WebAssembly.instantiateStreaming` are watched, which gives the byte
 * progress and turns those failures into errors at once.
 */
import type * as Pyodide from "pyodide";
import { BootError } from "./boot-error.ts";
import { describeStatus } from "./download.ts";
import { decodedSize, type ProgressMeter } from "./progress.ts";

/** Low-level output of the interpreter itself, one line a call. */
export interface InterpreterOutput {
  stdout(line: string): void;
  stderr(line: string): void;
}

/** Where the interpreter comes from. */
export interface RuntimeSource {
  /** Folder of the distribution, with a trailing slash. */
  readonly pyodideUrl: string;
  /** Whether the wasm file has to be asked for as `.gz`. */
  readonly isRuntimeGzipped: boolean;
}

/** Throws a `BootError` of stage `runtime`. */
export async function loadInterpreter(
  source: RuntimeSource,
  meter: ProgressMeter,
  output: InterpreterOutput,
): Promise<Pyodide.PyodideInterface> {
  const { pyodideUrl } = source;
  const watch = watchRuntimeFiles(source, meter);
  try {
    const pyodideModule: typeof Pyodide = await import(/* @vite-ignore */ `${pyodideUrl}pyodide.mjs`);
    const loading = pyodideModule.loadPyodide({ indexURL: pyodideUrl, stdout: output.stdout, stderr: output.stderr });
    const pyodide = await Promise.race([loading, watch.failed]);
    meter.finish();
    return pyodide;
  } catch (cause) {
    if (cause instanceof BootError) throw cause;
    throw new BootError("runtime", "load", `Pyodide could not be loaded from ${pyodideUrl}.`, { cause });
  } finally {
    watch.release();
  }
}

interface RuntimeWatch {
  /** Rejects with the first failure; never resolves. */
  readonly failed: Promise<never>;
  release(): void;
}

/** The files that are counted and checked; the rest of Pyodide is scripts, whose failures reject on their own. */
export const watchedFiles = ["pyodide.asm.wasm", "python_stdlib.zip"];

function watchRuntimeFiles({ pyodideUrl, isRuntimeGzipped }: RuntimeSource, meter: ProgressMeter): RuntimeWatch {
  let reject: (failure: BootError) => void;
  const failed = new Promise<never>((_, rejectFailed) => (reject = rejectFailed));
  // Nobody may be racing it any more when a late failure comes.
  failed.catch(() => undefined);
  const fail = (message: string, cause?: unknown): void =>
    reject(new BootError("runtime", "load", message, cause === undefined ? {} : { cause }));

  const originalFetch = self.fetch;
  const originalInstantiate = WebAssembly.instantiateStreaming;

  self.fetch = async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (!watchedFiles.some((name) => asked === pyodideUrl + name)) return originalFetch(input, init);
    const isGzipped = isRuntimeGzipped && asked.endsWith(".wasm");
    const url = isGzipped ? `${asked}.gz` : asked;
    let response: Response;
    try {
      response = await originalFetch(isGzipped ? url : input, init);
    } catch (cause) {
      fail(`${url} could not be reached.`, cause);
      throw cause;
    }
    if (!response.ok) {
      fail(describeStatus(url, response));
      return response;
    }
    if (isGzipped && response.headers.get("content-type") !== "application/wasm") {
      return unpackWasm(response, meter);
    }
    meter.expect(decodedSize(response));
    // The clone is counted and the response itself goes on untouched: Chromium keeps compiled WebAssembly only for
    // a response that came straight from the network or a cache, never for one built by a script.
    countBody(response.clone(), meter).catch((cause: unknown) => fail(`The download of ${url} broke off.`, cause));
    return response;
  };

  const instantiateStreaming: typeof WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = await source;
    try {
      // A static server that does not know .wasm would make the streaming variant refuse a perfectly good file.
      const isTyped = response.headers.get("content-type") === "application/wasm";
      return isTyped
        ? await originalInstantiate.call(WebAssembly, response, imports)
        : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    } catch (cause) {
      fail(
        `${response.url || `${pyodideUrl}pyodide.asm.wasm.gz`} is not the WebAssembly file that was expected.`,
        cause,
      );
      throw cause;
    }
  };
  Reflect.set(WebAssembly, "instantiateStreaming", instantiateStreaming);

  return {
    failed,
    release() {
      self.fetch = originalFetch;
      Reflect.set(WebAssembly, "instantiateStreaming", originalInstantiate);
    },
  };
}

/** A plain host sent the compressed file. (The service worker keeps it unpacked and says so by its type.) */
async function unpackWasm(response: Response, meter: ProgressMeter): Promise<Response> {
  meter.expect(0);
  const [start, rest] = await peek(response);
  // Some servers declare .gz files as encoded; then the browser has unpacked it.
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const unpacked = isPacked ? rest.pipeThrough(new DecompressionStream("gzip")) : rest;
  const counted = unpacked.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        meter.add(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "content-type": "application/wasm" } });
}

/** The first bytes of a body, and the whole body again. */
async function peek(response: Response): Promise<[Uint8Array, ReadableStream<Uint8Array<ArrayBuffer>>]> {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  const start = first?.value ?? new Uint8Array();
  const rest = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      const next = await reader?.read();
      if (!next || next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
  return [start, rest];
}

async function countBody(response: Response, meter: ProgressMeter): Promise<void> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    meter.add(value.byteLength);
  }
}
