import { describe, expect, it } from "vitest";
import { openProgram, useBrowser } from "./program.ts";

useBrowser();

describe("routes", () => {
  it("stand in the address, and back and forward follow them", async () => {
    const { byKey, page } = await openProgram("programs/navigation/");
    await byKey("open").click();
    await byKey("title-item").filter({ hasText: "Item at /items/7?tab=2" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/programs/navigation/items/7");
    await page.goBack();
    await byKey("title-item").waitFor({ state: "detached" });
    await byKey("title-shelf").waitFor();
    await page.goForward();
    await byKey("title-item").waitFor();
  });

  it("work as deep links and survive a reload", async () => {
    const { byKey, page, untilState } = await openProgram("programs/navigation/items/9");
    await byKey("title-item").filter({ hasText: "Item at /items/9" }).waitFor();
    await page.reload();
    await untilState("running");
    await byKey("title-item").filter({ hasText: "Item at /items/9" }).waitFor();
  });
});
