import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Host } from "./host.ts";
import { SLOW_LINK } from "./link.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-host-"));
const PAGE = "<p>".repeat(5000);
const LARGE_BYTES = 250_000;
let host: Host;

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "large.bin"), new Uint8Array(LARGE_BYTES));
  host = await Host.start(folder);
});
beforeEach(() => host.beginVisit());
afterAll(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});

test("sends text compressed to those who take it, and counts what went over the wire", async () => {
  const response = await fetch(host.url);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.text()).toBe(PAGE);
  const { requests, bytes } = host.traffic;
  expect(requests).toBe(1);
  expect(bytes).toBeGreaterThan(200);
  expect(bytes).toBeLessThan(1000);
});

test("a later visit counts from zero, and is told that nothing has changed", async () => {
  const first = await fetch(host.url);
  const body = (await first.text()).length;
  host.beginVisit();
  const again = await fetch(host.url, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  expect(host.traffic.requests).toBe(1);
  expect(host.traffic.bytes).toBeLessThan(body);
});

test("without network nothing is answered", async () => {
  host.beginVisit({ isDown: true });
  await expect(fetch(host.url)).rejects.toThrow("fetch failed");
  host.beginVisit();
  expect((await fetch(host.url)).status).toBe(200);
});

test("all answers of a slow line share it", async () => {
  host.beginVisit({ link: SLOW_LINK });
  const begin = performance.now();
  const loaded = await Promise.all([load("large.bin"), load("large.bin?again")]);
  const seconds = (performance.now() - begin) / 1000;
  expect(loaded).toEqual([LARGE_BYTES, LARGE_BYTES]);
  // Beside each other, so that the delay counts once and the bytes twice.
  expect(seconds).toBeGreaterThan((2 * LARGE_BYTES * 8) / SLOW_LINK.bitsPerSecond + SLOW_LINK.delayMs / 1000 - 0.02);
});

/** On a connection of its own. */
async function load(path: string): Promise<number> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(new URL(path, host.url), { agent: false }, resolve).on("error", reject);
  });
  let bytes = 0;
  for await (const part of response) bytes += (part as Uint8Array).length;
  return bytes;
}
