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

/** `pyodideUrl`: folder of the distribution, with a trailing slash. Throws a `BootError` of stage `runtime`. */
export async function loadInterpreter(
  pyodideUrl: string,
  meter: ProgressMeter,
  output: InterpreterOutput,
): Promise<Pyodide.PyodideInterface> {
  const watch = watchRuntimeFiles(pyodideUrl, meter);
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

function watchRuntimeFiles(pyodideUrl: string, meter: ProgressMeter): RuntimeWatch {
  let reject: (failure: BootError) => void;
  const failed = new Promise<never>((_, rejectFailed) => (reject = rejectFailed));
  // Nobody may be racing it any more when a late failure comes.
  failed.catch(() => undefined);
  const fail = (message: string, cause?: unknown): void =>
    reject(new BootError("runtime", "load", message, cause === undefined ? {} : { cause }));

  const originalFetch = self.fetch;
  const originalInstantiate = WebAssembly.instantiateStreaming;

  self.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!watchedFiles.some((name) => url === pyodideUrl + name)) return originalFetch(input, init);
    let response: Response;
    try {
      response = await originalFetch(input, init);
    } catch (cause) {
      fail(`${url} could not be reached.`, cause);
      throw cause;
    }
    if (!response.ok) {
      fail(describeStatus(url, response));
      return response;
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
      fail(`${response.url} is not the WebAssembly file that was expected.`, cause);
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

async function countBody(response: Response, meter: ProgressMeter): Promise<void> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    meter.add(value.byteLength);
  }
}
