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
  /** Where the pointer goes, px from the start and from the top. */
  readonly hover: readonly [number, number] | null;
  readonly tabs: number;
  /** Whether it has a dialog, which opens at an address of its own. */
  readonly opens: boolean;
}

const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  phone: { width: 400, height: 800 },
};
const DESKTOP = { width: 1000, height: 720 };
const START_MS = 180_000;
const SHOW_MS = 15_000;
/** A picture that stays the same for this long, and for this many frames, is taken to be final. */
const STILL = { ms: 500, frames: 20 };
const STILL_ATTEMPTS = 24;

/** A tab that shows the catalogue. */
export class ClientTab {
  readonly #page: Page;
  readonly #url: string;
  #cases = 0;
  /** Digests of all pictures so far, with the name of each. */
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
    const name = `${program} ${variant}`;
    const size = SIZES[variant] ?? DESKTOP;
    await this.#page.setViewportSize(size);
    // Within the page it would lie upon something: a tooltip, a hovered button.
    await this.#page.mouse.move(-10, -10);
    const before = await this.#page.screenshot();
    let leavesNothing = false;
    let picture: Buffer;
    try {
      const { hover, tabs, opens } = await this.#show(`/${program}?${variant}`);
      picture = await this.#still(name, before);
      if (opens) await this.#show(`/${program}?open`);
      if (hover !== null) {
        const x = variant === "rtl" ? size.width - hover[0] : hover[0];
        await this.#page.mouse.move(x, hover[1], { steps: 3 });
      }
      for (let tab = 0; tab < tabs; tab++) await this.#page.keyboard.press("Tab");
      const isTouched = opens || hover !== null || tabs > 0;
      if (isTouched) picture = await this.#still(name, picture);
      // What lies above the views outlives them in Flet's client: the session has to end with it.
      leavesNothing = !isTouched;
    } finally {
      if (!leavesNothing) await this.#start();
    }
    // Else what one program leaves behind would make all that follow look alike in both clients.
    const digest = createHash("sha256").update(picture).digest("hex");
    const like = this.#seen.get(digest);
    if (like !== undefined) throw new UserError(`${this.#url} shows ${name} as it showed ${like}`);
    this.#seen.set(digest, name);
    return picture;
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** A session of its own, and nothing left of the one before. */
  async #start(): Promise<void> {
    await this.#page.goto("about:blank");
    await this.#page.goto(`${this.#url}#/`);
    await this.#waitFor("/", START_MS);
  }

  /** Goes to an address of the catalogue, and waits until its program has run. */
  async #show(address: string): Promise<Shown> {
    // The number makes each address new, so that a client that is asked for the same program twice draws it anew.
    const route = `${address}&n=${++this.#cases}`;
    await this.#page.evaluate((hash) => (window.location.hash = hash), `#${route}`);
    return this.#waitFor(route, SHOW_MS);
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

  /**
   * A picture that no longer changes, and is another one than `before`: on a busy machine a client may need longer for
   * its first frame than others for all of them. What moves for ever cannot be compared, and has no place in the catalogue.
   */
  async #still(name: string, before: Buffer): Promise<Buffer> {
    let last = before;
    for (let attempt = 0; attempt < STILL_ATTEMPTS; attempt++) {
      const picture = await this.#page.screenshot();
      if (picture.equals(last) && !picture.equals(before)) return picture;
      last = picture;
      await Promise.all([delay(STILL.ms), this.#page.evaluate(drawFrames, STILL.frames)]);
    }
    throw new UserError(`${this.#url} does not come to rest on ${name}, or shows nothing of it`);
  }
}

/** Ends once the page has drawn so many frames; runs in the page. */
async function drawFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}
