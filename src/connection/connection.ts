/** A way to a running Flet program: the Pyodide worker now, any Flet server over a WebSocket later. */
export interface Connection {
  /** Sends one packet. Takes ownership of the bytes: their buffer may be transferred. */
  send(packet: Uint8Array): void;
  /** Sets the one receiver of inbound packets. Packets that came before are kept and delivered at once, in order. */
  onPacket(receive: (packet: Uint8Array) => void): void;
  /** Ends the connection; nothing is delivered afterwards. */
  close(): void;
}
