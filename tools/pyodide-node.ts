// Starts the Pyodide that ships inside Node, for what must be done by the very Python that the page will run:
// byte-compiling, recording fixtures, testing the bootstrap package.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide, type PyodideAPI } from "pyodide";
import { PYODIDE } from "./paths.ts";

/** Where the interpreter's output goes; by default to this process's. */
export interface PythonOutput {
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
}

/** How an interpreter is started. */
export interface PythonOptions {
  /** Whether `makeMemorySnapshot` may be called later. */
  readonly makeSnapshot?: boolean;
  /** A snapshot to restore, as Pyodide takes it. */
  readonly loadSnapshot?: Uint8Array;
}

/** Variables that only interpreters of the build have. */
export const BUILD_ENVIRONMENT = ["PYTHONHASHSEED"];

/** Starts an interpreter with nothing but the standard library. Hash seeds are fixed, so that builds are reproducible. */
export async function startPython(
  output: PythonOutput = {},
  { makeSnapshot = false, loadSnapshot }: PythonOptions = {},
): Promise<PyodideAPI> {
  const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0" };
  const snapshot = loadSnapshot ? { _loadSnapshot: loadSnapshot } : {};
  return loadPyodide({ indexURL: PYODIDE, env, _makeSnapshot: makeSnapshot, ...snapshot, ...output });
}

/** Copies a file or folder of this machine into the interpreter's file system, without caches. */
export function copyIntoPython(python: PyodideAPI, from: string, to: string): void {
  if (!statSync(from).isDirectory()) {
    python.FS.writeFile(to, readFileSync(from));
    return;
  }
  python.FS.mkdirTree(to);
  for (const name of readdirSync(from).toSorted()) {
    if (name !== "__pycache__") copyIntoPython(python, join(from, name), `${to}/${name}`);
  }
}
