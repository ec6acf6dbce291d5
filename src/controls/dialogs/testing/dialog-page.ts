/** A page with dialogs for tests, and what all dialogs have in common there. */
import { vi } from "vitest";
import { control, renderControls, type RenderedPage } from "../../../control/testing/render.tsx";
import type { WireMap } from "../../../protocol/wire.ts";

/** A page of 400 by 300 that shows these dialogs. */
export function renderDialogs(...dialogs: WireMap[]): RenderedPage {
  return renderControls(
    [control("Text", 90, { value: "body" })],
    {},
    { _dialogs: control("Dialogs", 5, { controls: dialogs }) },
  );
}

/** The same on a page of 1000 by 800. */
export function renderLarge(...dialogs: WireMap[]): RenderedPage {
  const page = renderDialogs(...dialogs);
  Object.assign(page.host.style, { width: "1000px", height: "800px" });
  return page;
}

/** As long as a busy machine may take to open a dialog. */
const PATIENCE_MS = 10_000;

/** The first element that matches, if there is one. */
export function here(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** The first element that matches, once it is there and at rest. */
export function opened(selector: string): Promise<HTMLElement> {
  const look = (): HTMLElement => {
    const element = here(selector);
    if (!element || element.getAnimations({ subtree: true }).length > 0)
      throw new Error(`${selector} is not there yet`);
    return element;
  };
  return vi.waitFor(look, { timeout: PATIENCE_MS });
}

/** What is sent when the dialog with this id has closed. */
export function reported(id: number): readonly object[] {
  return [
    { kind: "update", id, props: { open: false } },
    { kind: "event", target: id, name: "dismiss", data: null },
  ];
}
