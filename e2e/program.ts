// Opens Flet programs in a real browser for the end-to-end tests.
import { chromium, devices, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright";
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
  /** Warnings that the page has logged. */
  readonly warnings: readonly string[];
  /** Waits until the document says this state. */
  readonly untilState: (state: "booting" | "running" | "crashed" | "stopped") => Promise<void>;
}

export interface OpenOptions {
  /** A desktop of 1000 by 700 px, or a phone of 390 by 844 px that is touched. */
  readonly device?: "desktop" | "phone";
  /** State to wait for; `undefined` waits for nothing. */
  readonly until?: "running" | "crashed" | undefined;
}

/** Opens the program at `path` (e.g. `apps/counter/`) in a context of its own, which ends with the test. */
export async function openProgram(path: string, options: OpenOptions = {}): Promise<OpenProgram> {
  const { program, close } = await open(path, options);
  onTestFinished(close);
  return program;
}

/** Opens the program at `path` once for all tests of the surrounding `describe`, which share the one page. */
export function shareProgram(path: string, options: OpenOptions = {}): () => OpenProgram {
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  beforeAll(async () => {
    opened = await open(path, options);
  });
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error(`${path} is not open yet: ask for it inside a test`);
    return opened.program;
  };
}

async function open(path: string, options: OpenOptions) {
  const context = await browser.newContext(CONTEXTS[options.device ?? "desktop"]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === "error") errors.push(text);
    if (message.type() === "warning") warnings.push(text);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, inject("serverUrl")).href);
  const untilState = async (state: string) => {
    await page.waitForFunction((wanted) => document.documentElement.dataset["fletState"] === wanted, state, {
      timeout: START_MS,
    });
  };
  if (!("until" in options) || options.until !== undefined) await untilState(options.until ?? "running");
  const byKey = (key: string) => page.locator(`[data-key="${key}"]`);
  const program: OpenProgram = { page, errors, warnings, untilState, byKey };
  return { program, close: () => context.close() };
}

const CONTEXTS: Record<"desktop" | "phone", BrowserContextOptions> = {
  desktop: { viewport: { width: 1000, height: 700 }, colorScheme: "light" },
  phone: {
    userAgent: devices["Pixel 7"]?.userAgent ?? "",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: "light",
  },
};
