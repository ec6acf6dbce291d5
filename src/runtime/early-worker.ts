/**
 * The first worker of a page, started before the page's own script is there: while that travels and draws the start
 * screen, the worker asks for all that Python needs.
 */
import type { BootOptions, EarlyMessage } from "./contract.ts";

let early: Worker | undefined;

/** Makes a Python worker. */
export function createPythonWorker(): Worker {
  return new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module", name: "python" });
}

/** Starts the worker and has it begin. */
export function startEarlyWorker(options: BootOptions): void {
  const message: EarlyMessage = { type: "prepare", options };
  const worker = createPythonWorker();
  worker.postMessage(message);
  // Its script is missing or does not parse. The page's own start will find that as well, and tell.
  worker.addEventListener("error", () => (early = undefined), { once: true });
  early = worker;
}

/** Gives the early worker away, once; `undefined` if there is none. */
export function takeEarlyWorker(): Worker | undefined {
  const worker = early;
  early = undefined;
  return worker;
}
