/**
 * The connection to the program in the Python worker. It knows no worker: the runtime gives it a way to post packets
 * and feeds it those that arrive, so that it outlives nothing and tests without one.
 */
import type { Connection } from "./connection.ts";
import { makePacketQueue } from "./packet-queue.ts";

/** A connection together with the end that the runtime feeds. */
export interface WorkerConnection extends Connection {
  /** One packet came from the worker. Dropped once the connection is closed. */
  deliver(packet: Uint8Array): void;
}

/** `post` sends a packet to the worker, which keeps it while Python starts, and owns its bytes from then on. */
export function makeWorkerConnection(post: (packet: Uint8Array) => void): WorkerConnection {
  const queue = makePacketQueue();
  let isClosed = false;
  return {
    send(packet) {
      if (!isClosed) post(packet);
    },
    onPacket: queue.receive,
    onOpen: (opened) => opened(),
    deliver: queue.deliver,
    close() {
      isClosed = true;
      queue.close();
    },
  };
}
