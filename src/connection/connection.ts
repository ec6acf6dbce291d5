/** A way to a running Flet program: the Pyodide worker, or a Flet server over a WebSocket. */
export interface Connection {
  /** Sends one packet. Takes ownership of the bytes: their buffer may be transferred. */
  send(packet: Uint8Array): void;
  /** Sets the one receiver of inbound packets. Packets that came before are kept and delivered at once, in order. */
  onPacket(receive: (packet: Uint8Array) => void): void;
  /**
   * Sets who is told whenever the program can be reached; at once if it can be already. The other end knows nothing of
   * what was said before: register again.
   */
  onOpen(opened: () => void): void;
  /** Ends the connection; nothing is delivered afterwards. */
  close(): void;
}
