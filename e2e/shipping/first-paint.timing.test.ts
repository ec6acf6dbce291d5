// How soon a built page shows its first screen on a repeat visit. Nothing else may run meanwhile: see vitest.config.ts.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { openApp, openContext, ship, startHost, untilKept, untilRunning, useShipping } from "./shipping.ts";

useShipping();

const BASE = "/user/repo/";
/** The bar for the first paint of a repeat visit, ms, on a machine that has nothing else to do. */
const FIRST_PAINT_MS = 250;
/** What the same browser takes there for a page of one line; where that takes longer, so does everything. */
const PLAIN_PAINT_MS = 60;
/** A start is as fast as it can be when nothing else runs; of this many one will be. */
const VISITS = 7;

test("the first paint of a repeat visit is there at once", async () => {
  const built = await ship("e2e/programs/first-paint", "--base", BASE);
  const host = await startHost();
  host.deploy(BASE, built);
  host.deploy("/plain/", plainPage());
  const context = await openContext();
  const url = host.url(BASE);
  const page = await openApp(context, url);
  await untilKept(page);
  const times: number[] = [];
  const plain: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await page.goto(new URL("/plain/", url).href);
    plain.push(await readFirstPaint(page));
    await page.goto(url);
    await page.locator('[data-key="title"]').waitFor();
    await untilRunning(page);
    times.push(await readFirstPaint(page));
  }
  const bar = Math.round(FIRST_PAINT_MS * Math.max(1, Math.min(...plain) / PLAIN_PAINT_MS));
  const inOrder = (values: readonly number[]) =>
    values
      .toSorted((a, b) => a - b)
      .map(Math.round)
      .join(", ");
  console.info(`first paint, ms: of a plain page ${inOrder(plain)}; of repeat visits ${inOrder(times)}; bar ${bar}`);
  expect(Math.min(...times)).toBeLessThanOrEqual(bar);
});

function plainPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "flet-pwa-plain-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Plain</title><p>Good day</p>");
  return folder;
}

/** First contentful paint, in ms after the navigation began: the start screen never comes before it. */
async function readFirstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
}
