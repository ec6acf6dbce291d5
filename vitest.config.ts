// Four projects, one after the other: pure layers and tools on Node, everything that draws in a real Chromium, whole programs
// end to end, and what is measured in milliseconds, which has the machine to itself. They share two cores on small machines,
// where one beside the other would only wait longer.
import { playwright } from "@vitest/browser-playwright";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { fletIcons } from "./tools/icons-plugin.ts";
import { BROWSER_FLAGS } from "./tools/browser-flags.ts";
import { findBrowser } from "./tools/find-browser.ts";

/** A limit of time says nothing while another test has the other core. */
const TIMINGS = "e2e/**/*.timing.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        // Solid's package gives Node its server build, in which nothing is reactive.
        ssr: { resolve: { conditions: ["browser", "import"] } },
        test: {
          server: { deps: { inline: ["solid-js"] } },
          name: "node",
          sequence: { groupOrder: 0 },
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ["src/**/*.node.test.ts", "tools/**/*.test.ts", "bench/**/*.test.ts"],
        },
      },
      {
        // Hot replacement wraps components in accessors; a view must return its element.
        plugins: [solid({ hot: false }), fletIcons()],
        // Found before the first test runs: a dependency that turns up later reloads the page in the middle of one.
        optimizeDeps: {
          include: [
            "@floating-ui/dom",
            "@material/material-color-utilities",
            "@msgpack/msgpack",
            "axe-core",
            "comlink",
            "dompurify",
            "highlight.js/lib/core",
            "markdown-it",
            "solid-js",
            "solid-js/web",
          ],
        },
        test: {
          name: "browser",
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/**/*.node.test.ts"],
          setupFiles: ["src/control/testing/setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...findBrowser(),
                args: [...BROWSER_FLAGS],
              },
            }),
            instances: [{ browser: "chromium", viewport: { width: 1000, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          exclude: [TIMINGS],
          globalSetup: ["e2e/server.ts"],
          testTimeout: 120_000,
          // Builds apps, which downloads packages the first time.
          hookTimeout: 300_000,
          // A slow machine may take its time; what never comes still fails.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: "timing",
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
          environment: "node",
          include: [TIMINGS],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
