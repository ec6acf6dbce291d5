/**
 * The connection to a Flet server (flet-web's `ws` endpoint): one binary WebSocket message is one packet. It comes back by
 * itself when it is lost, in the rhythm of Flet's own client: every half second on this machine, elsewhere with a wait
 * that doubles (flet_backend.dart `_onDisconnect`).
 */
import type { Connection } from "./connection.ts";
import { makePacketQueue } from "./packet-queue.ts";

const RETRY_MS = 500;
/** Flet's wait has no end; somebody who looks at the page should not have to reload it. */
const LONGEST_RETRY_MS = 30_000;

/** How the connection is doing. `attempts`: how often it has been tried in vain since it was last open. */
export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  | { readonly kind: "lost"; readonly attempts: number; readonly wasOpen: boolean };

/** The part of `WebSocket` that is needed. */
export interface Socket {
  binaryType: BinaryType;
  addEventListener(type: string, listen: (event: Event) => void, options: { readonly signal: AbortSignal }): void;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** How a connection to a server is made. */
export interface WebSocketOptions {
  /** Absolute, `ws:` or `wss:`. */
  readonly url: string;
  /** Told of every change of state, the first included. */
  readonly onState: (state: LinkState) => void;
  /** Told of what makes no sense and is dropped. */
  readonly onTrouble: (text: string) => void;
  /** The first wait before another try, in ms; on this machine every wait. Default half a second. */
  readonly retryMs?: number | undefined;
  /** Tries end when the connection has been lost for so many ms; by default never. */
  readonly giveUpAfterMs?: number | undefined;
  /** Told when there will be no more tries by themselves. */
  readonly onGivenUp?: () => void;
  /** Replaced in tests. */
  readonly createSocket?: (url: string) => Socket;
}

/** A connection that can be told to try again now. */
export interface WebSocketConnection extends Connection {
  /** Tries at once instead of waiting; nothing happens unless the connection is lost. */
  retry(): void;
}

/** Opens the connection, and again whenever it is lost, until it is closed. Packets sent while it is not open are lost. */
export function makeWebSocketConnection(options: WebSocketOptions): WebSocketConnection {
  const { url, onState, onTrouble, retryMs = RETRY_MS, giveUpAfterMs = Infinity, createSocket = openSocket } = options;
  const queue = makePacketQueue();
  const isNear = isThisMachine(url);
  let socket: Socket | undefined;
  let isOpen = false;
  let wasOpen = false;
  let attempts = 0;
  let waitMs = retryMs;
  let lostAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tellOpened: (() => void) | undefined;
  let ends = new AbortController();

  const connect = (): void => {
    timer = undefined;
    const current = createSocket(url);
    socket = current;
    ends = new AbortController();
    const { signal } = ends;
    current.binaryType = "arraybuffer";
    const onOpen = () => {
      isOpen = true;
      wasOpen = true;
      attempts = 0;
      waitMs = retryMs;
      onState({ kind: "open" });
      tellOpened?.();
    };
    const onMessage = (event: Event) => {
      if (!(event instanceof MessageEvent)) return;
      const data: unknown = event.data;
      if (data instanceof ArrayBuffer) queue.deliver(new Uint8Array(data));
      else onTrouble(`the server sent text where packets are expected: ${String(data).slice(0, 100)}`);
    };
    const onClose = () => {
      isOpen = false;
      socket = undefined;
      attempts++;
      if (attempts === 1) lostAt = Date.now();
      onState({ kind: "lost", attempts, wasOpen });
      if (Date.now() - lostAt >= giveUpAfterMs) {
        options.onGivenUp?.();
        return;
      }
      timer = setTimeout(connect, waitMs);
      if (!isNear) waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS);
    };
    current.addEventListener("open", onOpen, { signal });
    current.addEventListener("message", onMessage, { signal });
    current.addEventListener("close", onClose, { signal });
  };
  onState({ kind: "connecting" });
  connect();

  return {
    send(packet) {
      if (isOpen) socket?.send(new Uint8Array(packet));
    },
    onPacket: queue.receive,
    onOpen(opened) {
      tellOpened = opened;
      if (isOpen) opened();
    },
    retry() {
      if (timer === undefined) return;
      clearTimeout(timer);
      connect();
    },
    close() {
      clearTimeout(timer);
      queue.close();
      tellOpened = undefined;
      isOpen = false;
      ends.abort();
      socket?.close();
    },
  };
}

function openSocket(url: string): Socket {
  return new WebSocket(url);
}

function isThisMachine(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}
