/** A boot that failed, with the stage it failed in; turned into plain data where it leaves the worker. */
import type { BootFailure, BootStage } from "../contract.ts";

/** Thrown by every step of the boot for a failure it understands. */
export class BootError extends Error {
  override readonly name = "BootError";
  readonly stage: BootStage;
  readonly kind: BootFailure["kind"];
  /** The Python traceback, where there is one. */
  readonly traceback: string | undefined;

  constructor(
    stage: BootStage,
    kind: BootFailure["kind"],
    message: string,
    options: { readonly cause?: unknown; readonly traceback?: string } = {},
  ) {
    super(message, { cause: options.cause });
    this.stage = stage;
    this.kind = kind;
    this.traceback = options.traceback;
  }
}

/** Whatever a step threw, as the data the contract promises. `stage`: where the boot was when a foreign error came. */
export function toBootFailure(error: unknown, stage: BootStage): BootFailure {
  if (error instanceof BootError) {
    const { kind, message, traceback } = error;
    const cause = describeCause(error.cause);
    return {
      kind,
      stage: error.stage,
      message: cause === "" ? message : `${message} (${cause})`,
      ...(traceback === undefined ? {} : { traceback }),
    };
  }
  if (isPythonError(error)) {
    return { kind: "python", stage, message: lastLine(error.message), traceback: error.message };
  }
  return { kind: "load", stage, message: describeCause(error) };
}

/** Pyodide's wrapper of a Python exception: its message is the whole traceback. */
export function isPythonError(error: unknown): error is Error {
  return error instanceof Error && error.name === "PythonError";
}

/** The last line with text: a traceback's summary. */
export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)?.trim() ?? "";
}

function describeCause(cause: unknown): string {
  if (cause === undefined) return "";
  if (cause instanceof Error) return cause.message;
  // Emscripten's ExitStatus is an object with a message, but no Error.
  const message: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "message") : undefined;
  return typeof message === "string" ? message : String(cause);
}
