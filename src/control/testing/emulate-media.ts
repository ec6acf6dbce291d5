/** What the system prefers (CSS media features), as DevTools emulate it. */
import { cdp } from "vitest/browser";

// Playwright's own types would bring Node's with them.
declare module "vitest/browser" {
  interface CDPSession {
    send(method: "Emulation.setEmulatedMedia", media: object): Promise<unknown>;
  }
}

/** Sets one media feature, such as `forced-colors`, for the page that the tests run in. */
export function emulateMedia(name: string, value: string): Promise<unknown> {
  return cdp().send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
}
