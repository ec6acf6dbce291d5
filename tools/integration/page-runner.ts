// Opens a page of our client for each app that a test starts, and keeps it until the test is over.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright";
import { createConnectServer, readTarget } from "../connect-server.ts";
import { listen } from "../listen.ts";

/** What Flet's desktop client opens with, in px. */
const WINDOW = { width: 800, height: 600 };
/** Of the screens that the reference pictures were taken on. */
const PIXEL_RATIO = 2;
/** No module of tests takes longer. */
const LIMIT_MS = 120_000;

/** See `startPageRunner`. */
export interface PageRunner {
  /** Where a page is asked for, with `?app=<address of the Flet server>`; it answers when the test is over. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the server that the stand-in for Flutter asks. */
export async function startPageRunner(browser: Browser, client: string): Promise<PageRunner> {
  const server = createServer((request, response) => {
    run(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  });
  const { port } = await listen(server, { port: 0 });
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function run(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const app = new URL(request.url ?? "/", "http://localhost").searchParams.get("app") ?? "";
    const proxy = await createConnectServer({ client: () => client, target: readTarget(app), port: 0, isTest: true });
    const context = await browser.newContext({
      viewport: WINDOW,
      deviceScaleFactor: PIXEL_RATIO,
      colorScheme: "light",
      locale: "en-US",
    });
    try {
      const problems = await openPage(context, proxy.url);
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
      response.end(problems.join("\n"));
    } finally {
      await context.close();
      await proxy.close();
    }
  }
}

/** Resolves when the test has ended, with what the page complained about meanwhile. */
async function openPage(context: BrowserContext, url: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  await page.exposeFunction("fletPwaResize", (width: number, height: number) =>
    page.setViewportSize({ width, height }),
  );
  await page.addInitScript({ path: join(import.meta.dirname, "test-window.js") });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["fletTest"] === "over", undefined, {
    timeout: LIMIT_MS,
  });
  return problems;
}
