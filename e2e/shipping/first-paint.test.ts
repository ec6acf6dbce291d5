// What a built page shows before Python runs: without scripts too, and never for longer than it is right. How soon it does
// is measured by itself (first-paint.timing.test.ts).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page, Route } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { openContext, ship, startHost, untilRunning, useShipping, variantOf } from "./shipping.ts";

useShipping();

const PROGRAM = "e2e/programs/first-paint";
const BASE = "/user/repo/";
let built = "";
let without = "";
beforeAll(async () => {
  built = await ship(PROGRAM, "--base", BASE);
  without = await ship(PROGRAM, "--base", BASE, "--no-first-paint");
}, 300_000);

async function open(folder: string): Promise<{ context: BrowserContext; url: string }> {
  const host = await startHost();
  host.deploy(BASE, folder);
  return { context: await openContext(), url: host.url(BASE) };
}

/** Keeps Python from running until the returned function is called. */
async function holdProgram(context: BrowserContext): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await context.route(/\/app\.zip/, async (route) => {
    if (isOpen) await route.continue();
    else held.push(route);
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const firstPaint = (page: Page) => page.locator("html[data-flet-first-paint]");
const byKey = (page: Page, key: string) => page.locator(`[data-key="${key}"]`);

/** Opens the app with its program held back, as far as its first paint. */
async function openHeld(): Promise<{ page: Page; release: () => Promise<void> }> {
  const { context, url } = await open(built);
  const release = await holdProgram(context);
  const page = await context.newPage();
  await page.goto(url);
  await firstPaint(page).waitFor({ state: "attached" });
  return { page, release };
}

describe("while Python is still to come", () => {
  test("the page is there, says that it is not ready, and becomes the real one element by element", async () => {
    const { page, release } = await openHeld();
    await byKey(page, "title").getByText("Good day").waitFor();
    expect(await page.title()).toBe("First paint");
    expect(await page.locator(".flet-app").getAttribute("aria-busy")).toBe("true");
    expect(await page.locator(".splash").count()).toBe(0);
    await page.evaluate(() => {
      const view = document.querySelector('[data-control="View"]');
      if (!view) throw new Error("there is no view");
      const before = [...view.querySelectorAll("*")];
      Reflect.set(window, "countLost", () => before.filter((element) => !element.isConnected).length);
      Reflect.set(window, "countAll", () => before.length);
    });
    await release();
    await untilRunning(page);
    expect(await firstPaint(page).count()).toBe(0);
    expect(await page.locator(".flet-app").getAttribute("aria-busy")).toBeNull();
    expect(await page.evaluate(() => Reflect.get(window, "countLost")())).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, "countAll")())).toBeGreaterThan(40);
  });

  test("what depends on the moment is not seen, and right as soon as Python is there", async () => {
    const { page, release } = await openHeld();
    const seen = () => byKey(page, "time").evaluate((element) => getComputedStyle(element).opacity);
    expect(await seen()).toBe("0");
    await release();
    await untilRunning(page);
    expect(await seen()).toBe("1");
    const now = await page.evaluate(() => new Date().getFullYear());
    expect(await byKey(page, "time").innerText()).toContain(String(now));
  });

  test("clicks and typing reach Python once, in order; scrolling, selection and focus stay", async () => {
    const { page, release } = await openHeld();
    await byKey(page, "press").click();
    await byKey(page, "name").locator("input").pressSequentially("Ada");
    await byKey(page, "press").click();
    await byKey(page, "name").locator("input").focus();
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 300);
    await page.evaluate(() => {
      const title = document.querySelector('[data-key="title"]');
      if (title) getSelection()?.selectAllChildren(title);
    });
    const state = () =>
      page.evaluate(() => ({
        scroll: [...document.querySelectorAll("*")].map((element) => element.scrollTop).filter((top) => top > 0),
        selected: String(getSelection()),
        focused: document.activeElement?.tagName,
        typed: document.querySelector("input")?.value,
      }));
    await page.waitForFunction(() => [...document.querySelectorAll("*")].some((element) => element.scrollTop > 200));
    const before = await state();
    expect(before).toMatchObject({ selected: "Good day", focused: "INPUT", typed: "Ada" });
    await release();
    await untilRunning(page);
    await byKey(page, "log").getByText("Heard: press, A, Ad, Ada, press", { exact: true }).waitFor();
    expect(await state()).toEqual(before);
    await byKey(page, "press").click();
    await byKey(page, "log").getByText("Heard: press, A, Ad, Ada, press, press", { exact: true }).waitFor();
  });

  test("a program that does not start takes the place of its own picture", async () => {
    const { context, url } = await open(built);
    let fail: () => Promise<void> = async () => {};
    const held = new Promise<void>((resolve) => {
      fail = async () => resolve();
    });
    await context.route(/\/app\.zip/, async (route) => {
      await held;
      await route.fulfill({ status: 404 });
    });
    const page = await context.newPage();
    await page.goto(url);
    await firstPaint(page).waitFor({ state: "attached" });
    await fail();
    await page.locator(".boot-failure").waitFor();
    expect(await firstPaint(page).count()).toBe(0);
    expect(await page.locator("[data-control]").count()).toBe(0);
  });
});

test("nothing is shown at another route than the one that was tried", async () => {
  const routes = await ship("python/apps/routes", "--route-url-strategy", "hash");
  const { context, url } = await open(routes);
  const release = await holdProgram(context);
  const page = await context.newPage();
  await page.goto(`${url}#/books/emma`);
  await page.locator(".splash").waitFor();
  expect(await page.locator('[data-control="AppBar"]').count()).toBe(0);
  await release();
  await untilRunning(page);
  expect(await page.locator('[data-control="AppBar"]').last().innerText()).toContain("Emma");
});

test("a program that shows something else than it did gets the page as soon as it rests", async () => {
  // What the build cannot know: here, the browser that the program runs in.
  const changed = variantOf(PROGRAM, (main) =>
    main.replace(
      '"Good day"',
      '("Good day" if __import__("js").globalThis.constructor.name == "Object" else "Good evening")',
    ),
  );
  const { context, url } = await open(await ship(changed));
  const release = await holdProgram(context);
  const page = await context.newPage();
  await page.goto(url);
  await byKey(page, "title").getByText("Good day").waitFor();
  await release();
  await untilRunning(page);
  expect(await byKey(page, "title").innerText()).toBe("Good evening");
});

describe("the author's choice", () => {
  test("turned off, the page is empty until Python is there", async () => {
    const html = readFileSync(join(without, "index.html"), "utf8");
    expect(html).not.toContain("flet-first-screen");
    expect(html).not.toContain("Good day");
    const { context, url } = await open(without);
    const release = await holdProgram(context);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator(".splash").waitFor();
    expect(await byKey(page, "title").count()).toBe(0);
    await release();
    await untilRunning(page);
  });

  test("the page for routes that nobody tried has no first screen", () => {
    const html = readFileSync(join(built, "404.html"), "utf8");
    expect(html).not.toContain("flet-first-screen");
    expect(html).not.toContain("<main>");
  });
});

test("without scripts the first screen can be read, with title and description, and without the time", async () => {
  const { url } = await open(built);
  const context = await openContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("heading", { name: "Good day" }).waitFor();
  expect(await page.getByRole("main").innerText()).toMatch(/Name[^]*Press[^]*Line 1[^]*Line 40/);
  expect(await page.getByRole("main").innerText()).not.toMatch(/\d\d:\d\d/);
  expect(await page.title()).toBe("first-paint");
  expect(await page.locator('meta[name="description"]').getAttribute("content")).toMatch(/^Good day/);
});
