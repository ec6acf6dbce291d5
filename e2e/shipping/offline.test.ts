// A built folder on a plain host below a sub-path: first visit, no network, deep links, updates, broken deploys.
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import {
  copyOf,
  goOffline,
  goOnline,
  lookForUpdate,
  openApp,
  openContext,
  ship,
  startHost,
  untilKept,
  untilRunning,
  useShipping,
  variantOf,
} from "./shipping.ts";
import type { StaticHost } from "./static-host.ts";

useShipping();

const APP = "python/apps/routes";
/** How often each start without a network is tried; raised for a release by `OFFLINE_RUNS=20`. */
const RUNS = Number(process.env["OFFLINE_RUNS"] ?? 1);
const runs = Array.from({ length: RUNS }, (_, index) => index + 1);
const BASE = "/user/repo/";

let v1 = "";
let v2 = "";
beforeAll(async () => {
  v1 = await ship(APP, "--base", BASE);
  v2 = await ship(
    variantOf(APP, (main) => main.replaceAll('"Books"', '"Novels"')),
    "--base",
    BASE,
  );
});

const heading = (page: Page) => page.locator('[data-control="AppBar"]').last();

/** The app has been visited once, and is kept. */
async function visit(): Promise<{ host: StaticHost; context: BrowserContext; page: Page }> {
  const host = await startHost();
  host.deploy(BASE, v1);
  const context = await openContext();
  const page = await openApp(context, host.url(BASE));
  await untilKept(page);
  return { host, context, page };
}

test("a first visit starts from the network, says how far it is kept, and fetches nothing twice", async () => {
  const { host, page } = await visit();
  await page.getByText("Ready to work offline").waitFor();
  const twice = host.requests.filter((path, index) => host.requests.indexOf(path) !== index);
  expect(twice).toEqual([]);
});

test("scripts are kept as they came, so that the browser keeps their compiled code with them", async () => {
  const { host, page } = await visit();
  const kindsOfScripts = () =>
    page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? "");
      const scripts = (await cache.keys()).filter(({ url }) => /\.m?js$/.test(url));
      const kept = await Promise.all(scripts.map((script) => cache.match(script)));
      // A response that a script has put together would be of the type `default`.
      return kept.map((response) => response?.type);
    });
  const kinds = await kindsOfScripts();
  expect(kinds.length).toBeGreaterThan(20);
  expect(new Set(kinds)).toEqual(new Set(["basic"]));
  host.deploy(BASE, v2);
  await lookForUpdate(page);
  await page.reload();
  await expect.poll(() => heading(page).innerText(), { timeout: 60_000 }).toContain("Novels");
  expect(new Set(await kindsOfScripts())).toEqual(new Set(["basic"]));
});

describe.each(runs)("without a network, run %i", () => {
  test("a reload", async () => {
    const { host, context, page } = await visit();
    await goOffline(host, context);
    await page.reload();
    await untilRunning(page);
    expect(await heading(page).innerText()).toContain("Books");
  });

  test("a new window at a deep link", async () => {
    const { host, context, page } = await visit();
    await page.close();
    await goOffline(host, context);
    const other = await openApp(context, host.url(BASE, "books/emma"));
    expect(await heading(other).innerText()).toContain("Emma");
  });

  test("after a deploy that lacks a file", async () => {
    const { host, context, page } = await visit();
    host.deploy(BASE, v2, { missing: (path) => path === "app.zip" });
    await lookForUpdate(page);
    await goOffline(host, context);
    await page.reload();
    await untilRunning(page);
    expect(await heading(page).innerText()).toContain("Books");
  });

  test("after a deploy that broke off while it was fetched", async () => {
    const { host, context, page } = await visit();
    host.deploy(BASE, v2, { cut: (path) => path === "app.zip" });
    await lookForUpdate(page);
    await goOffline(host, context);
    await page.reload();
    await untilRunning(page);
    expect(await heading(page).innerText()).toContain("Books");
  });
});

