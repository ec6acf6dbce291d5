import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeFletServer, type FletServer } from "./flet-server.ts";
import { openProgram, useBrowser } from "./program.ts";

useBrowser();

describe("an app on a Flet server inside a program in the page", () => {
  let flet: FletServer;
  beforeAll(async () => {
    flet = await makeFletServer(join(import.meta.dirname, "programs", "connection"));
  });
  beforeEach(async () => {
    await flet.stop();
    await flet.start();
  });
  afterAll(() => flet.dispose());
  const open = () => openProgram(`programs/embedded/${flet.url.port}`);

  it("runs in its box with its own title, assets, events and exceptions", async () => {
    const { byKey, page } = await open();
    const inside = byKey("inside");
    await inside.getByText("cpython True False").waitFor();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await page.waitForFunction(() => document.querySelector("img")?.naturalWidth === 20);
    expect(await page.title()).toBe("Outside");
    await byKey("wait").click();
    await byKey("idle").filter({ hasText: "idle" }).waitFor();
    await byKey("fail").click();
    await byKey("problem").filter({ hasText: "nothing works" }).waitFor();
    await inside.getByRole("alert").filter({ hasText: "nothing works" }).waitFor();
    await byKey("remove").click();
    await inside.waitFor({ state: "detached" });
  });

  it("comes back when its server has started again", async () => {
    const { byKey } = await open();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await flet.stop();
    await byKey("inside").locator(".boot-screen").waitFor();
    await flet.start();
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
  });
});
