// The memory of an interpreter that is about to be restored: what the wasm file brings, after its constructors. A page
// that restores a snapshot has exactly this, so that only the difference has to travel.
import { startPython } from "../pyodide-node.ts";

/** Thrown in the middle of a start, whose interpreter is not wanted. */
class Captured extends Error {}

/** Starts an interpreter up to the moment where Pyodide would copy a snapshot over its memory. */
export async function captureBaseMemory(): Promise<Uint8Array> {
  const memory = watchMemory();
  let base: Uint8Array | undefined;
  const view = new Uint8Array();
  Object.defineProperty(view, "buffer", {
    get() {
      base = new Uint8Array(memory.newest().buffer.slice(0));
      throw new Captured("captured");
    },
  });
  try {
    await startPython({}, { loadSnapshot: view });
  } catch (error) {
    if (!(error instanceof Captured)) throw error;
  } finally {
    memory.release();
  }
  if (!base) throw new Error("this Pyodide restores its memory in a way of its own");
  return base;
}

/** Keeps the memory of the interpreter that is instantiated next. */
function watchMemory(): { newest(): WebAssembly.Memory; release(): void } {
  const original = WebAssembly.instantiate;
  let newest: WebAssembly.Memory | undefined;
  Reflect.set(WebAssembly, "instantiate", async (...request: Parameters<typeof original>) => {
    const result: unknown = await Reflect.apply(original, WebAssembly, request);
    newest = memoryOf(result) ?? newest;
    return result;
  });
  return {
    newest() {
      if (!newest) throw new Error("this Pyodide instantiates its wasm file in a way of its own");
      return newest;
    },
    release: () => void Reflect.set(WebAssembly, "instantiate", original),
  };
}

function memoryOf(result: unknown): WebAssembly.Memory | undefined {
  const instance: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "instance") : undefined;
  const exports = instance instanceof WebAssembly.Instance ? instance.exports : {};
  return exports["memory"] instanceof WebAssembly.Memory ? exports["memory"] : undefined;
}
