/**
 * The main thread's event functions as the worker calls them. Each is looked up once on the Comlink proxy: a lookup
 * makes a new proxy object, and packets are too frequent for that. Comlink posts within the call, so what Python sends
 * before it blocks is on its way. (Against a bare MessagePort Comlink costs some 20 µs a packet, both ends together;
 * making the packet takes Python twenty times as long.)
 */
import { transfer } from "comlink";
import type {
  BootProgress,
  BootStage,
  FilesNews,
  InterpreterStart,
  OutputLine,
  ProgramError,
  WorkerEvents,
} from "../contract.ts";

/** Everything that the worker says without being asked, in the order it is said. */
export interface WorkerPost {
  stage(stage: BootStage): void;
  progress(progress: BootProgress): void;
  interpreter(start: InterpreterStart): void;
  /** The packet's buffer is transferred: the bytes are gone afterwards. */
  packet(packet: Uint8Array<ArrayBuffer>): void;
  output(line: OutputLine): void;
  error(error: ProgramError): void;
  files(news: FilesNews): void;
}

/** `events`: the Comlink proxy that came with `boot`. */
export function makeWorkerPost(events: WorkerEvents): WorkerPost {
  const { onPacket } = events;
  return {
    stage: events.onStage,
    progress: events.onProgress,
    interpreter: events.onInterpreter,
    packet: (packet) => onPacket(transfer(packet, [packet.buffer])),
    output: events.onOutput,
    error: events.onError,
    files: events.onFiles,
  };
}
