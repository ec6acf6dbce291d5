// Builds apps with the command line as their authors do, and opens what came out on a plain host.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { BROWSER_FLAGS } from "../../tools/browser-flags.ts";
import { findBrowser } from "../../tools/find-browser.ts";
import { ROOT } from "../../tools/paths.ts";
import { StaticHost } from "./static-host.ts";

/** How long Python may take to start on a busy machine. */
const START_MS = 60_000;

let folder = "";
let browser: Browser;

/** Gives the tests of one file a browser and a place for what they build. Call once at the top of the file. */
export function useShipping(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "flet-shipping-"));
    browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
}

/** A copy of the program in `source`, with other text in its `main.py`. */
export function variantOf(source: string, change: (main: string) => string): string {
  const copy = mkdtempSync(join(folder, "app-"));
  cpSync(join(ROOT, source), copy, { recursive: true });
  const main = join(copy, "main.py");
  const before = readFileSync(main, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`the change leaves ${source} as it is`);
  writeFileSync(main, after);
  return copy;
}

/** A copy of a built folder, to be damaged. */
export function copyOf(built: string): string {
  const copy = mkdtempSync(join(folder, "copy-"));
  cpSync(built, copy, { recursive: true });
  return copy;
}

/** Builds the program at `app` (absolute, or below the repository) and returns the folder. */
export async function ship(app: string, ...options: readonly string[]): Promise<string> {
  const out = mkdtempSync(join(folder, "out-"));
  const cli = [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "tools/cli.ts")];
  await promisify(execFile)(process.execPath, [...cli, "build", app, "--out", out, ...options], { cwd: ROOT });
  return out;
}

/** A running host, which ends with the test. */
export async function startHost(): Promise<StaticHost> {
  const host = new StaticHost();
  await host.start();
  onTestFinished(() => host.stop());
  return host;
}

/** One user's browser, which ends with the test. */
export async function openContext(visitor: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...visitor });
  onTestFinished(() => context.close());
  return context;
}

/** Opens `url` in a new window and waits until the program has drawn its first screen. */
export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await untilRunning(page);
  return page;
}

/** Waits until the program has drawn its first screen. */
export async function untilRunning(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["fletState"] === "running", undefined, {
    timeout: START_MS,
  });
}

/** Waits until the app is kept for offline use, and this page is served from what is kept. */
export async function untilKept(page: Page): Promise<void> {
  const isOwn = () => {
    const { controller } = navigator.serviceWorker;
    return controller?.state === "activated" && controller.scriptURL === new URL("sw.js", document.baseURI).href;
  };
  await page.waitForFunction(isOwn, undefined, { timeout: START_MS });
}

/** Ends every connection: from now on nothing can come from the network. */
export async function goOffline(host: StaticHost, context: BrowserContext): Promise<void> {
  await host.stop();
  await context.setOffline(true);
}

/** The network is back. */
export async function goOnline(host: StaticHost, context: BrowserContext): Promise<void> {
  await host.start();
  await context.setOffline(false);
}

/** Looks for a new version, as an app does that is left open; resolves when the answer is there. */
export async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // A host that is broken or away is one of the answers.
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    await new Promise<void>((resolve) => {
      if (!worker) return resolve();
      worker.addEventListener("statechange", () => resolve());
      if (worker.state !== "installing") resolve();
    });
  });
}
