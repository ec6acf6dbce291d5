import { beforeEach, describe, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

describe("calculator", () => {
  const open = shareProgram("apps/calculator/");

  beforeEach(async () => {
    await open().byKey("clear").click();
    await untilDisplay(open(), "0");
  });

  it("is accessible in light and dark", async () => {
    await expectAccessible(open().page);
  });

  it("calculates by mouse: chains, signs, percent, the rest of a number", async () => {
    const { page } = open();
    const press = async (...names: string[]) => {
      for (const name of names) await page.getByRole("button", { name, exact: true }).click();
    };
    await press("1", "2", "+", "3");
    await open().byKey("pending").filter({ hasText: "12 +" }).waitFor();
    await press("×", "2", "=");
    await untilDisplay(open(), "30");
    await press("=");
    await untilDisplay(open(), "60");
    await press("C", "2", "0", "0", "+", "1", "0", "%", "=");
    await untilDisplay(open(), "220");
    await press("C", "1", ".", "5", "±", "⌫");
    await untilDisplay(open(), "−1.");
    await press("C", "1", "÷", "0", "=");
    await untilDisplay(open(), "Error");
    await press("7");
    await untilDisplay(open(), "7");
    await expectHealthy(open());
  });

  it("calculates exactly", async () => {
    await type(open(), "0.1+0.2", "Enter");
    await untilDisplay(open(), "0.3");
  });

  it("calculates by keys alone", async () => {
    await type(open(), "84/4", "Enter");
    await untilDisplay(open(), "21");
    await type(open(), "", "Escape");
    await untilDisplay(open(), "0");
    await type(open(), "12,5", "Backspace");
    await type(open(), "4*2-0.8=");
    await untilDisplay(open(), "24");
    await type(open(), "+1", "Enter", "Enter");
    await untilDisplay(open(), "26");
    await type(open(), "", "NumpadMultiply", "Numpad2", "NumpadEnter");
    await untilDisplay(open(), "52");
    await expectHealthy(open());
  });

  it("gives the result by Enter also after a digit was clicked", async () => {
    const { page } = open();
    await type(open(), "5+");
    await page.getByRole("button", { name: "3", exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-key") === "equals");
    await page.keyboard.press("Enter");
    await untilDisplay(open(), "8");
  });
});

describe("calculator on a phone", () => {
  const open = shareProgram("apps/calculator/", { device: "phone" });

  it("fits, and calculates by touch", async () => {
    const { byKey, page } = open();
    for (const key of ["7", "times", "6", "equals"]) await byKey(key).tap();
    await untilDisplay(open(), "42");
    await expectToFit(page);
    await expectHealthy(open());
  });
});

/** Types characters, then presses keys by name. */
async function type({ page }: OpenProgram, text: string, ...keys: string[]): Promise<void> {
  for (const key of [...Array.from(text), ...keys]) await page.keyboard.press(key);
}

async function untilDisplay({ byKey, page }: OpenProgram, text: string): Promise<void> {
  await byKey("display").waitFor();
  await page.waitForFunction((wanted) => document.querySelector("[data-key=display]")?.textContent === wanted, text);
}
