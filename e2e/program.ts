// Opens Flet programs in a real browser for the end-to-end tests.
import { chromium, type Browser, type Locator, type Page } from "playwright";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { BROWSER_FLAGS } from "../tools/browser-flags.ts";
import { findBrowser } from "../tools/find-browser.ts";

/** How long Python may take to start on a busy machine. */
const START_MS = 60_000;

let browser: Browser;

/** Gives the tests of one file a browser. Call once at the top of the file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS] });
  });
  afterAll(() => browser.close());
}

/** A running program. */
export interface OpenProgram {
  readonly page: Page;
  /** The control with this key. */
  readonly byKey: (key: string) => Locator;
  /** Errors that the page has logged. */
  readonly errors: readonly string[];
  /** Waits until the document says this state. */
  readonly untilState: (state: "running" | "crashed" | "stopped") => Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly hasTouch?: boolean;
  /** State to wait for; `undefined` waits for nothing. */
  readonly until?: "running" | "crashed" | undefined;
}

/** Opens the program at `path` (e.g. `apps/counter/`) in a context of its own, which ends with the test. */
export async function openProgram(path: string, options: OpenOptions = {}): Promise<OpenProgram> {
  const { width = 1000, height = 700, colorScheme = "light", hasTouch = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, hasTouch });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, inject("serverUrl")).href);
  const untilState = async (state: string) => {
    await page.waitForFunction((wanted) => document.documentElement.dataset["fletState"] === wanted, state, {
      timeout: START_MS,
    });
  };
  if (!("until" in options) || options.until !== undefined) await untilState(options.until ?? "running");
  return { page, errors, untilState, byKey: (key) => page.locator(`[data-key="${key}"]`) };
}
