import { expect, test } from "vitest";
import { BootError } from "./boot-error.ts";
import { makeFletLink } from "./flet-js.ts";

function makeLink() {
  const posted: Uint8Array<ArrayBuffer>[] = [];
  const received: number[][] = [];
  const link = makeFletLink("https://example.org/app/", [], (packet) => posted.push(packet));
  return { posted, received, link };
}

test("packets sent before the program listens reach it first, in order", async () => {
  const { link, received } = makeLink();
  link.send(new Uint8Array([1]));
  link.send(new Uint8Array([2]));
  link.module.start_connection = async () => {
    link.module.send = (packet) => received.push([...packet]);
  };
  await link.connect();
  link.send(new Uint8Array([3]));
  expect(received).toEqual([[1], [2], [3]]);
});

test("a packet of Python is copied out of the interpreter's memory before it is posted", async () => {
  const { link, posted } = makeLink();
  const heap = new Uint8Array(16).fill(7);
  link.module.start_connection = async (receive) => receive({ toJs: () => heap.subarray(4, 6) });
  await link.connect();
  heap.fill(0);
  expect(posted.map((packet) => [packet.buffer.byteLength, ...packet])).toEqual([[2, 7, 7]]);
});

test("a program that never called ft.run fails as one without a user interface", async () => {
  const { link } = makeLink();
  await expect(link.connect()).rejects.toThrow(BootError);
});
