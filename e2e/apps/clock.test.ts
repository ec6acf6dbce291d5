import { describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

describe("clock", () => {
  const open = shareProgram("apps/clock/");

  it("is accessible in light and dark", async () => {
    await open().byKey("send").waitFor();
    await expectAccessible(open().page);
  });

  it("ticks by itself", async () => {
    await untilTick(open());
    await untilTick(open());
    const now = new Date();
    await open()
      .byKey("date")
      .filter({ hasText: String(now.getFullYear()) })
      .waitFor();
  });

  it("rolls the ball step by step while its handler sleeps, stays usable, and ticks on afterwards", async () => {
    const { page, byKey } = open();
    await page.evaluate(recordPositions);
    await byKey("roll").click();
    await page.waitForFunction(() => document.querySelector("[data-key=roll]")?.matches(":disabled"));
    // Python sleeps; the page takes what is typed all the same.
    const message = page.getByLabel("Message");
    await message.fill("typed meanwhile");
    expect(await message.inputValue()).toBe("typed meanwhile");
    await page.waitForFunction(() => document.querySelector("[data-key=roll]")?.matches(":enabled"));
    // 25 steps and the way home; a busy machine may draw two at once.
    expect(new Set(await page.evaluate(() => window.positions)).size).toBeGreaterThan(5);
    await untilTick(open());
    await message.press("Enter");
    await byKey("board").getByText("typed meanwhile").waitFor();
    await expectHealthy(open());
  });

  it("sends messages with the keyboard alone, newest first, five at most", async () => {
    const { page, byKey } = open();
    await page.getByLabel("Message").focus();
    for (const word of ["one", "two", "three", "four", "five", "six"]) {
      await page.keyboard.type(word);
      await page.keyboard.press(word === "two" ? "Tab" : "Enter");
      if (word === "two") {
        await page.keyboard.press("Space");
        await page.keyboard.press("Shift+Tab");
      }
      await byKey("board").getByText(word).waitFor();
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>("[data-key=message] input")?.value === "",
      );
      await page.getByLabel("Message").focus();
    }
    const lines = await byKey("board").locator("[data-control=Text]").allInnerTexts();
    expect(lines.map((line) => line.split(/\s+/).at(-1))).toEqual(["six", "five", "four", "three", "two"]);
    await expectHealthy(open());
  });
});

describe("clock on a phone", () => {
  const open = shareProgram("apps/clock/", { device: "phone" });

  it("fits, ticks, and rolls by touch", async () => {
    const { page, byKey } = open();
    await untilTick(open());
    await byKey("roll").tap();
    await page.waitForFunction(() => document.querySelector("[data-key=roll]")?.matches(":disabled"));
    await page.waitForFunction(() => document.querySelector("[data-key=roll]")?.matches(":enabled"));
    await expectToFit(page);
    await expectHealthy(open());
  });
});

declare global {
  interface Window {
    /** Where the ball has been, set by `recordPositions`. */
    positions: string[];
  }
}

/** Runs in the page: writes down every place of the ball from now on. */
function recordPositions(): void {
  window.positions = [];
  const ball = document.querySelector<HTMLElement>("[data-key=ball]");
  if (!ball) throw new Error("there is no ball");
  new MutationObserver(() => window.positions.push(ball.style.cssText)).observe(ball, { attributeFilter: ["style"] });
}

/** Waits until the clock shows another time than now. */
async function untilTick({ page, byKey }: OpenProgram): Promise<void> {
  const before = await byKey("time").innerText();
  expect(before).toMatch(/^\d\d:\d\d:\d\d$/);
  await page.waitForFunction((old) => document.querySelector("[data-key=time]")?.textContent !== old, before);
}
