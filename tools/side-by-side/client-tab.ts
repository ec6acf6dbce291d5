// One client that shows the catalogue, in one browser tab: its programs are switched by the address, in one session,
// and a picture is taken once it no longer changes.
import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page } from "playwright";
import { UserError } from "../user-error.ts";

/** One program in one variant. */
export interface Case {
  readonly program: string;
  /** `light`, `dark`, `rtl` or `phone`. */
  readonly variant: string;
}

/** What the catalogue says through its page's title. */
interface Shown {
  readonly shown: string;
  readonly hover: readonly [number, number] | null;
  readonly tabs: number;
  /** Whether it would stay on the screen of the next program. */
  readonly stays: boolean;
}

const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  phone: { width: 400, height: 800 },
};
const DESKTOP = { width: 1000, height: 720 };
const START_MS = 180_000;
const SHOW_MS = 15_000;
/** A picture that stays the same for this long is taken to be final. */
const STILL_MS = 250;
const STILL_ATTEMPTS = 24;

/** A tab that shows the catalogue. */
export class ClientTab {
  readonly #page: Page;
  readonly #url: string;
  #cases = 0;
  /** Digests of all pictures so far, with the route of each. */
  readonly #seen = new Map<string, string>();

  private constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  /** Goes to the catalogue, and waits until its Python runs. */
  static async open(browser: Browser, url: string): Promise<ClientTab> {
    const page = await browser.newPage({ viewport: DESKTOP, deviceScaleFactor: 1 });
    const tab = new ClientTab(page, url);
    await tab.#start();
    return tab;
  }

  /**
   * A PNG of the program as it looks once it has come to rest.
   * @throws {UserError} if the program does not show itself in time, never comes to rest, or looks like an earlier one.
   */
  async picture({ program, variant }: Case): Promise<Buffer> {
    const size = SIZES[variant] ?? DESKTOP;
    await this.#page.setViewportSize(size);
    // Within the page it would lie upon something: a tooltip, a hovered button.
    await this.#page.mouse.move(-10, -10);
    // The number makes each address new, so that a client that is asked for the same program twice draws it anew.
    const route = `/${program}?${variant}&n=${++this.#cases}`;
    await this.#page.evaluate((hash) => (window.location.hash = hash), `#${route}`);
    let leavesNothing = false;
    let picture: Buffer;
    try {
      const { hover, tabs, stays } = await this.#waitFor(route, SHOW_MS);
      if (hover !== null) await this.#page.mouse.move(hover[0], hover[1], { steps: 3 });
      if (tabs > 0) await this.#still(route);
      for (let tab = 0; tab < tabs; tab++) await this.#page.keyboard.press("Tab");
      picture = await this.#still(route);
      leavesNothing = hover === null && tabs === 0 && !stays;
    } finally {
      if (!leavesNothing) await this.#start();
    }
    // Else what one program leaves behind would make all that follow look alike in both clients.
    const digest = createHash("sha256").update(picture).digest("hex");
    const like = this.#seen.get(digest);
    if (like !== undefined) throw new UserError(`${this.#url} shows ${route} as it showed ${like}`);
    this.#seen.set(digest, route);
    return picture;
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** A session of its own, and nothing left of the one before. */
  async #start(): Promise<void> {
    await this.#page.goto("about:blank");
    await this.#page.goto(`${this.#url}#/text`);
    await this.#waitFor("/text", START_MS);
  }

  async #waitFor(route: string, timeout: number): Promise<Shown> {
    try {
      await this.#page.waitForFunction(
        (wanted) => document.title.startsWith("{") && JSON.parse(document.title).shown === wanted,
        route,
        { timeout, polling: 50 },
      );
    } catch (error) {
      throw new UserError(`${this.#url} did not show ${route}: its title is ${await this.#page.title()}`, {
        cause: error,
      });
    }
    return JSON.parse(await this.#page.title());
  }

  /** What moves for ever cannot be compared, and has no place in the catalogue. */
  async #still(route: string): Promise<Buffer> {
    let last = await this.#page.screenshot();
    for (let attempt = 0; attempt < STILL_ATTEMPTS; attempt++) {
      await delay(STILL_MS);
      const picture = await this.#page.screenshot();
      if (picture.equals(last) && attempt > 0) return picture;
      last = picture;
    }
    throw new UserError(`${this.#url} does not come to rest on ${route}`);
  }
}
