// What the installed Pyodide is: the versions that wheels must fit and the files that a page needs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PYODIDE } from "./paths.ts";

/** The Pyodide that ships. */
export interface RuntimeInfo {
  /** Version of the npm package, e.g. `314.0.7`. */
  readonly version: string;
  /** Version of its CPython, e.g. `3.14.2`. */
  readonly python: string;
  /** The wheel platform tag of PEP 783, e.g. `pyemscripten_2026_0_wasm32`. */
  readonly platformTag: string;
  /** Where packages are imported from, e.g. `/lib/python3.14/site-packages`. */
  readonly sitePackages: string;
}

/** The files of the Pyodide distribution that a page loads. */
export const RUNTIME_FILES = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
] as const;

/** Reads what the installed Pyodide says about itself. */
export function readRuntimeInfo(): RuntimeInfo {
  const lock: unknown = readJson("pyodide-lock.json");
  const version = field(readJson("package.json"), "version");
  const info: unknown = isRecord(lock) ? lock["info"] : undefined;
  const python = field(info, "python");
  const minor = python.split(".").slice(0, 2).join(".");
  return {
    version,
    python,
    platformTag: `pyemscripten_${field(info, "abi_version")}_${field(info, "arch")}`,
    sitePackages: `/lib/python${minor}/site-packages`,
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(PYODIDE, name), "utf8"));
}

function field(record: unknown, name: string): string {
  const value = isRecord(record) ? record[name] : undefined;
  if (typeof value !== "string") throw new Error(`the pyodide package says nothing about its ${name}`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
