// The browser that both clients are measured in: started as a person's is, with a profile on disk that a later start can
// take up again. Playwright's own way of starting it would keep caches in memory and add two dozen flags.
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium, type CDPSession, type Page } from "playwright";
import { BROWSER_FLAGS } from "../tools/browser-flags.ts";
import { findBrowser } from "../tools/find-browser.ts";
import { Screen, VIEWPORT } from "./screen.ts";

/** One tab in a browser of its own. */
export interface Tab {
  readonly page: Page;
  /** To the page. */
  readonly session: CDPSession;
  /** To the browser. */
  readonly browser: CDPSession;
  readonly screen: Screen;
  /** Goes to an address; gives the time at which that was asked for, ms since the epoch. */
  go(url: string): Promise<number>;
  /** Ends the browser as a person does, so that its caches reach the disk. */
  close(): Promise<void>;
}

/** Without these WebGL, which Flet's own client draws with, does not exist where there is no graphics card. */
const SOFTWARE_GL = ["--enable-unsafe-swiftshader"];

/** Starts a browser with the profile in `profile` (a folder, made if it is not there). */
export async function openTab(profile: string): Promise<Tab> {
  const program = findBrowser().executablePath ?? chromium.executablePath();
  const size = `--window-size=${VIEWPORT.width},${VIEWPORT.height}`;
  const own = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, size];
  const child = spawn(program, [...BROWSER_FLAGS, ...SOFTWARE_GL, ...own, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const kill = () => child.kill();
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  void ended.then(() => process.off("exit", kill));
  try {
    const connection = await chromium.connectOverCDP(await addressOf(child));
    const context = connection.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (context === undefined || page === undefined) throw new Error("the browser came up without a tab");
    await page.setViewportSize(VIEWPORT);
    const browser = await connection.newBrowserCDPSession();
    const session = await context.newCDPSession(page);
    const screen = await Screen.open(session);
    return {
      page,
      session,
      browser,
      screen,
      async go(url) {
        const at = Date.now();
        await session.send("Page.navigate", { url });
        return at;
      },
      async close() {
        // The browser answers by going away.
        await browser.send("Browser.close").catch(() => undefined);
        await ended;
        await connection.close();
      },
    };
  } catch (error) {
    child.kill();
    await ended;
    throw error;
  }
}

/** Chromium says on stderr where it can be reached. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stderr === null) return reject(new Error("the browser has no stderr"));
    const lines: string[] = [];
    createInterface({ input: child.stderr }).on("line", (line) => {
      lines.push(line);
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on("exit", () => reject(new Error(`the browser did not start:\n${lines.join("\n")}`)));
    child.on("error", reject);
  });
}
