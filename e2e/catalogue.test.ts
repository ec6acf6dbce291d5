// Every program of the catalogue as assistive technology meets it: in the light and the dark scheme, on a narrow screen
// (where nothing may be cut off), and with everything open that opens. A new program is taken in by itself.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { ROOT } from "../tools/paths.ts";
import { addAxe, expectHealthy, runAxe, untilStill } from "./checks.ts";
import { findLosses } from "./losses.ts";
import { shareProgram, useBrowser } from "./program.ts";

useBrowser();

const DESKTOP = { width: 1000, height: 720 };
/** A page of 1280 px at 400 %, as WCAG 1.4.10 has it. */
const NARROW = { width: 320, height: 720 };
const LOOKS = [
  { name: "light", query: "light", size: DESKTOP },
  { name: "dark", query: "dark", size: DESKTOP },
  { name: "narrow", query: "light&narrow", size: NARROW },
];
/** What opens something: a menu, a list of choices. */
const OPENERS = "[aria-haspopup][aria-expanded]:not(:disabled, [aria-disabled=true])";

const programs = readdirSync(join(ROOT, "catalogue", "programs"))
  .filter((file) => file.endsWith(".py"))
  .map((file) => basename(file, ".py"))
  .toSorted();

describe("axe finds nothing in the catalogue's program", () => {
  const open = shareProgram("catalogue/");

  for (const program of programs) {
    it(program, async () => {
      const { page } = open();
      await addAxe(page);
      const found: string[][] = [];
      const check = async (state: string) => {
        await untilStill(page);
        const { violations, passed } = await runAxe(page);
        found.push(...violations.map((violation) => [state, ...violation]));
        // Else axe has not run.
        expect(passed).toContain("html-has-lang");
      };
      for (const { name, query, size } of LOOKS) {
        await page.setViewportSize(size);
        await show(page, `/${program}?${query}`);
        await check(name);
        if (name === "narrow") {
          found.push(...(await findLosses(page)).map((loss) => [name, "cut off", loss]));
          // Once in each scheme will do.
          continue;
        }
        const openers = page.locator(OPENERS);
        for (const opener of await openers.all()) {
          await opener.press("ArrowDown");
          await opener.and(page.locator("[aria-expanded=true]")).waitFor();
          await check(`${name}, open`);
          await page.keyboard.press("Escape");
          await opener.and(page.locator("[aria-expanded=false]")).waitFor();
        }
      }
      expect(found).toEqual([]);
      await expectHealthy(open());
    });
  }
});

/** Shows what stands at `route` with the dialog that it may have, in a session of its own if there is one open. */
async function show(page: Page, route: string): Promise<void> {
  const isDialogOpen = page.url().includes("?open");
  await page.evaluate((hash) => (window.location.hash = hash), `#${route}`);
  if (isDialogOpen) await page.reload();
  await untilShown(page, route);
  if (isDialogOpen) await addAxe(page);
  if (!(await page.title()).includes('"opens": true')) return;
  const opened = `${route.split("?")[0]}?open`;
  await page.evaluate((hash) => (window.location.hash = hash), `#${opened}`);
  await untilShown(page, opened);
}

async function untilShown(page: Page, route: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.title.startsWith("{") && JSON.parse(document.title).shown === wanted,
    route,
  );
}
