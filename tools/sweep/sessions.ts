// One browser for a whole sweep: each program gets a fresh page with nothing stored, on a warm cache of compiled code.
import { chromium, type BrowserContext, type Page } from "playwright";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { findBrowser } from "../find-browser.ts";
import { answerOutside } from "./outside.ts";

/** All that a program may leave behind in the browser; not what the browser has cached of the client. */
const STORED = "cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage";

/** What a user would be asked for when a program wants it, and allow. */
const GRANTED = ["clipboard-read", "clipboard-write", "screen-wake-lock", "accelerometer", "gyroscope"];

/** The running browser. */
export interface SweepBrowser {
  /** One place to run programs in, one after the other. */
  newPlace(origin: string): Promise<SweepPlace>;
  close(): Promise<void>;
}

/** See `newPlace`. */
export interface SweepPlace {
  /** Calls `run` with a fresh page, and closes all that it opened. */
  withPage<T>(run: (page: Page) => Promise<T>): Promise<T>;
}

/** Starts the browser. */
export async function openSweepBrowser(): Promise<SweepBrowser> {
  const browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS] });
  return {
    async newPlace(origin) {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 700 },
        permissions: GRANTED,
      });
      return { withPage: (run) => runInPage(context, origin, run) };
    },
    close: () => browser.close(),
  };
}

async function runInPage<T>(context: BrowserContext, origin: string, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await answerOutside(page, origin);
    return await run(page);
  } finally {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: STORED });
    for (const open of context.pages()) await open.close();
  }
}
