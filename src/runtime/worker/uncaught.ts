/** Errors in the worker that nobody in Python catches: rejected promises, and the interpreter's own death. */
import type { PyodideInterface } from "pyodide";
import type { ProgramError } from "../contract.ts";
import { isPythonError, lastLine } from "./boot-error.ts";

/** Who hears of what. After `crash` nothing more is reported: what follows are only its echoes. */
export interface UncaughtListener {
  /** An error that leaves the interpreter in working order. */
  error(error: ProgramError): void;
  /** The interpreter is dead (abort, `os._exit`, out of memory) and will not answer again. */
  crash(error: ProgramError): void;
}

/** Listens for the worker's life. */
export function watchInterpreter(pyodide: PyodideInterface, listener: UncaughtListener): void {
  let isDead = false;
  const report = (error: unknown): void => {
    if (!isDead) listener.error(describeUncaught(error));
  };
  self.addEventListener("unhandledrejection", ({ reason }) => report(reason));
  self.addEventListener("error", ({ error, message }) => report(error ?? message));

  const api: unknown = Reflect.get(pyodide, "_api");
  if (typeof api !== "object" || api === null) throw new TypeError("This Pyodide has no _api to watch.");
  Reflect.set(api, "on_fatal", (error: unknown) => {
    if (isDead) return;
    isDead = true;
    const { message, traceback } = describeUncaught(error);
    listener.crash({ message: `Python has crashed and cannot go on (${message}).`, traceback });
  });
}

function describeUncaught(error: unknown): ProgramError {
  if (isPythonError(error)) return { message: lastLine(error.message), traceback: error.message };
  if (error instanceof Error) return { message: `${error.name}: ${error.message}`, traceback: error.stack ?? "" };
  return { message: String(error), traceback: "" };
}
