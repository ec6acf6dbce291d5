/** A page with one open picker, and what tests ask of it. */
import { vi } from "vitest";
import { registerCore } from "../../../app/families/families.ts";
import { definitions } from "../../../app/families/pickers.ts";
import { registerControls } from "../../../control/registry.ts";
import { control, type RenderedPage } from "../../../control/testing/render.tsx";
import { WireDateTime, WireTime, type WireMap } from "../../../protocol/wire.ts";
import { opened, renderDialogs } from "../../dialogs/testing/dialog-page.ts";

registerCore();
registerControls(definitions);

/** A date as Python sends it. */
export function date(text: string): WireDateTime {
  return new WireDateTime(text);
}

/** A time of day as Python sends it. */
export function time(text: string): WireTime {
  return new WireTime(text);
}

/** Draws the picker with id 10 on a page of this size, and opens it. */
export async function openPicker(
  type: "DatePicker" | "DateRangePicker" | "TimePicker",
  props: WireMap,
  [width, height]: readonly [number, number] = [500, 780],
): Promise<RenderedPage> {
  const page = renderDialogs(
    control(type, 10, { on_change: true, on_dismiss: true, on_entry_mode_change: true, ...props }),
  );
  Object.assign(page.host.style, { width: `${width}px`, height: `${height}px` });
  page.set(1, { locale_configuration: { current_locale: { language_code: "en", country_code: "US" } } });
  page.set(10, { open: true });
  await opened(".picker");
  return page;
}

/** What has been sent once the picker has closed: `dismiss` comes last. */
export function answered(page: RenderedPage): Promise<readonly object[]> {
  return vi.waitFor(() => {
    if (page.events().at(-1)?.[1] !== "dismiss") throw new Error("not closed yet");
    return page.sent;
  });
}

/** The button with this text or name. */
export function button(page: RenderedPage, name: string): HTMLElement {
  const found = page
    .all(".picker button")
    .find((one) => one.getAttribute("aria-label") === name || one.textContent === name);
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
}

/** The cell of a day by its whole date: `January 15, 2026`. */
export function dayCell(page: RenderedPage, text: string): HTMLElement {
  const found = page.all("[data-day]").find((one) => one.getAttribute("aria-label")?.includes(`, ${text}`));
  if (!found) throw new Error(`no cell for ${text}`);
  return found;
}
