import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { KeyboardCase, KeyStep } from "../control/testing/keyboard/case.ts";
import { KEYBOARD_CASES } from "../control/testing/keyboard/register.ts";
import { control, renderControls, type RenderedPage } from "../control/testing/render.tsx";
import { registerControls } from "../control/registry.ts";
import { registerAllControls } from "./controls.ts";
import { definitions as pickers } from "./families/pickers.ts";

registerAllControls();
registerControls(pickers);

/** A busy machine may take its time. */
const PATIENCE = { timeout: 10_000 };
const TABS_AT_MOST = 20;

it.each(KEYBOARD_CASES.map((one) => [one.types.join(", "), one] as const))(
  "%s: reached by Tab, operated by keys",
  async (_types, one) => {
    startHere();
    const page = draw(one);
    if (one.call) await page.call(...one.call);
    const { ready } = one;
    if (ready !== undefined) await vi.waitFor(() => page.find(ready), PATIENCE);
    for (const step of one.steps) await take(step, page);
    await vi.waitFor(() => {
      const heard = page.events().map(([id, name]) => `${id} ${name}`);
      expect(heard).toEqual(one.sends);
    }, PATIENCE);
    if (one.shows !== undefined) page.find(one.shows);
  },
);

async function take(step: KeyStep, page: RenderedPage): Promise<void> {
  if (typeof step === "object" && "tabTo" in step) return tabTo(step.tabTo);
  const { keys, until } = typeof step === "string" ? { keys: step, until: undefined } : step;
  await userEvent.keyboard(keys);
  if (keys === "{Tab}") expectVisibleFocus();
  if (until !== undefined) await vi.waitFor(() => page.find(until), PATIENCE);
}

async function tabTo(name: string): Promise<void> {
  for (let tabs = 0; tabs < TABS_AT_MOST; tabs++) {
    await userEvent.keyboard("{Tab}");
    expectVisibleFocus();
    const focused = document.activeElement;
    if (focused?.getAttribute("aria-label") === name || focused?.textContent === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

function draw({ controls = [], view = {}, dialogs = [], types }: KeyboardCase) {
  const page = {
    ...(dialogs.length > 0 ? { _dialogs: control("Dialogs", 5, { controls: dialogs }) } : {}),
    // A view that can be left lies over another one.
    ...(types.includes("View")
      ? { views: [control("View", 2, { route: "/" }), control("View", 3, { route: "/above", ...view })] }
      : {}),
  };
  const drawn = renderControls(controls, view, page);
  Object.assign(drawn.host.style, { width: "500px", height: "780px" });
  return drawn;
}

/** Has the next Tab go to the first thing on the page. */
function startHere(): void {
  const start = document.createElement("button");
  start.dataset["start"] = "";
  document.body.prepend(start);
  start.focus();
  onTestFinished(() => start.remove());
}

/** Something of the page has the focus, and the browser is told to show it. */
function expectVisibleFocus(): void {
  const focused = document.activeElement;
  expect(focused).not.toBe(document.body);
  expect(focused?.matches(":focus-visible:not([data-start])"), focused?.outerHTML).toBe(true);
}
