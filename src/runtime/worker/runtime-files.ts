/**
 * The files of Pyodide itself, all requested at once and handed over when Pyodide asks for them: left alone, it begins
 * with one when it has another. `loadPyodide()` swallows a missing or broken wasm file and then never settles; here
 * that is an error at once. For both, `fetch` and `WebAssembly.instantiateStreaming` are stood in for while it loads.
 */
import { unpackedBody } from "./body.ts";
import { BootError } from "./boot-error.ts";
import { compileWasm } from "./compile.ts";
import { describeStatus } from "./download.ts";
import type { FetchFile } from "./kept.ts";
import type { ProgressMeter } from "./progress.ts";
import type { RestoredMemory } from "./snapshot-view.ts";

/** Where the interpreter comes from. */
export interface RuntimeSource {
  /** Folder of the distribution, with a trailing slash. */
  readonly pyodideUrl: string;
  /** Whether the wasm file has to be asked for as `.gz`. */
  readonly isRuntimeGzipped: boolean;
  readonly fetchFile: FetchFile;
}

/** The files on their way. */
export interface RuntimeFiles {
  /** Rejects with the first failure; never resolves. */
  readonly failed: Promise<never>;
  /** What Pyodide gets in place of the standard library; without it, the library. */
  library: (() => Promise<Response>) | undefined;
  /** The memory of the newest interpreter. */
  memory(): RestoredMemory;
  /** Ends the standing in. */
  release(): void;
}

const WASM = "pyodide.asm.wasm";
const LOCK = "pyodide-lock.json";
/** The standard library. */
export const LIBRARY = "python_stdlib.zip";

/** Requests the files; the library only when it is asked for. */
export function requestRuntime(
  { pyodideUrl, isRuntimeGzipped, fetchFile }: RuntimeSource,
  meter: ProgressMeter,
): RuntimeFiles {
  const { fetch: originalFetch } = self;
  const { instantiateStreaming: originalInstantiate } = WebAssembly;
  let reject: (failure: BootError) => void;
  const failed = new Promise<never>((_, rejectFailed) => (reject = rejectFailed));
  // Nobody may be racing it any more when a late failure comes.
  failed.catch(() => undefined);
  const fail = (message: string, cause?: unknown): BootError => {
    const error = new BootError("runtime", "load", message, cause === undefined ? {} : { cause });
    reject(error);
    return error;
  };
  const get = async (url: string, fetchIt: FetchFile = fetchFile): Promise<Response> => {
    let response: Response;
    try {
      response = await fetchIt(url);
    } catch (cause) {
      throw fail(`${url} could not be reached.`, cause);
    }
    if (!response.ok) throw fail(describeStatus(url, response));
    return response;
  };
  const wasm = (async () => {
    const url = pyodideUrl + (isRuntimeGzipped ? `${WASM}.gz` : WASM);
    const response = await get(url, originalFetch);
    try {
      const module = await compileWasm(response, meter, () => get(url));
      performance.mark("flet-pwa wasm");
      return module;
    } catch (cause) {
      throw fail(`${url} is not the WebAssembly file that was expected.`, cause);
    }
  })();
  wasm.catch(() => undefined);
  const lock = get(pyodideUrl + LOCK);
  lock.catch(() => undefined);
  let memory: RestoredMemory | undefined;

  const files: RuntimeFiles = {
    failed,
    library: undefined,
    memory() {
      if (!memory) throw new Error("there is no interpreter to restore it in");
      return memory;
    },
    release() {
      self.fetch = originalFetch;
      Reflect.set(WebAssembly, "instantiateStreaming", originalInstantiate);
    },
  };
  self.fetch = async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    // What is compiled has been asked for already.
    if (asked === pyodideUrl + WASM) return new Response();
    if (asked === pyodideUrl + LOCK) return (await lock).clone();
    if (asked === pyodideUrl + LIBRARY)
      return files.library ? files.library() : new Response(unpackedBody(await get(pyodideUrl + LIBRARY), meter));
    return originalFetch(input, init);
  };
  const instantiate: typeof WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await wasm;
    const instance = await WebAssembly.instantiate(module, imports);
    memory = { memory: memoryOf(instance), grow: growth(imports) };
    return { module, instance };
  };
  Reflect.set(WebAssembly, "instantiateStreaming", instantiate);
  return files;
}

function memoryOf({ exports }: WebAssembly.Instance): WebAssembly.Memory {
  const memory = exports["memory"];
  if (memory instanceof WebAssembly.Memory) return memory;
  throw new TypeError("this Pyodide keeps its memory somewhere else");
}

function growth(imports: WebAssembly.Imports | undefined): (bytes: number) => void {
  return (bytes) => {
    const resize: unknown = imports?.["env"]?.["emscripten_resize_heap"];
    if (typeof resize === "function" && Reflect.apply(resize, undefined, [bytes])) return;
    throw new Error("there is not enough memory for it");
  };
}
