// What the command line builds, in a real browser on a plain host: Chromium itself says whether it can be installed.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Page } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { BROWSER_FLAGS } from "./browser-flags.ts";
import { findBrowser } from "./find-browser.ts";
import { listen } from "./listen.ts";
import { PYTHON, ROOT } from "./paths.ts";
import { createStaticHost } from "./static-host.ts";

const TIMEOUT_MS = 180_000;

/** Builds an app, serves it under /repo/ and opens `route` in a browser of its own, in which apps can be installed. */
async function open(app: string, route = ""): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "flet-installable-"));
  const out = join(folder, "dist");
  const cli = join(ROOT, "bin", "flet-pwa.js");
  await promisify(execFile)(process.execPath, [cli, "build", app, "--out", out, "--base", "/repo/"]);
  const server = createStaticHost({ folder: out, base: "/repo/" });
  const { port } = await listen(server, { port: 0 });
  // Without a profile, Chromium calls nothing installable.
  const options = { ...findBrowser(), args: [...BROWSER_FLAGS] };
  const context = await chromium.launchPersistentContext(join(folder, "profile"), options);
  onTestFinished(async () => {
    await context.close();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    // The answer to a deep link is the page, as a 404.
    if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
  });
  await page.goto(`http://localhost:${port}/repo/${route}`);
  return { page, errors };
}

async function untilRunning(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["fletState"] === "running", undefined, {
    timeout: TIMEOUT_MS,
  });
}

function makeBareApp(main: string): string {
  const folder = mkdtempSync(join(tmpdir(), "flet-bare-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "bare"));
  writeFileSync(join(folder, "bare", "main.py"), main);
  return join(folder, "bare");
}

test.each([
  ["a bare main.py", () => makeBareApp("import flet as ft\n\nft.run(lambda page: page.add(ft.Text('hello')))\n")],
  ["the gallery", () => join(PYTHON, "apps", "gallery")],
])("%s meets Chromium's criteria of an app", { timeout: TIMEOUT_MS }, async (_, find) => {
  const { page, errors } = await open(find());
  const browser = await page.context().newCDPSession(page);
  const { url, errors: manifestErrors } = await browser.send("Page.getAppManifest");
  expect([new URL(url).pathname, manifestErrors]).toEqual(["/repo/manifest.webmanifest", []]);
  expect((await browser.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  await untilRunning(page);
  // The page's own policy forbids nothing that the client does.
  expect(errors).toEqual([]);
});

test(
  "a link to a route inside the app leads there on a host that knows of no routes",
  { timeout: TIMEOUT_MS },
  async () => {
    const main = "import flet as ft\n\nft.run(lambda page: page.add(ft.Text(f'at {page.route}')))\n";
    const { page, errors } = await open(makeBareApp(main), "notes/7?tab=2");
    await untilRunning(page);
    await page.getByText("at /notes/7?tab=2").waitFor();
    expect(errors).toEqual([]);
  },
);
