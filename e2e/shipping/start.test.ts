// How a built app starts: from the snapshot, anew each time; without it, if there is one that cannot be used; and with
// nothing waiting for what it does not need.
import type { BrowserContext, BrowserContextOptions, Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { withHalfSnapshot, withSnapshot } from "./snapshot-file.ts";
import { openApp, openContext, ship, startHost, untilKept, untilRunning, useShipping } from "./shipping.ts";
import type { Faults, StaticHost } from "./static-host.ts";

useShipping();

const BASE = "/start/";

let built = "";
beforeAll(async () => {
  built = await ship("e2e/programs/start");
}, 240_000);

interface Facts {
  readonly drawn: Readonly<Record<string, unknown>>;
  readonly moment: {
    readonly time: number;
    readonly year: number;
    readonly hour: number;
    readonly zone: readonly [number, readonly [string, string]];
    readonly offset: number;
    readonly language: string;
    readonly home: string;
    readonly monotonic: number;
    readonly slept: number;
  };
}

async function factsOf(page: Page): Promise<Facts> {
  return JSON.parse(await page.locator('[data-key="facts"]').innerText());
}

const bootOf = (page: Page) => page.evaluate(() => document.documentElement.dataset["fletBoot"]);

/** A host of `folder` and a visitor of it. */
async function meet(
  folder: string,
  { faults = {}, visitor = {} }: { readonly faults?: Faults; readonly visitor?: BrowserContextOptions } = {},
): Promise<{ readonly host: StaticHost; readonly context: BrowserContext }> {
  const host = await startHost();
  host.deploy(BASE, folder, faults);
  return { host, context: await openContext(visitor) };
}

test("two starts from one snapshot have nothing random in common", async () => {
  const { host, context } = await meet(built);
  const page = await openApp(context, host.url(BASE));
  expect(await bootOf(page)).toBe("snapshot");
  const first = await factsOf(page);
  await page.reload();
  await untilRunning(page);
  expect(await bootOf(page)).toBe("snapshot");
  const second = await factsOf(page);
  for (const name of Object.keys(first.drawn))
    expect([name, second.drawn[name]]).not.toEqual([name, first.drawn[name]]);
});

test("a restored program has the time, the time zone and the language of its user", async () => {
  const { host, context } = await meet(built, { visitor: { timezoneId: "Asia/Kolkata", locale: "de-AT" } });
  const page = await openApp(context, host.url(BASE));
  expect(await bootOf(page)).toBe("snapshot");
  const { moment } = await factsOf(page);
  expect(Math.abs(Date.now() / 1000 - moment.time)).toBeLessThan(60);
  expect(moment.year).toBe(new Date().getUTCFullYear());
  expect(moment.offset).toBe(5.5 * 3600);
  expect(moment.zone[0]).toBe(-5.5 * 3600);
  expect(moment.hour).toBe(await page.evaluate((seconds) => new Date(seconds * 1000).getHours(), moment.time));
  expect(moment.language).toBe("de_AT.UTF-8");
  // Not that of the machine that built it.
  expect(moment.home).toBe("/home/pyodide");
  expect(moment.slept).toBeGreaterThanOrEqual(0.02);
});

describe("a snapshot that cannot be used costs its advantage, and the reason is told:", () => {
  const expectPlain = async (folder: string, reason: string | RegExp, faults: Faults = {}): Promise<void> => {
    const { host, context } = await meet(folder, { faults });
    const warnings: string[] = [];
    context.on("console", (message) => warnings.push(message.text()));
    const page = await openApp(context, host.url(BASE));
    expect(await bootOf(page)).toBe("plain");
    const told = warnings.filter((text) => text.includes("Python started from nothing"));
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(Object.keys((await factsOf(page)).drawn)).toHaveLength(9);
  };

  test("one that is missing", () =>
    expectPlain(built, /snapshot\.bin\.gz.*: the server answered 404/, {
      missing: (path) => path === "snapshot.bin.gz",
    }));

  test("one whose download breaks off", () =>
    expectPlain(built, /The download of .*snapshot\.bin\.gz.* broke off/, {
      cut: (path) => path === "snapshot.bin.gz",
    }));

  test("one that was uploaded half", () => expectPlain(withHalfSnapshot(built), /broke off/));

  test("something else in its place", () =>
    expectPlain(
      withSnapshot(built, () => Buffer.from("<!doctype html><title>Not found</title>")),
      /it is not a snapshot/,
    ));

  test("one of another version", () =>
    expectPlain(
      withSnapshot(built, (bytes, { key }) => bytes.fill("0", key, key + 4)),
      /it was made for another version of the app/,
    ));

  test("one that ends too early", () =>
    expectPlain(
      withSnapshot(built, (bytes) => bytes.subarray(0, bytes.length / 2)),
      /it is incomplete/,
    ));

  test("one for less memory than it needs", () =>
    expectPlain(
      withSnapshot(built, (bytes, { heapSize }) => {
        bytes.writeUInt32LE(1 << 20, heapSize);
        return bytes;
      }),
      /it is damaged/,
    ));

  test("one for more memory than the device gives", () =>
    expectPlain(
      withSnapshot(built, (bytes, { heapSize }) => {
        bytes.writeUInt32LE(0xff_ff_ff_ff, heapSize);
        return bytes;
      }),
      /there is not enough memory for it/,
    ));

  test("one of another Pyodide", () =>
    expectPlain(
      // Behind four words of its own, Pyodide writes which build it is.
      withSnapshot(built, (bytes, { header }) => bytes.fill(0, header + 16, header + 20)),
      /build id mismatch/,
    ));
});

test("an app that was built without a snapshot starts from nothing, and says nothing", async () => {
  const { host, context } = await meet(await ship("e2e/programs/start", "--no-snapshot"));
  const warnings: string[] = [];
  context.on("console", (message) => warnings.push(message.text()));
  const page = await openApp(context, host.url(BASE));
  expect(await bootOf(page)).toBe("plain");
  expect(warnings.filter((text) => text.includes("from nothing"))).toEqual([]);
});

test("on a slow network the first visit goes without the snapshot, and the next has it", async () => {
  const { host, context } = await meet(built);
  await context.addInitScript(() =>
    Object.defineProperty(navigator, "connection", {
      value: Object.assign(new EventTarget(), { effectiveType: "3g" }),
    }),
  );
  const page = await openApp(context, host.url(BASE));
  expect(await bootOf(page)).toBe("plain");
  await untilKept(page);
  await page.reload();
  await untilRunning(page);
  expect(await bootOf(page)).toBe("snapshot");
});

test("the worker asks for all of Python before the client is there", async () => {
  const { host, context } = await meet(built);
  const page = await context.newPage();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/client/client-*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(host.url(BASE), { waitUntil: "commit" });
  const wanted = ["pyodide.asm.wasm.gz", "pyodide.asm.mjs", "snapshot.bin.gz", "app.zip"];
  await expect
    .poll(() => wanted.filter((name) => !host.requests.some((path) => path.endsWith(name))), { timeout: 60_000 })
    .toEqual([]);
  expect(host.requests.some((path) => /client\/client-.*\.js$/.test(path))).toBe(false);
  release();
  await untilRunning(page);
});

test("nothing that is kept is compressed, and a later visit asks the network for nothing", async () => {
  const { host, context } = await meet(built);
  const page = await openApp(context, host.url(BASE));
  await untilKept(page);
  const packed = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const [first, second] = new Uint8Array((await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer());
        if (first === 0x1f && second === 0x8b) found.push(url);
      }
    }
    return found;
  });
  expect(packed).toEqual([]);
  host.forgetRequests();
  await page.reload();
  await untilRunning(page);
  expect(host.requests.filter((path) => !path.endsWith("sw.js"))).toEqual([]);
});

test("a page takes no file from another version's cache", async () => {
  const { host, context } = await meet(built);
  const page = await openApp(context, host.url(BASE));
  await untilKept(page);
  await page.evaluate(async () => {
    const own = (await caches.keys()).find((name) => name.startsWith("flet-pwa /start/ ")) ?? "";
    const other = await caches.open("flet-pwa /start/ 0000000000000000");
    for (const { url } of await (await caches.open(own)).keys()) await other.put(url, new Response("another version"));
  });
  await page.reload();
  await untilRunning(page);
  expect(await bootOf(page)).toBe("snapshot");
});
