/**
 * Starts Pyodide: from the memory snapshot of an interpreter that has imported what the program needs, or, if there is
 * none or it does not work, from nothing.
 */
import type * as Pyodide from "pyodide";
import type { InterpreterStart } from "../contract.ts";
import { BootError, toBootFailure } from "./boot-error.ts";
import type { ArrivedSnapshot } from "./download.ts";
import type { ProgressMeter } from "./progress.ts";
import { requestRuntime, type RuntimeFiles, type RuntimeSource } from "./runtime-files.ts";
import { makeSnapshotView } from "./snapshot-view.ts";
import type { Snapshot } from "./snapshot-file.ts";

/** Low-level output of the interpreter itself, one line a call. */
export interface InterpreterOutput {
  stdout(line: string): void;
  stderr(line: string): void;
}

/** A snapshot that is on its way. */
export interface ExpectedSnapshot {
  readonly arrival: Promise<ArrivedSnapshot>;
  /** Brings the restored interpreter up to the present. If it throws, the interpreter is thrown away. */
  finish(pyodide: Pyodide.PyodideInterface, arrived: ArrivedSnapshot): void;
}

/** An interpreter that runs. */
export interface LoadedInterpreter {
  readonly pyodide: Pyodide.PyodideInterface;
  readonly start: InterpreterStart;
  /** What it was restored from. */
  readonly snapshot?: Snapshot;
}

/** Throws a `BootError` of stage `runtime`. */
export async function loadInterpreter(
  source: RuntimeSource,
  meter: ProgressMeter,
  output: InterpreterOutput,
  expected?: ExpectedSnapshot,
): Promise<LoadedInterpreter> {
  const { pyodideUrl } = source;
  const files = requestRuntime(source, meter);
  try {
    const [{ loadPyodide }] = await Promise.all<[Promise<typeof Pyodide>, Promise<unknown>]>([
      import(/* @vite-ignore */ `${pyodideUrl}pyodide.mjs`),
      // Pyodide's own next step.
      import(/* @vite-ignore */ `${pyodideUrl}pyodide.asm.mjs`),
    ]);
    const load = (options: Parameters<typeof loadPyodide>[0]): Promise<Pyodide.PyodideInterface> =>
      Promise.race([
        loadPyodide({ indexURL: pyodideUrl, stdout: output.stdout, stderr: output.stderr, ...options }),
        files.failed,
      ]);
    const restored = expected ? await tryToRestore(load, files, expected) : undefined;
    const loaded: LoadedInterpreter =
      restored && "pyodide" in restored
        ? restored
        : { pyodide: await load({}), start: { kind: "plain", ...(restored ? { reason: restored.reason } : {}) } };
    meter.finish();
    return loaded;
  } catch (cause) {
    if (cause instanceof BootError) throw cause;
    throw new BootError("runtime", "load", `Pyodide could not be loaded from ${pyodideUrl}.`, { cause });
  } finally {
    files.release();
  }
}

/** Whatever is wrong with a snapshot costs only its advantage. */
async function tryToRestore(
  load: (options: Parameters<typeof Pyodide.loadPyodide>[0]) => Promise<Pyodide.PyodideInterface>,
  files: RuntimeFiles,
  { arrival, finish }: ExpectedSnapshot,
): Promise<LoadedInterpreter | { readonly reason: string }> {
  let arrived: ArrivedSnapshot | undefined;
  const expectArrived = (): ArrivedSnapshot => {
    if (!arrived) throw new Error("it has not arrived");
    return arrived;
  };
  // The last that Pyodide waits for before it restores: so all that comes before is done while the snapshot travels.
  // If it does not arrive, this interpreter waits for ever, and nothing holds it.
  files.library = async () => {
    arrived = await arrival.catch(() => new Promise<never>(() => {}));
    return new Response();
  };
  const refused = new Promise<never>((_, reject) => {
    arrival.catch((cause: unknown) => reject(new Error(toBootFailure(cause, "runtime").message)));
  });
  try {
    const _loadSnapshot = makeSnapshotView(() => expectArrived().snapshot, files.memory);
    const pyodide = await Promise.race([load({ _loadSnapshot }), refused]);
    finish(pyodide, expectArrived());
    performance.mark("flet-pwa restored");
    return { pyodide, start: { kind: "snapshot" }, snapshot: expectArrived().snapshot };
  } catch (cause) {
    if (cause instanceof BootError) throw cause;
    return { reason: toBootFailure(cause, "runtime").message };
  } finally {
    files.library = undefined;
  }
}