describe("an update", () => {
  test("is announced while the app is open, and every window takes it when the user agrees", async () => {
    const { host, context, page } = await visit();
    const other = await openApp(context, host.url(BASE, "about"));
    host.deploy(BASE, v2);
    await lookForUpdate(page);
    await page.getByText("Reloading updates all 2 open windows").waitFor();
    expect(await heading(page).innerText()).toContain("Books");
    await page.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => heading(page).innerText(), { timeout: 60_000 }).toContain("Novels");
    await untilRunning(other);
    expect(await versionOf(other)).toBe(await versionOf(page));
    expect(new URL(other.url()).pathname).toBe(`${BASE}about`);
  });

  test("is there at the next start if nobody said anything", async () => {
    const { host, context, page } = await visit();
    host.deploy(BASE, v2);
    await lookForUpdate(page);
    await page.close();
    await goOffline(host, context);
    const next = await openApp(context, host.url(BASE));
    expect(await heading(next).innerText()).toContain("Novels");
  });

  test("comes with a reload of the only window", async () => {
    const { host, page } = await visit();
    host.deploy(BASE, v2);
    await lookForUpdate(page);
    await page.reload();
    await expect.poll(() => heading(page).innerText(), { timeout: 60_000 }).toContain("Novels");
  });

  test("fetches what has changed and nothing else", async () => {
    const { host, page } = await visit();
    host.forgetRequests();
    host.deploy(BASE, v2);
    await lookForUpdate(page);
    expect(host.requests.map((path) => path.slice(BASE.length)).toSorted()).toEqual(["app.zip", "index.html", "sw.js"]);
  });

  test("that was incomplete is taken once the host is whole, from where it broke off", async () => {
    const { host, page } = await visit();
    host.deploy(BASE, v2, { cut: (path) => path === "app.zip" });
    await lookForUpdate(page);
    host.deploy(BASE, v2);
    await lookForUpdate(page);
    await page.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => heading(page).innerText(), { timeout: 60_000 }).toContain("Novels");
  });
});

test("a visit in the middle of an upload never runs one version's program in another's page", async () => {
  const host = await startHost();
  const half = copyOf(v1);
  cpSync(join(v2, "app.zip"), join(half, "app.zip"));
  host.deploy(BASE, half);
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(host.url(BASE));
  await page.getByRole("heading", { name: "The app has just been updated" }).waitFor({ timeout: 60_000 });
  host.deploy(BASE, v2);
  await page.getByRole("button", { name: "Reload" }).click();
  await untilRunning(page);
  expect(await heading(page).innerText()).toContain("Novels");
});

test("an app that could not be kept is kept as soon as the network is back", async () => {
  const host = await startHost();
  host.deploy(BASE, v1, { cut: (path) => path === "manifest.webmanifest" });
  const context = await openContext();
  const page = await openApp(context, host.url(BASE));
  await page.locator('html[data-flet-offline="failed"]').waitFor({ timeout: 60_000 });
  host.deploy(BASE, v1);
  await context.setOffline(true);
  await context.setOffline(false);
  await untilKept(page);
  await goOffline(host, context);
  await page.reload();
  await untilRunning(page);
});

test("a network that comes back is used again", async () => {
  const { host, context, page } = await visit();
  await goOffline(host, context);
  await page.reload();
  await untilRunning(page);
  host.deploy(BASE, v2);
  await goOnline(host, context);
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => heading(page).innerText(), { timeout: 60_000 }).toContain("Novels");
});

test("an origin without room says so, and the app runs", async () => {
  const host = await startHost();
  host.deploy(BASE, v1);
  const context = await openContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.url(BASE)).origin, quotaSize: 1e6 });
  await page.goto(host.url(BASE));
  await untilRunning(page);
  await page.getByText(/Not enough space to work offline/).waitFor();
  expect(await heading(page).innerText()).toContain("Books");
});

test("two apps of one origin keep out of each other's way, also when one is taken out of service", async () => {
  const host = await startHost();
  const [base, inner] = ["/user/", "/user/repo/"];
  const outer = await ship("python/apps/counter", "--base", base);
  host.deploy(base, outer);
  host.deploy(inner, v1);
  const context = await openContext();
  const counter = await openApp(context, host.url(base));
  await untilKept(counter);
  const books = await openApp(context, host.url(inner));
  await untilKept(books);
  expect(await heading(books).innerText()).toContain("Books");

  const retired = copyOf(outer);
  cpSync(join(outer, "retired-sw.js"), join(retired, "sw.js"));
  host.deploy(base, retired);
  await lookForUpdate(counter);
  await expect
    .poll(() =>
      books.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
    )
    .toEqual([host.url(inner)]);
  const names = await books.evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith(`flet-pwa ${base} `))).toEqual([]);
  expect(names.filter((name) => name.startsWith(`flet-pwa ${inner} `))).toHaveLength(1);

  await goOffline(host, context);
  await books.reload();
  await untilRunning(books);
  expect(await heading(books).innerText()).toContain("Books");
});

function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const config: { version: string } = JSON.parse(document.getElementById("flet-config")?.textContent ?? "{}");
    return config.version;
  });
}
