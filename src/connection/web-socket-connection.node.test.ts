import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  makeWebSocketConnection,
  type LinkState,
  type Socket,
  type WebSocketOptions,
} from "./web-socket-connection.ts";

class FakeSocket extends EventTarget implements Socket {
  binaryType: BinaryType = "blob";
  readonly sent: Uint8Array[] = [];
  isClosed = false;
  send(data: Uint8Array): void {
    this.sent.push(data);
  }
  close(): void {
    this.isClosed = true;
  }
  receive(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const sockets: FakeSocket[] = [];
const states: LinkState[] = [];
const troubles: string[] = [];
const open = (url = "ws://localhost:8550/ws", more: Partial<WebSocketOptions> = {}) =>
  makeWebSocketConnection({
    ...more,
    url,
    onState: (state) => states.push(state),
    onTrouble: (text) => troubles.push(text),
    createSocket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
  });
const last = (): FakeSocket => {
  const socket = sockets.at(-1);
  if (!socket) throw new Error("no socket was opened");
  return socket;
};

beforeEach(() => {
  vi.useFakeTimers();
  sockets.length = states.length = troubles.length = 0;
});
afterEach(() => vi.useRealTimers());

test("binary messages are packets, text is told and dropped", () => {
  const connection = open();
  const received: number[][] = [];
  last().receive(new Uint8Array([1, 2]).buffer);
  connection.onPacket((packet) => received.push([...packet]));
  last().receive("hello");
  last().receive(new Uint8Array([3]).buffer);
  expect(received).toEqual([[1, 2], [3]]);
  expect(troubles).toEqual([expect.stringContaining("hello")]);
});

test("whoever registers is called at every opening, and nothing is sent before", () => {
  const connection = open();
  connection.onOpen(() => connection.send(new Uint8Array([7])));
  connection.send(new Uint8Array([1]));
  expect(last().sent).toEqual([]);
  last().dispatchEvent(new Event("open"));
  expect(last().sent).toEqual([new Uint8Array([7])]);
  last().dispatchEvent(new Event("close"));
  vi.advanceTimersByTime(500);
  expect(sockets).toHaveLength(2);
  last().dispatchEvent(new Event("open"));
  expect(last().sent).toEqual([new Uint8Array([7])]);
  expect(states.map(({ kind }) => kind)).toEqual(["connecting", "open", "lost", "open"]);
});

test("on this machine every half second is a try; elsewhere the wait doubles up to half a minute", () => {
  const waits = (url: string): number[] => {
    sockets.length = 0;
    const connection = open(url);
    const found: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++) {
      const [count, start] = [sockets.length, Date.now()];
      last().dispatchEvent(new Event("close"));
      while (sockets.length === count) vi.advanceTimersByTime(500);
      found.push((Date.now() - start) / 1000);
    }
    connection.close();
    return found;
  };
  expect(waits("ws://127.0.0.1/ws")).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  expect(waits("wss://flet.example/ws")).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
});

test("a try can be had at once, but only when one is waited for", () => {
  const connection = open("wss://flet.example/ws");
  connection.retry();
  expect(sockets).toHaveLength(1);
  last().dispatchEvent(new Event("close"));
  connection.retry();
  expect(sockets).toHaveLength(2);
  connection.retry();
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(2);
});

test("tries come as often and end as soon as is asked for", () => {
  const onGivenUp = vi.fn<() => void>();
  open("ws://localhost:8550/ws", { retryMs: 100, giveUpAfterMs: 250, onGivenUp });
  for (let tries = 1; tries <= 3; tries++) {
    expect([sockets.length, onGivenUp.mock.calls.length]).toEqual([tries, 0]);
    last().dispatchEvent(new Event("close"));
    vi.advanceTimersByTime(100);
  }
  expect(sockets).toHaveLength(4);
  last().dispatchEvent(new Event("close"));
  vi.advanceTimersByTime(60_000);
  expect([sockets.length, onGivenUp.mock.calls.length]).toEqual([4, 1]);
});

test("after close nothing is delivered, sent or tried", () => {
  const connection = open();
  const received: Uint8Array[] = [];
  connection.onPacket((packet) => received.push(packet));
  const socket = last();
  socket.dispatchEvent(new Event("open"));
  connection.close();
  expect(socket.isClosed).toBe(true);
  socket.receive(new Uint8Array([1]).buffer);
  socket.dispatchEvent(new Event("close"));
  connection.send(new Uint8Array([2]));
  vi.advanceTimersByTime(60_000);
  expect([received, socket.sent, sockets.length]).toEqual([[], [], 1]);
});
