/**
 * The connection to the program in the Python worker. It knows no worker: the runtime gives it a way to post packets
 * and feeds it those that arrive, so that it outlives nothing and tests without one.
 */
import type { Connection } from "./connection.ts";

/** A connection together with the end that the runtime feeds. */
export interface WorkerConnection extends Connection {
  /** One packet came from the worker. Dropped once the connection is closed. */
  deliver(packet: Uint8Array): void;
}

/**
 * `post` sends a packet to the worker and owns its bytes from then on. An error that the receiver throws is reported
 * as the page's own and does not stop the packets behind it.
 */
export function makeWorkerConnection(post: (packet: Uint8Array) => void): WorkerConnection {
  let receiver: ((packet: Uint8Array) => void) | undefined;
  let isClosed = false;
  let isDraining = false;
  const waiting: Uint8Array[] = [];

  // A packet that arrives while a receiver runs waits its turn, or order would break.
  const drain = (): void => {
    if (isDraining) return;
    isDraining = true;
    for (;;) {
      if (isClosed || receiver === undefined) break;
      const packet = waiting.shift();
      if (packet === undefined) break;
      try {
        receiver(packet);
      } catch (error) {
        reportError(error);
      }
    }
    isDraining = false;
  };

  return {
    send(packet) {
      if (!isClosed) post(packet);
    },
    onPacket(receive) {
      receiver = receive;
      drain();
    },
    deliver(packet) {
      if (isClosed) return;
      waiting.push(packet);
      drain();
    },
    close() {
      isClosed = true;
      waiting.length = 0;
      receiver = undefined;
    },
  };
}
