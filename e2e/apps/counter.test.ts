import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { shareProgram, useBrowser } from "../program.ts";

useBrowser();

describe("counter", () => {
  const open = shareProgram("apps/counter/");

  beforeEach(async () => {
    const reset = open().byKey("reset");
    await reset.waitFor();
    if (await reset.isEnabled()) await reset.click();
    await open().byKey("count").filter({ hasText: /^0$/ }).waitFor();
  });

  it("is titled, and accessible in light and dark", async () => {
    const { page } = open();
    await page.waitForFunction(() => document.title === "Counter");
    await expectAccessible(page);
  });

  it("counts up and down with the mouse, and starts again", async () => {
    const { page, byKey } = open();
    const reset = page.getByRole("button", { name: "Start again" });
    expect(await reset.isDisabled()).toBe(true);
    for (let presses = 0; presses < 3; presses++) await page.getByRole("button", { name: "One more" }).click();
    await byKey("count").filter({ hasText: /^3$/ }).waitFor();
    await page.getByRole("button", { name: "One less" }).click();
    await byKey("count").filter({ hasText: /^2$/ }).waitFor();
    await reset.click();
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
    await page.waitForFunction(() => document.querySelector("[data-key=reset]")?.matches(":disabled"));
    await expectHealthy(open());
  });

  it("counts with the keyboard alone: Tab, Enter, Space", async () => {
    const { page, byKey } = open();
    await page.getByRole("button", { name: "One less" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await byKey("count").filter({ hasText: /^2$/ }).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
  });

  it("names its number for a screen reader", async () => {
    const { page } = open();
    await page.getByRole("button", { name: "One more" }).click();
    await page.getByRole("img", { name: "Count: 1", exact: true }).waitFor();
  });
});

describe("counter on a phone", () => {
  const open = shareProgram("apps/counter/", { device: "phone" });

  it("fits, and counts by touch", async () => {
    const { page, byKey } = open();
    await byKey("plus").tap();
    await byKey("plus").tap();
    await byKey("minus").tap();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await expectToFit(page);
    await expectHealthy(open());
  });
});
