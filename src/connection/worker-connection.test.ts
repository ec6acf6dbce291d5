import { expect, test, vi } from "vitest";
import { makeWorkerConnection } from "./worker-connection.ts";

const packet = (id: number) => new Uint8Array([id]);

test("packets that came before the receiver are kept and delivered in order", () => {
  const connection = makeWorkerConnection(() => {});
  const received: number[] = [];
  connection.deliver(packet(1));
  connection.deliver(packet(2));
  connection.onPacket(([id]) => received.push(id ?? -1));
  connection.deliver(packet(3));
  expect(received).toEqual([1, 2, 3]);
});

test("a packet that arrives while the receiver runs waits its turn", () => {
  const connection = makeWorkerConnection(() => {});
  const steps: string[] = [];
  connection.onPacket(([id]) => {
    steps.push(`start ${id}`);
    if (id === 1) connection.deliver(packet(2));
    steps.push(`end ${id}`);
  });
  connection.deliver(packet(1));
  expect(steps).toEqual(["start 1", "end 1", "start 2", "end 2"]);
});

test("a receiver that throws is reported and the packets behind go on", () => {
  const reported = vi.spyOn(globalThis, "reportError").mockImplementation(() => {});
  const connection = makeWorkerConnection(() => {});
  const received: number[] = [];
  connection.onPacket(([id]) => {
    if (id === 1) throw new Error("bad patch");
    received.push(id ?? -1);
  });
  connection.deliver(packet(1));
  connection.deliver(packet(2));
  expect(received).toEqual([2]);
  expect(reported).toHaveBeenCalledOnce();
  reported.mockRestore();
});

test("after close nothing is delivered or sent", () => {
  const sent: Uint8Array[] = [];
  const connection = makeWorkerConnection((bytes) => sent.push(bytes));
  const received: Uint8Array[] = [];
  connection.deliver(packet(1));
  connection.close();
  connection.onPacket((bytes) => received.push(bytes));
  connection.deliver(packet(2));
  connection.send(packet(3));
  expect([received, sent]).toEqual([[], []]);
});
