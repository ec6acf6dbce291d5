/**
 * Packets ⇄ messages. A packet is one byte of kind, then either a MessagePack message or a data channel frame
 * (channel id as u32 little-endian, then raw bytes). Source: flet/messaging/pyodide_connection.py.
 */
import { Decoder, Encoder, ExtensionCodec } from "@msgpack/msgpack";
import { fromWire, toWire, type InboundMessage, type OutboundMessage } from "./messages.ts";
import { ProtocolError } from "./protocol-error.ts";
import { isWireMap, WireDateTime, WireDuration, WireTime, type WireMap } from "./wire.ts";

const MESSAGE = 0x00;
const CHANNEL = 0x01;

/** One inbound packet. */
export type InboundPacket =
  | { readonly kind: "message"; readonly message: InboundMessage }
  /** `payload` is a view into the packet. */
  | { readonly kind: "channel"; readonly channelId: number; readonly payload: Uint8Array };

// The codecs exist wherever this runs (browser, worker, Node), but in no lib that this DOM-free layer may use.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

const extensions = new ExtensionCodec();
registerText(
  1,
  (value) => (value instanceof WireDateTime ? value.text : undefined),
  (text) => new WireDateTime(text),
);
registerText(
  2,
  (value) => (value instanceof WireTime ? value.text : undefined),
  (text) => new WireTime(text),
);
registerText(
  3,
  (value) => (value instanceof WireDuration ? String(Math.round(value.microseconds)) : undefined),
  (text) => new WireDuration(Number(text)),
);

function registerText(
  type: number,
  write: (value: unknown) => string | undefined,
  read: (text: string) => unknown,
): void {
  extensions.register({
    type,
    encode: (value) => {
      const text = write(value);
      return text === undefined ? null : utf8.encode(text);
    },
    decode: (bytes) => read(fromUtf8.decode(bytes)),
  });
}

// Integer map keys (patch trees, responsive maps) become strings; list steps are told apart by what they address.
const decoder = new Decoder({ extensionCodec: extensions, mapKeyConverter: readKey });
const encoder = new Encoder({ extensionCodec: extensions, ignoreUndefined: true });

function readKey(key: unknown): string | number {
  if (typeof key === "string" || typeof key === "number") return key;
  if (typeof key === "boolean") return String(key);
  throw new ProtocolError(`a map key must be a string or a number, not ${typeof key}`);
}

/**
 * Decodes one packet; `undefined` for an empty one or one of unknown kind, which both ends ignore.
 * @throws {ProtocolError} if a message packet holds something else than a Flet message.
 */
export function decodePacket(packet: Uint8Array): InboundPacket | undefined {
  switch (packet[0]) {
    case MESSAGE:
      return { kind: "message", message: fromWire(decodeValue(packet.subarray(1))) };
    case CHANNEL:
      if (packet.length < 5) return undefined;
      return {
        kind: "channel",
        channelId: new DataView(packet.buffer, packet.byteOffset).getUint32(1, true),
        payload: packet.subarray(5),
      };
    default:
      return undefined;
  }
}

/** Encodes one message into a packet whose buffer holds nothing else, so that it can be transferred. */
export function encodePacket(message: OutboundMessage): Uint8Array {
  const body = encoder.encodeSharedRef(toWire(message));
  const packet = new Uint8Array(body.length + 1);
  packet[0] = MESSAGE;
  packet.set(body, 1);
  return packet;
}

/** Encodes one data channel frame. */
export function encodeChannelPacket(channelId: number, payload: Uint8Array): Uint8Array {
  const packet = new Uint8Array(payload.length + 5);
  packet[0] = CHANNEL;
  new DataView(packet.buffer).setUint32(1, channelId, true);
  packet.set(payload, 5);
  return packet;
}

/** Encodes a map by itself, as the page keeps one that is no message. */
export function encodeMap(map: WireMap): Uint8Array {
  return encoder.encode(map);
}

/**
 * Reads what `encodeMap` wrote.
 * @throws {ProtocolError} if it is anything else.
 */
export function decodeMap(bytes: Uint8Array): WireMap {
  const map = decodeValue(bytes);
  if (!isWireMap(map)) throw new ProtocolError(`a map was expected, not ${typeof map}`);
  return map;
}

function decodeValue(bytes: Uint8Array): unknown {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (cause instanceof ProtocolError) throw cause;
    throw new ProtocolError(`not a MessagePack message (${bytes.length} bytes)`, { cause });
  }
}
