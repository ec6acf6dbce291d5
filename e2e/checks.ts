// What must hold on every page, whatever the program does.
import axe from "axe-core";
import type { Page } from "playwright";
import { expect } from "vitest";
import type { OpenProgram } from "./program.ts";

declare global {
  interface Window {
    /** Set by the script that `expectAccessible` adds. */
    axe: typeof axe;
  }
}

// axe's type does not know of `checks`, its code does.
const AXE_OPTIONS: axe.RunOptions & { readonly checks: Readonly<Record<string, { readonly options: object }>> } = {
  // State layers are transparent pseudo-elements, and icons and digits are short: axe would leave both undecided.
  checks: {
    "color-contrast": { options: { ignorePseudo: true, ignoreLength: true } },
    // A menu or a list of choices belongs to what opened it, wherever it stands in the document.
    region: {
      options: { regionMatcher: "dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], svg" },
    },
  },
  // Browsers make a scroller without focusable content focusable by themselves; the gallery's test scrolls one by keys.
  rules: { "scrollable-region-focusable": { enabled: false } },
};
const AXE_STYLE = `
  /* axe does not judge the contrast of what lies under another element, even of layers that show nothing. */
  .overlay-host:empty, .page-layers:not(:has(.page-overlay > *)) { display: none }
  /* What is seen of a button is its pseudo-element. */
  .button { background-color: var(--button-bg, var(--kind-bg)) !important }
  .cell-ink { background-color: var(--cell-bg, var(--kind-bg)) }
`;

/** No error on the console, nothing warned about, no control that could not be drawn, and Python still runs. */
export async function expectHealthy({ page, errors, warnings }: OpenProgram): Promise<void> {
  expect(await page.locator("[data-unsupported]").evaluateAll((boxes) => boxes.map((box) => box.outerHTML))).toEqual(
    [],
  );
  expect(await page.locator(".error-box").allInnerTexts()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.dataset["fletState"])).toBe("running");
  expect(errors).toEqual([]);
  expect(warnings).toEqual([]);
}

/** axe finds nothing on what is shown now, in the light scheme and in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  await addAxe(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await untilStill(page);
    const { violations, passed } = await runAxe(page);
    expect(violations, colorScheme).toEqual([]);
    // Else nothing was looked at.
    expect(passed).toContain("color-contrast");
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Brings axe into the page, for `runAxe`. */
export async function addAxe(page: Page): Promise<void> {
  // The page's policy forbids scripts that are written into it.
  await page.evaluate(axe.source);
}

/** What axe says of what is shown now: broken rules with the elements that break them, and the rules that hold. */
export async function runAxe(
  page: Page,
): Promise<{ readonly violations: readonly (readonly string[])[]; readonly passed: readonly string[] }> {
  const { violations, passes } = await page.evaluate(
    async ([options, css]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      const result = await window.axe.run(document, options);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      return result;
    },
    [AXE_OPTIONS, AXE_STYLE] as const,
  );
  return {
    violations: violations.map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    ]),
    passed: passes.map(({ id }) => id),
  };
}

/** The page is no wider than the window: nothing has to be scrolled sideways. */
export async function expectToFit(page: Page): Promise<void> {
  const [width, scrollWidth] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(scrollWidth).toBe(width);
}

/** Waits until every transition and animation that ends has ended. */
export async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState === "finished" ||
          animation.playState === "paused" ||
          animation.effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}
