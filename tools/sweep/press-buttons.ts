// Presses each visible button of a program once, also those that a press brings up, and says when one made it fail.
import type { Page } from "playwright";
import { untilAtRest } from "./rest.ts";

/** More presses of one program tell nothing new (a keyboard of icons, a calendar). */
const MOST_PRESSES = 16;
const LONGEST_MS = 15_000;
const LONGEST_REST_MS = 500;

interface Button {
  readonly x: number;
  readonly y: number;
}

/** How many buttons were pressed. Ends early when `hasFailed` says so. */
export async function pressButtons(page: Page, hasFailed: () => Promise<boolean>): Promise<number> {
  const end = Date.now() + LONGEST_MS;
  let pressed = 0;
  let mayEscape = false;
  while (pressed < MOST_PRESSES && Date.now() < end && !(await hasFailed())) {
    const button = await page.evaluate(findNextButton);
    if (button) {
      await page.mouse.click(button.x, button.y);
      pressed++;
      mayEscape = true;
    } else if (mayEscape) {
      // What covers the other buttons may close by this.
      await page.keyboard.press("Escape");
      mayEscape = false;
    } else break;
    await untilAtRest(page, LONGEST_REST_MS);
  }
  return pressed;
}

/** Runs in the page: the middle of the next button that would take a click and was not pressed, which is then marked. */
function findNextButton(): Button | undefined {
  const BUTTONS =
    "button, [role=button], [role=tab], [role=menuitem], [role=switch], [role=checkbox], [role=radio], input[type=checkbox], input[type=radio]";
  for (const button of document.querySelectorAll<HTMLElement>(BUTTONS)) {
    if (button.dataset["swept"] !== undefined || !button.closest("[data-control]") || button.closest(".shell"))
      continue;
    if (button.matches(":disabled, [aria-disabled=true]")) continue;
    const { left, top, width, height } = button.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (width < 1 || height < 1) continue;
    const hit = document.elementFromPoint(x, y);
    if (!hit || (!button.contains(hit) && !hit.contains(button))) continue;
    button.dataset["swept"] = "";
    return { x, y };
  }
  return undefined;
}
