/** A worker without Python for tests of the client: the contract's other side, driven by hand over a real message port. */
import { expose } from "comlink";
import type { RuntimeWorker } from "../client.ts";
import type { BootOptions, BootResult, WorkerApi, WorkerEvents } from "../contract.ts";

/** One fake worker. Its promises settle when the client has asked for something. */
export interface FakeWorker extends RuntimeWorker {
  /** The boot's arguments, once the client called it. */
  readonly booted: Promise<{ readonly options: BootOptions; readonly events: WorkerEvents }>;
  /** Packets the client sent. */
  readonly packets: Uint8Array[];
  /** Settles the boot. */
  finish(result: BootResult): void;
  /** Pings answer only while this is false. */
  isBlocked: boolean;
  readonly isTerminated: boolean;
  /** As if the worker's script could not be loaded. */
  breakScript(message: string): void;
}

/** Creates a fake worker that waits for its boot. */
export function makeFakeWorker(): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const scriptEvents = new EventTarget();
  let onBooted: (args: { options: BootOptions; events: WorkerEvents }) => void;
  let onFinished: (result: BootResult) => void;
  const booted = new Promise<{ options: BootOptions; events: WorkerEvents }>((resolve) => (onBooted = resolve));
  const finished = new Promise<BootResult>((resolve) => (onFinished = resolve));
  let isTerminated = false;

  const fake: FakeWorker = {
    booted,
    packets: [],
    isBlocked: false,
    finish: (result) => onFinished(result),
    get isTerminated() {
      return isTerminated;
    },
    breakScript: (message) => scriptEvents.dispatchEvent(new ErrorEvent("error", { message })),
    postMessage: (message: unknown, transfers?: Transferable[]) => port2.postMessage(message, transfers ?? []),
    addEventListener: (type, listener) => (type === "error" ? scriptEvents : port2).addEventListener(type, listener),
    removeEventListener: (type, listener) => port2.removeEventListener(type, listener),
    start: () => port2.start(),
    terminate() {
      isTerminated = true;
      port1.close();
      port2.close();
    },
  };
  const api: WorkerApi = {
    boot(options, events) {
      // A Comlink proxy has a `then` of its own: wrapped in an object it is not taken for a promise.
      onBooted({ options, events });
      return finished;
    },
    sendPacket: (packet) => void fake.packets.push(packet),
    writeFiles: () => Promise.resolve(),
    exportFiles: () => Promise.resolve(new Uint8Array()),
    importFiles: () => Promise.resolve(),
    forgetFiles: () => Promise.resolve(),
    measureFiles: () => Promise.resolve(0),
    ping: () => (fake.isBlocked ? new Promise<void>(() => {}) : undefined),
  };
  expose(api, port1);
  return fake;
}
