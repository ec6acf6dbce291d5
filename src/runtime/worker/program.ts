/**
 * Hands the program to the Python bootstrap (`flet_pwa.boot`) and reads how its start ended. What Python returns is
 * parsed here, once.
 */
import type { PyodideInterface } from "pyodide";
import { BootError, isPythonError, lastLine } from "./boot-error.ts";

/** What the program is started with; read by `flet_pwa.boot.start`. */
export interface ProgramOptions {
  readonly documentUrl: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Callbacks that Python may call at any time, also long after the start. */
export interface ProgramHost {
  onOutput(text: string, isStderr: boolean): void;
  onError(message: string, traceback: string): void;
  /** The program's own files are in place, and nothing of it has run yet. */
  onMounted(): void;
}

/** Runs the program up to its `ft.run`. Throws a `BootError` of stage `program` when it does not get there. */
export async function startProgram(
  pyodide: PyodideInterface,
  archive: Uint8Array<ArrayBuffer>,
  options: ProgramOptions,
  host: ProgramHost,
): Promise<void> {
  let result: unknown;
  try {
    result = await pyodide.pyimport("flet_pwa.boot").start(archive, options, host);
  } catch (cause) {
    if (!isPythonError(cause)) throw cause;
    throw new BootError("program", "python", lastLine(cause.message), { traceback: cause.message });
  }
  const plain: unknown =
    result instanceof pyodide.ffi.PyProxy ? result.toJs({ dict_converter: Object.fromEntries }) : result;
  throwUnlessReady(plain);
}

function throwUnlessReady(result: unknown): void {
  const status = readField(result, "status");
  if (status === "ready") return;
  if (status === "no-ui") {
    throw new BootError("program", "no-ui", "The program ended without starting a user interface.");
  }
  if (status === "error") {
    const message = String(readField(result, "message") ?? "The program failed.");
    const traceback = readField(result, "traceback");
    throw new BootError("program", "python", message, typeof traceback === "string" ? { traceback } : {});
  }
  throw new BootError("program", "python", `flet_pwa.boot.start() returned an unknown status: ${String(status)}`);
}

function readField(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
