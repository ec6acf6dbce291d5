// What a program writes survives reloads, crashes and updates, and nobody else's program or window harms it.
import type { BrowserContext, Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import {
  lookForUpdate,
  openApp,
  openContext,
  ship,
  startHost,
  untilKept,
  untilRunning,
  useShipping,
  variantOf,
} from "./shipping.ts";
import type { StaticHost } from "./static-host.ts";

useShipping();

const APP = "e2e/programs/tasks";
const BASE = "/tasks/";

let v1 = "";
let v2 = "";
beforeAll(async () => {
  v1 = await ship(APP, "--base", BASE);
  v2 = await ship(
    variantOf(APP, (main) => main.replace('VERSION = "one"', 'VERSION = "two"')),
    "--base",
    BASE,
  );
});

async function open(): Promise<{ host: StaticHost; context: BrowserContext; page: Page }> {
  const host = await startHost();
  host.deploy(BASE, v1);
  const context = await openContext();
  return { host, context, page: await openApp(context, host.url(BASE)) };
}

const byKey = (page: Page, key: string) => page.locator(`[data-key="${key}"]`);

async function addTask(page: Page, title: string): Promise<void> {
  await byKey(page, "title").locator("input").fill(title);
  await byKey(page, "add").click();
  await byKey(page, "rows").getByText(title, { exact: true }).waitFor();
}

const tasks = (page: Page) => byKey(page, "rows").locator('[data-control="Text"]').allInnerTexts();

test("rows in SQLite and plain files survive a reload", async () => {
  const { page } = await open();
  expect(await byKey(page, "files").innerText()).toBe("- | - | - | given");
  await addTask(page, "milk");
  await byKey(page, "write").click();
  await page.getByText("x | note | x | changed").waitFor();
  await page.reload();
  await untilRunning(page);
  expect(await tasks(page)).toEqual(["milk"]);
  expect(await byKey(page, "files").innerText()).toBe("x | note | x | changed");
});

test("what was committed survives a worker that is killed at that moment", async () => {
  const { page } = await open();
  await addTask(page, "milk");
  // The shell's Stop terminates the worker, whatever it is doing.
  await page.keyboard.press("Control+Backquote");
  await page.getByRole("button", { name: "Restart" }).click();
  await untilRunning(page);
  await expect.poll(() => tasks(page), { timeout: 30_000 }).toEqual(["milk"]);
  await addTask(page, "bread");
  await page.goto("about:blank");
  await page.goBack();
  await untilRunning(page);
  expect(await tasks(page)).toEqual(["milk", "bread"]);
});

test("data survives an update, and the update's program is the one that runs", async () => {
  const { host, page } = await open();
  await untilKept(page);
  await addTask(page, "milk");
  host.deploy(BASE, v2);
  await lookForUpdate(page);
  await page.getByRole("button", { name: "Reload" }).click();
  // The new version's first paint says it too, before its program has read what was kept.
  await page.getByText("Version two").waitFor({ timeout: 60_000 });
  await untilRunning(page);
  expect(await tasks(page)).toEqual(["milk"]);
});

test("a full origin is an OSError to the program, words to the user, and no loss", async () => {
  const { host, context, page } = await open();
  await untilKept(page);
  await addTask(page, "milk");
  const session = await context.newCDPSession(page);
  const origin = new URL(host.url(BASE)).origin;
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 8e6 });
  await byKey(page, "fill").click();
  await page.getByText("OSError 28").or(page.getByText("OSError 51")).waitFor();
  await page.getByText(/The storage is full/).waitFor();
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.reload();
  await untilRunning(page);
  expect(await tasks(page)).toEqual(["milk"]);
  await addTask(page, "bread");
});

test("one window at a time has the files; another one can take them over", async () => {
  const { host, context, page } = await open();
  await addTask(page, "milk");
  const other = await context.newPage();
  await other.goto(host.url(BASE));
  await other.getByRole("heading", { name: /open in another window/ }).waitFor({ timeout: 60_000 });
  await other.getByRole("button", { name: "Use it here" }).click();
  await untilRunning(other);
  expect(await tasks(other)).toEqual(["milk"]);
  await page.getByRole("button", { name: "Use it here" }).waitFor();
  await addTask(other, "bread");
  await page.getByRole("button", { name: "Use it here" }).click();
  await untilRunning(page);
  await expect.poll(() => tasks(page), { timeout: 30_000 }).toEqual(["milk", "bread"]);
});

test("all data leaves as one file and comes back from it", async () => {
  const { context, host, page } = await open();
  await addTask(page, "milk");
  await page.keyboard.press("Control+Alt+Backquote");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Export data/ }).click(),
  ]);
  const path = await download.path();
  await page.close();
  await context.clearCookies();

  const fresh = await openContext();
  const target = await openApp(fresh, host.url(BASE));
  expect(await tasks(target)).toEqual([]);
  await target.keyboard.press("Control+Alt+Backquote");
  const [chooser] = await Promise.all([
    target.waitForEvent("filechooser"),
    target.getByRole("button", { name: /Import data/ }).click(),
  ]);
  await chooser.setFiles(path);
  await target.getByRole("button", { name: "Replace" }).click();
  await untilRunning(target);
  await expect.poll(() => tasks(target), { timeout: 30_000 }).toEqual(["milk"]);
});
