// Runs one program in a fresh session, presses its buttons, and writes down how it went.
import type { Page } from "playwright";
import { PageWatch } from "./page-watch.ts";
import { pressButtons } from "./press-buttons.ts";
import { untilAtRest } from "./rest.ts";
import type { SweepResult, SweepStatus } from "./result.ts";

/** What the shell says about an exception: what happened, and the traceback. */
const FAILURES = ".crash-overlay-title, .boot-failure-title, .boot-failure-message, .shell-traceback";
const LONGEST_REST_MS = 2500;

/** One run. */
export interface SweepRun {
  readonly program: string;
  readonly url: string;
  /** File for the picture of its first screen. */
  readonly screenshot: string;
  /** That it may take to its first screen. */
  readonly timeoutMs: number;
}

/** Never fails: what goes wrong is the result's. */
export async function runProgram(page: Page, { program, url, screenshot, timeoutMs }: SweepRun): Promise<SweepResult> {
  const watch = new PageWatch(page, new URL(url).origin);
  const problems: string[] = [];
  const started = Date.now();
  let ms = 0;
  let pressed = 0;
  let isLate = false;
  try {
    await page.goto(url, { timeout: timeoutMs });
    isLate = !(await hasStarted(page, timeoutMs));
    ms = Date.now() - started;
    await untilAtRest(page, LONGEST_REST_MS);
    await page.screenshot({ path: screenshot, timeout: timeoutMs });
    if (!(await hasFailed(page)) && !(await page.evaluate(isAnythingDrawn))) problems.push("nothing is drawn");
    pressed = await pressButtons(page, () => hasFailed(page));
    await untilAtRest(page, LONGEST_REST_MS);
    problems.push(...(await complaints(page)));
    for (const type of await page.locator("[data-unsupported]").evaluateAll(readTypes)) watch.unsupported.add(type);
  } catch (error) {
    problems.push(`the sweep lost it: ${error instanceof Error ? error.message : String(error)}`);
  }
  problems.push(...watch.problems);
  const unsupported = [...watch.unsupported].toSorted();
  return {
    program,
    status: statusOf(isLate, problems, unsupported),
    unsupported,
    problems,
    unreachable: [...watch.unreachable],
    pressed,
    ms,
  };
}

function statusOf(isLate: boolean, problems: readonly string[], unsupported: readonly string[]): SweepStatus {
  if (isLate) return "timeout";
  if (problems.length > 0) return "problem";
  return unsupported.length > 0 ? "unsupported" : "clean";
}

async function hasStarted(page: Page, timeoutMs: number): Promise<boolean> {
  try {
    await page.waitForFunction(
      () => ["running", "crashed", "stopped"].includes(document.documentElement.dataset["fletState"] ?? ""),
      undefined,
      { timeout: timeoutMs },
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") return false;
    throw error;
  }
}

async function hasFailed(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset["fletState"] !== "running");
}

/** What is on the screen that should not be: the traceback of a crash, boxes in the place of controls. */
async function complaints(page: Page): Promise<readonly string[]> {
  const texts = await page.locator(FAILURES).allInnerTexts();
  const boxes = await page.locator(".error-box").allInnerTexts();
  const state = await page.evaluate(() => document.documentElement.dataset["fletState"]);
  const crash = state === "crashed" && texts.length === 0 ? ["crashed"] : [];
  return [...(texts.length > 0 ? [texts.join("\n")] : []), ...boxes, ...crash];
}

/** Runs in the page: whether a control shows text, a picture or a colour of its own where it can be seen. */
function isAnythingDrawn(): boolean {
  for (const element of document.querySelectorAll("[data-control], [data-control] *")) {
    if (["Page", "View"].includes(element.getAttribute("data-control") ?? "")) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isSeen = right > Math.max(left, 0) && bottom > Math.max(top, 0) && left < innerWidth && top < innerHeight;
    if (!isSeen) continue;
    if (element.matches("img, svg, canvas, video, input, textarea")) return true;
    if ([...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "")) return true;
    for (const pseudo of [undefined, "::before", "::after"]) {
      const { backgroundColor, backgroundImage, borderTopWidth, content, opacity } = getComputedStyle(element, pseudo);
      if (opacity === "0" || (pseudo !== undefined && content === "none")) continue;
      // Icons are letters of a pseudo-element; an empty one is there for its colours.
      if (pseudo !== undefined && !["normal", '""'].includes(content)) return true;
      if (backgroundColor !== "rgba(0, 0, 0, 0)" || backgroundImage !== "none" || borderTopWidth !== "0px") return true;
    }
  }
  return false;
}

function readTypes(elements: readonly Element[]): string[] {
  return elements.map((element) => element.getAttribute("data-unsupported") ?? "");
}
