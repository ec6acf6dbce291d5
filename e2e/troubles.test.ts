import { describe, expect, it } from "vitest";
import { openProgram, useBrowser } from "./program.ts";

useBrowser();

describe("trouble", () => {
  it("an exception shows its traceback, and the program goes on", async () => {
    const { byKey, page, untilState } = await openProgram("programs/troubles/");
    await byKey("fail").click();
    const overlay = page.locator(".crash-overlay");
    await overlay.getByText("no such luck").first().waitFor();
    expect(await overlay.innerText()).toContain('main.py", line');
    await untilState("crashed");
    await page.keyboard.press("Escape");
    await overlay.waitFor({ state: "detached" });
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await untilState("running");
  });

  it("a program that loops for ever is stopped, and restarted", async () => {
    const { byKey, page, untilState } = await openProgram("programs/troubles/");
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await byKey("loop").click();
    await page.getByRole("button", { name: "Stop" }).click();
    await untilState("stopped");
    await page.getByRole("button", { name: "Restart" }).click();
    await untilState("running");
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
  });

  it("output is one keystroke away", async () => {
    const { byKey, page } = await openProgram("programs/troubles/");
    await byKey("talk").click();
    await page.keyboard.press("Control+Backquote");
    const panel = page.locator(".console");
    await panel.getByText("hello from Python").waitFor();
    await panel.getByText("and a warning").waitFor();
    await page.keyboard.press("Control+Backquote");
    await panel.waitFor({ state: "detached" });
  });

  it("properties of a wrong type cost only themselves, and say so once", async () => {
    const { byKey, page } = await openProgram("programs/troubles/");
    const warnings: string[] = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await byKey("confuse").click();
    await byKey("after").filter({ hasText: "still here" }).waitFor();
    await byKey("after-padding").filter({ hasText: "and here" }).waitFor();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    expect(warnings.filter((text) => text.includes(".size:"))).toHaveLength(1);
    expect(warnings.filter((text) => text.includes(".padding:"))).toHaveLength(1);
  });
});
