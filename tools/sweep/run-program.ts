// Runs one program in a fresh browser context and writes down how it went.
import { setTimeout } from "node:timers/promises";
import type { Browser, ConsoleMessage, Page } from "playwright";

/** How a program went. `unsupported`: its only fault is a control or service that this client does not have yet. */
export type SweepStatus = "clean" | "unsupported" | "problem" | "timeout";

/** One row of the report. */
export interface SweepResult {
  readonly program: string;
  readonly status: SweepStatus;
  /** Control and service types without a renderer. */
  readonly unsupported: readonly string[];
  /** Console errors, bad properties and tracebacks, one text each. */
  readonly problems: readonly string[];
  /** Addresses outside of this server that could not be reached; no fault of the program or the client. */
  readonly unreachable: readonly string[];
  /** From navigation to the first screen. */
  readonly ms: number;
}

/** What the shell says about an exception: what happened, and the traceback. */
const FAILURES = ".crash-overlay-title, .boot-failure-title, .boot-failure-message, .shell-traceback";
/** A page that stays the same for this long has settled. */
const QUIET_MS = 300;
const LONGEST_SETTLE_MS = 3000;
const UNSUPPORTED = /^(\w+) is not supported yet$/;

/** Opens `url`, waits until its first screen has settled, and takes a screenshot to `screenshot`. */
export async function runProgram(
  browser: Browser,
  program: string,
  url: string,
  screenshot: string,
  timeoutMs: number,
): Promise<SweepResult> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const problems: string[] = [];
  const unsupported = new Set<string>();
  const unreachable = new Set<string>();
  try {
    const page = await context.newPage();
    const origin = new URL(url).origin;
    page.on("console", (message) => sortMessage(message, problems, unsupported, origin));
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => {
      if (!request.url().startsWith(origin) && /^https?:/.test(request.url())) unreachable.add(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400 && response.url().startsWith(origin)) {
        problems.push(`${response.status()} for ${new URL(response.url()).pathname}`);
      }
    });
    const started = Date.now();
    await page.goto(url, { timeout: timeoutMs });
    const state = await waitForState(page, timeoutMs);
    const ms = Date.now() - started;
    await settle(page);
    for (const type of await page.locator("[data-unsupported]").evaluateAll(readTypes)) unsupported.add(type);
    const texts = await page.locator(FAILURES).allInnerTexts();
    if (texts.length > 0) problems.push(texts.join("\n"));
    const finalState = (await readState(page)) ?? state;
    if (finalState === "crashed" && problems.length === 0) problems.push("crashed");
    await page.screenshot({ path: screenshot, timeout: timeoutMs });
    // What the client says of an address that cannot be reached is no problem of the program's either.
    const own = problems.filter((problem) => ![...unreachable].some((address) => problem.includes(address)));
    const status = statusOf(state, own, unsupported);
    return {
      program,
      status,
      unsupported: [...unsupported].toSorted(),
      problems: own,
      unreachable: [...unreachable],
      ms,
    };
  } finally {
    await context.close();
  }
}

function statusOf(state: string, problems: readonly string[], unsupported: ReadonlySet<string>): SweepStatus {
  if (state === "timeout") return "timeout";
  if (problems.length > 0) return "problem";
  return unsupported.size > 0 ? "unsupported" : "clean";
}

function sortMessage(message: ConsoleMessage, problems: string[], unsupported: Set<string>, origin: string): void {
  const text = message.text();
  const type = UNSUPPORTED.exec(text)?.[1];
  if (type !== undefined) unsupported.add(type);
  else if (message.type() === "error" && !isForeignLoad(message, text, origin)) problems.push(text);
  else if (message.type() === "warning" && /using the default$|could not be drawn/.test(text)) problems.push(text);
}

/** Loads are judged by their responses; what this page cannot reach says nothing about the program. */
function isForeignLoad(message: ConsoleMessage, text: string, origin: string): boolean {
  return text.startsWith("Failed to load resource") || !message.location().url.startsWith(origin);
}

async function waitForState(page: Page, timeoutMs: number): Promise<string> {
  try {
    await page.waitForFunction(
      () => ["running", "crashed", "stopped"].includes(document.documentElement.dataset["fletState"] ?? ""),
      undefined,
      { timeout: timeoutMs },
    );
  } catch {
    // Playwright's own words say less than the status does.
    return "timeout";
  }
  return (await readState(page)) ?? "timeout";
}

async function readState(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset["fletState"]);
}

/** Waits until the page has stopped changing for a moment; a page that never does is taken as it is. */
async function settle(page: Page): Promise<void> {
  let before = "";
  for (let waited = 0; waited < LONGEST_SETTLE_MS; waited += QUIET_MS) {
    const now = await page.evaluate(() => document.body.innerHTML);
    if (now === before) return;
    before = now;
    await setTimeout(QUIET_MS);
  }
}

function readTypes(elements: readonly Element[]): string[] {
  return elements.map((element) => element.getAttribute("data-unsupported") ?? "");
}
