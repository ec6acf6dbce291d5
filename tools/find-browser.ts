// Finds the Chromium that tests and measurements drive: the machine's own before Playwright's download, since a
// distribution's browser is often there already and the download needs a network.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { UserError } from "./user-error.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What Playwright's `launch` needs to start the browser; without `executablePath` it starts its own. */
export interface BrowserLaunch {
  readonly executablePath?: string;
}

/**
 * The browser to drive: `CHROME_PATH`, else an installed Chromium or Chrome, else Playwright's own.
 * @throws {UserError} if there is none, or if `CHROME_PATH` names no program.
 */
export function findBrowser(): BrowserLaunch {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return { executablePath: named };
    throw new UserError(`CHROME_PATH is ${named}, which is not a program that can be run`);
  }
  const installed = candidates().find(isProgram);
  if (installed !== undefined) return { executablePath: installed };
  if (isProgram(chromium.executablePath())) return {};
  throw new UserError(
    "no Chromium found: install one (apt-get install chromium, or npx playwright install chromium) or set CHROME_PATH",
  );
}

function candidates(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix))), ...USUAL_PLACES];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Absent or not ours to run: the next candidate may do.
  }
}
