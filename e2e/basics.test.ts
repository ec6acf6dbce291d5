import { describe, expect, it } from "vitest";
import { shareProgram, useBrowser } from "./program.ts";

useBrowser();

describe("a program", () => {
  const open = shareProgram("programs/basics/");

  it("shows its first screen and answers clicks, sync and async, without an error", async () => {
    const { byKey, page, errors } = open();
    await page.waitForFunction(() => document.title === "Basics");
    await byKey("add").click();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^2$/ }).waitFor();
    await byKey("later").click();
    await byKey("count").filter({ hasText: /^12$/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it("animates from a sync handler that sleeps between updates, with the page alive meanwhile", async () => {
    const { byKey, page } = open();
    // Written down by the page itself: a locator looks only now and then, up to half a second apart, and may miss a step.
    const shown = await byKey("steps").evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => {
        const text = element.textContent;
        if (text !== texts.at(-1)) texts.push(text);
      }).observe(element, { subtree: true, childList: true, characterData: true });
      return texts;
    });
    await byKey("animate").click();
    await byKey("steps").filter({ hasText: /^a/ }).waitFor();
    // Python sleeps now; the page scrolls, selects and runs scripts all the same.
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    await byKey("steps").filter({ hasText: /^abc$/ }).waitFor();
    expect(await shown.jsonValue()).toEqual(["a", "ab", "abc"]);
  });

  it("streams from a generator, runs tasks, and talks over pub/sub", async () => {
    const { byKey } = open();
    await byKey("stream").click();
    await byKey("steps").filter({ hasText: "xyz" }).waitFor();
    await byKey("ticks")
      .filter({ hasText: /^[1-9]/ })
      .waitFor();
    await byKey("say").click();
    await byKey("heard").filter({ hasText: "hello" }).waitFor();
  });

  it("hears of resizing and of keys", async () => {
    const { byKey, page } = open();
    await byKey("size").filter({ hasText: "1000x700" }).waitFor();
    await page.setViewportSize({ width: 640, height: 480 });
    await byKey("size").filter({ hasText: "640x480" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+k");
    await byKey("keys").filter({ hasText: "Arrow Left Ctrl+K" }).waitFor();
  });

  it("opens addresses with urllib, and hears why one does not open", async () => {
    const { byKey, page } = open();
    await page.route("**/echo", async (route) => {
      const request = route.request();
      const { "x-mine": mine, "content-type": kind, "user-agent": agent } = await request.allHeaders();
      const body = [request.method(), mine, kind, agent?.split("/")[0], request.postDataBuffer()?.toString("hex")];
      await route.fulfill({ status: 201, contentType: "text/plain; charset=utf-8", body: body.join(" ") });
    });
    await byKey("ask").click();
    await byKey("answers").filter({ hasText: "localhost" }).waitFor();
    expect((await byKey("answers").innerText()).split("\n")).toEqual([
      "200 OK text/html <!doctype html>",
      "HTTPError 404 Not Found",
      "201 Created text/plain PUT 1 application/x-www-form-urlencoded Mozilla 00ff",
      expect.stringMatching(
        /^URLError the browser got no answer from http:\/\/localhost:9\/: .*no connection.*\(CORS\)$/,
      ),
    ]);
  });

  it("starts again after a reload", async () => {
    const { byKey, page, untilState } = open();
    await byKey("count").filter({ hasText: /^12$/ }).waitFor();
    await page.reload();
    await untilState("running");
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
  });
});
