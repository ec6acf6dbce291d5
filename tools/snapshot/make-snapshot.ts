// Makes the memory snapshot that an app starts from: the interpreter that ships, with the app's packages imported.
import { join } from "node:path";
import { encodeSnapshot } from "../../src/runtime/worker/snapshot-file.ts";
import { PYTHON } from "../paths.ts";
import { copyIntoPython, startPython } from "../pyodide-node.ts";
import { readRuntimeInfo } from "../runtime-info.ts";
import { wipeFreeMemory } from "./wipe-free-memory.ts";

/** Modules with binary parts that flet itself needs; an app's own are found by their files. */
const STAND_INS = ["msgpack"];
/** The page's half, which no interpreter but the page's has. */
const PAGE_ONLY = ["flet_js"];
/** Bytes that Pyodide writes before its own JSON. */
const PYODIDE_HEADER_LENGTH_INDEX = 1;

/**
 * @param site the bytes of site.zip.
 * @param modules names of modules, in the order in which the program imports them.
 */
export async function makeSnapshot(site: Uint8Array, modules: readonly string[]): Promise<Uint8Array> {
  const blocked = new Set([...STAND_INS, ...PAGE_ONLY]);
  for (;;) {
    const fresh = watchFreshMemory();
    const python = await startPython({}, { makeSnapshot: true });
    fresh.release();
    const { sitePackages } = readRuntimeInfo();
    python.unpackArchive(site, "zip", { extractDir: sitePackages });
    copyIntoPython(python, join(PYTHON, "build", "snapshot_imports.py"), "/snapshot_imports.py");
    python.runPython("import sys, importlib; importlib.invalidate_caches(); sys.path.insert(0, '/')");
    const imports = python.pyimport("snapshot_imports");
    for (const name of imports.binary_packages(sitePackages).toJs()) blocked.add(name);
    const wanted = modules.filter((name) => !STAND_INS.includes(name.split(".")[0] ?? ""));
    const found: { toJs(): string[] } = imports.import_all(
      python.toPy(wanted),
      python.toPy([...blocked].filter((name) => !STAND_INS.includes(name))),
      python.toPy(STAND_INS),
    );
    const culprits = found.toJs().filter((name) => !blocked.has(name));
    if (culprits.length > 0) {
      // They hold on to what they did not get; a new interpreter has never met them.
      for (const name of culprits) blocked.add(name);
      continue;
    }
    imports.settle();
    python.runPython("import sys; sys.path.remove('/')");
    wipeFreeMemory(python);
    const whole = python.makeMemorySnapshot();
    const headerBytes = new Uint32Array(whole.buffer, whole.byteOffset, 2)[PYODIDE_HEADER_LENGTH_INDEX] ?? 0;
    return encodeSnapshot(whole.subarray(0, headerBytes), whole.subarray(headerBytes), fresh.memory());
  }
}

/** Keeps a copy of the memory as the wasm file alone makes it. */
function watchFreshMemory(): { memory(): Uint8Array; release(): void } {
  const original = WebAssembly.instantiate;
  let copy: Uint8Array | undefined;
  Reflect.set(WebAssembly, "instantiate", async (...request: Parameters<typeof original>) => {
    const result: unknown = await Reflect.apply(original, WebAssembly, request);
    const memory = memoryOf(result);
    if (memory !== undefined) copy ??= new Uint8Array(memory.buffer.slice(0));
    return result;
  });
  return {
    memory() {
      if (copy === undefined) throw new Error("this Pyodide instantiates its wasm file in a way of its own");
      return copy;
    },
    release: () => void Reflect.set(WebAssembly, "instantiate", original),
  };
}

function memoryOf(result: unknown): WebAssembly.Memory | undefined {
  const instance: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "instance") : undefined;
  const exports = instance instanceof WebAssembly.Instance ? instance.exports : {};
  return exports["memory"] instanceof WebAssembly.Memory ? exports["memory"] : undefined;
}
