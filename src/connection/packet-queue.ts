/** Inbound packets of a connection, delivered one by one and in order, whenever they come. */

/** See `makePacketQueue`. */
export interface PacketQueue {
  /** One packet came. Dropped once the queue is closed. */
  deliver(packet: Uint8Array): void;
  /** Sets the one receiver; what came before is delivered at once. */
  receive(receiver: (packet: Uint8Array) => void): void;
  /** Drops what waits and whatever comes. */
  close(): void;
}

/** An error that the receiver throws is reported as the page's own and does not stop the packets behind it. */
export function makePacketQueue(): PacketQueue {
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
    deliver(packet) {
      if (isClosed) return;
      waiting.push(packet);
      drain();
    },
    receive(next) {
      receiver = next;
      drain();
    },
    close() {
      isClosed = true;
      waiting.length = 0;
      receiver = undefined;
    },
  };
}
