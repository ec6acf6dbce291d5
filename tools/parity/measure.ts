// Opens the measuring page in a real Chromium on Vite's development server and brings back what it found.
import { chromium } from "playwright";
import { createServer } from "vite";
import solid from "vite-plugin-solid";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { findBrowser } from "../find-browser.ts";
import { fletIcons } from "../icons-plugin.ts";
import { cascadeLayers } from "../layers-plugin.ts";
import { CACHE, ROOT } from "../paths.ts";
import { join } from "node:path";
import type { Measurement } from "./measurement.ts";
import type { Surface } from "./surface-types.ts";

/** Draws everything in `surface` with the client. */
export async function measureClient(surface: Surface): Promise<Measurement> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    cacheDir: join(CACHE, "vite-parity"),
    plugins: [solid({ hot: false }), fletIcons(), cascadeLayers()],
    // Fonts may lie outside the root where node_modules is a link.
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null, fs: { strict: false } },
    optimizeDeps: { entries: ["tools/parity/page/index.html"] },
  });
  const browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS] });
  try {
    await server.listen();
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error("the development server has no address");
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    // A dependency that Vite prepares late reloads the page: measured is the page that stays.
    await page.goto(`${address}tools/parity/page/index.html`);
    await page.waitForFunction(() => "measureParity" in window);
    return await page.evaluate((text) => window.measureParity(text), JSON.stringify(surface));
  } finally {
    await browser.close();
    await server.close();
  }
}
