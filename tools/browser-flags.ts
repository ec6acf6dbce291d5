// How Chromium is started by every tool and test: headless, quiet, and without talking to anybody by itself.

/** Command line flags for Chromium. */
export const BROWSER_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];
