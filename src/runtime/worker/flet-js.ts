/**
 * The JavaScript module `flet_js` that flet's `PyodideConnection` talks to, and the packet path in both directions.
 * Python assigns `start_connection` and `send` on it; see flet/messaging/pyodide_connection.py.
 */
import type { PyProxy } from "pyodide/ffi";
import { toWholeBuffer } from "../whole-buffer.ts";
import { BootError } from "./boot-error.ts";

/** Python's `bytes` as Pyodide hands them to JavaScript. Valid only until the call that received it returns. */
type PythonBytes = Pick<PyProxy, "toJs">;

/** The module's attributes. The snake case is flet's. */
export interface FletJsModule {
  readonly documentUrl: string;
  readonly args: readonly string[];
  start_connection?: (receive: (packet: PythonBytes) => void) => Promise<void>;
  send?: (packet: Uint8Array) => void;
}

/** The worker's end of the packet stream. */
export interface FletLink {
  /** Register this as the Python module `flet_js` before anything imports flet. */
  readonly module: FletJsModule;
  /** Starts the connection that `ft.run` created. Packets sent before are handed over first, in order. */
  connect(): Promise<void>;
  /** One packet to Python. */
  send(packet: Uint8Array): void;
}

/** `post` takes each packet of Python with a buffer of its own, ready to be transferred. */
export function makeFletLink(
  documentUrl: string,
  args: readonly string[],
  post: (packet: Uint8Array<ArrayBuffer>) => void,
): FletLink {
  const module: FletJsModule = { documentUrl, args: [...args] };
  const early: Uint8Array[] = [];
  let isConnected = false;

  const receive = (packet: PythonBytes): void => {
    const bytes: unknown = packet.toJs();
    if (!(bytes instanceof Uint8Array)) throw new TypeError("flet sent a packet that is not bytes");
    post(toWholeBuffer(bytes));
  };

  return {
    module,
    async connect() {
      if (module.start_connection === undefined) {
        throw new BootError("program", "no-ui", "The program ended without starting a user interface.");
      }
      await module.start_connection(receive);
      isConnected = true;
      for (const packet of early.splice(0)) module.send?.(packet);
    },
    send(packet) {
      if (isConnected && module.send !== undefined) module.send(packet);
      else early.push(packet);
    },
  };
}
