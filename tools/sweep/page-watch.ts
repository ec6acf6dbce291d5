// Listens to a page: all that a program's run may not leave behind.
import type { ConsoleMessage, Page } from "playwright";

const UNSUPPORTED = /^(\w+) is not supported yet$/;
/** Said by Chromium about its own business, not by the page. */
const BROWSERS_OWN =
  /^\[?(GL Driver|\.WebGL|Canvas2D: Multiple readback|The AudioContext was not allowed)|willReadFrequently/;

/** What was heard so far. */
export class PageWatch {
  readonly #problems: string[] = [];
  readonly #origin: string;
  /** Types without a renderer. */
  readonly unsupported = new Set<string>();
  /** Addresses of other servers that could not be reached. */
  readonly unreachable = new Set<string>();

  constructor(page: Page, origin: string) {
    this.#origin = origin;
    page.on("console", (message) => this.#hear(message));
    page.on("pageerror", (error) => this.#problems.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => {
      if (this.#isForeign(request.url())) this.unreachable.add(request.url());
    });
    page.on("response", (response) => {
      if (response.status() < 400) return;
      if (this.#isForeign(response.url())) this.unreachable.add(response.url());
      else this.#problems.push(`${response.status()} for ${pathInApp(response.url())}`);
    });
  }

  /** Problems, one text each; what the client says of an address that cannot be reached is none. */
  get problems(): readonly string[] {
    const known = [...this.unreachable];
    return [...new Set(this.#problems)].filter((problem) => !known.some((address) => problem.includes(address)));
  }

  #hear(message: ConsoleMessage): void {
    const text = message.text();
    const type = UNSUPPORTED.exec(text)?.[1];
    if (type !== undefined) this.unsupported.add(type);
    else if (message.type() !== "error" && message.type() !== "warning") return;
    // Loads are judged by their responses; frames of other servers are not the page's.
    else if (text.startsWith("Failed to load resource") || !message.location().url.startsWith(this.#origin)) return;
    else if (!BROWSERS_OWN.test(text)) this.#problems.push(text);
  }

  #isForeign(url: string): boolean {
    return /^https?:/.test(url) && !url.startsWith(this.#origin);
  }
}

/** Without the number that the program has in this sweep. */
function pathInApp(url: string): string {
  return new URL(url).pathname.replace(/^\/p\d+\//, "");
}
