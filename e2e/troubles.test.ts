import { describe, expect, it } from "vitest";
import { shareProgram, useBrowser, type OpenProgram } from "./program.ts";

useBrowser();

describe("trouble", () => {
  const open = shareProgram("programs/troubles/");

  const failures: Record<string, readonly string[]> = {
    fail: ["ValueError: no such luck"],
    "fail-async": ["OutOfCoffeeError: the pot is empty, too"],
    "fail-cause": ["KeyError: 'beans'", "OutOfCoffeeError: no beans"],
    recurse: ["RecursionError"],
  };
  for (const [key, words] of Object.entries(failures)) {
    it(`"${key}" shows its traceback, and the program goes on`, async () => {
      const { byKey, page, untilState } = open();
      await byKey(key).click();
      const overlay = page.locator(".crash-overlay");
      for (const text of words) await overlay.getByText(text).first().waitFor();
      expect(await overlay.innerText()).toContain('main.py", line');
      await untilState("crashed");
      await page.keyboard.press("Escape");
      await overlay.waitFor({ state: "detached" });
      await expectAnswers(open());
      await untilState("running");
    });
  }

  it("what goes on unnoticed is in the output: a task that fails, a handler that leaves", async () => {
    const { byKey, page } = open();
    await page.keyboard.press("Control+Backquote");
    const panel = page.locator(".console");
    await byKey("fail-task").click();
    await panel.getByText("OutOfCoffeeError: the machine gave up later").first().waitFor();
    await byKey("leave").click();
    await panel.getByText("The program called sys.exit(3); it keeps running here.").waitFor();
    await page.keyboard.press("Control+Backquote");
    await panel.waitFor({ state: "detached" });
    await expectAnswers(open());
  });

  it("output is one keystroke away, also when there is much of it", async () => {
    const { byKey, page } = open();
    await byKey("talk").click();
    await page.keyboard.press("Control+Backquote");
    const panel = page.locator(".console");
    await panel.getByText("hello from Python").waitFor();
    await panel.getByText("and a warning").waitFor();
    await page.keyboard.press("Control+Backquote");
    await panel.waitFor({ state: "detached" });
    await byKey("chatter").click();
    await expectAnswers(open());
    await page.keyboard.press("Control+Backquote");
    await panel.getByText("line 9999").waitFor();
    await page.keyboard.press("Control+Backquote");
    await panel.waitFor({ state: "detached" });
  });

  it("properties of a wrong type cost only themselves, and say so once", async () => {
    const { byKey, warnings } = open();
    await byKey("confuse").click();
    await byKey("after").filter({ hasText: "still here" }).waitFor();
    await byKey("after-padding").filter({ hasText: "and here" }).waitFor();
    await expectAnswers(open());
    expect(warnings.filter((text) => text.includes(".size:"))).toHaveLength(1);
    expect(warnings.filter((text) => text.includes(".padding:"))).toHaveLength(1);
  });

  it("a program that loops for ever is stopped, and restarted", async () => {
    const { byKey, page, untilState } = open();
    await expectAnswers(open());
    await byKey("loop").click();
    await page.getByRole("button", { name: "Stop" }).click();
    await untilState("stopped");
    await page.getByRole("button", { name: "Restart" }).click();
    await untilState("running");
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
    await expectAnswers(open());
  });
});

/** The counter counts. */
async function expectAnswers({ byKey }: OpenProgram): Promise<void> {
  const next = Number(await byKey("count").innerText()) + 1;
  await byKey("add").click();
  await byKey("count")
    .filter({ hasText: new RegExp(`^${next}$`) })
    .waitFor();
}
