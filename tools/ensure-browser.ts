// Run before the tests: makes sure that there is a browser to drive, installing one where that is possible.
// Order: what is already there, Debian's package (when root), Playwright's download.
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./find-browser.ts";
import { runScript, UserError } from "./user-error.ts";

/**
 * Finds or installs a Chromium.
 * @throws {UserError} if neither worked.
 */
export function ensureBrowser(): void {
  if (describeBrowser()) return;
  if (process.getuid?.() === 0 && succeeds("apt-get", ["--version"], "ignore")) {
    console.info("No Chromium here; installing Debian's package.");
    succeeds("apt-get", ["update"], "inherit");
    if (succeeds("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], "inherit") && describeBrowser())
      return;
  }
  console.info("No Chromium here; asking Playwright to download its own.");
  if (succeeds("npx", ["playwright", "install", "chromium"], "inherit") && describeBrowser()) return;
  throw new UserError("no Chromium could be installed: install one yourself or set CHROME_PATH to its program");
}

function describeBrowser(): boolean {
  try {
    const { executablePath } = findBrowser();
    console.info(`Browser: ${executablePath ?? "Playwright's Chromium"}`);
    return true;
  } catch (error) {
    // A wrong CHROME_PATH is the user's to mend; installing a second browser would not be what was asked for.
    if (process.env["CHROME_PATH"] || !(error instanceof UserError)) throw error;
    return false;
  }
}

function succeeds(command: string, args: readonly string[], stdio: "inherit" | "ignore"): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio, env }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runScript(ensureBrowser);
