/**
 * Data channels: bytes between one control and its counterpart in Python that go past the message codec (PROTOCOL §1.5).
 * The client numbers them; a control announces its own with the event `data_channel_open`.
 */
import { encodeChannelPacket } from "../protocol/codec.ts";

/** One open channel. */
export interface DataChannel {
  /** Python knows the channel by this. */
  readonly id: number;
  readonly send: (payload: Uint8Array) => void;
  /** Ends the channel; what arrives later is dropped. */
  readonly close: () => void;
}

/** Opens a channel whose payloads go to `receive`. */
export type OpenDataChannel = (receive: (payload: Uint8Array) => void) => DataChannel;

/** The channels of one session. */
export class DataChannels {
  readonly #send: (packet: Uint8Array) => void;
  readonly #receivers = new Map<number, (payload: Uint8Array) => void>();
  #last = 0;

  /** @param send Sends one packet to Python and owns its bytes from then on. */
  constructor(send: (packet: Uint8Array) => void) {
    this.#send = send;
  }

  /** Opens a channel. Ids count from 1 and are never used again. */
  readonly open: OpenDataChannel = (receive) => {
    const id = ++this.#last;
    this.#receivers.set(id, receive);
    return {
      id,
      send: (payload) => {
        if (this.#receivers.has(id)) this.#send(encodeChannelPacket(id, payload));
      },
      close: () => this.#receivers.delete(id),
    };
  };

  /** Hands over what came for a channel; nothing happens if it is closed. */
  deliver(id: number, payload: Uint8Array): void {
    this.#receivers.get(id)?.(payload);
  }
}
