import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { sendPointer } from "../../ui/testing/pointer.ts";
import { there } from "./testing/there.ts";

registerAllControls();

const EVENTS = Object.fromEntries(
  ["tap", "tap_outside_bar", "tap_outside_view", "submit", "change", "focus", "blur"].map((name) => [
    `on_${name}`,
    true,
  ]),
);
const tile = (id: number, title: string) => control("ListTile", id, { title });
const bar = (props: WireMap = {}) =>
  control("SearchBar", 80, {
    bar_hint_text: "Search",
    view_hint_text: "What?",
    controls: [tile(81, "Amber"), tile(82, "Blue")],
    ...EVENTS,
    ...props,
  });
const surface = () => there(document.querySelector<HTMLElement>(".search-surface"));
const barInput = () => there(surface().querySelector("input"));
const view = () => document.querySelector<HTMLElement>(".search-view");

function renderBar(props: WireMap = {}, page: WireMap = {}): RenderedPage {
  return renderControls([bar(props)], {}, page);
}

/** Opens the view and waits until it has grown. */
async function openView(page: RenderedPage): Promise<HTMLElement> {
  await page.call(80, "open_view");
  const panel = view();
  if (!panel) throw new Error("there is no view");
  for (const animation of panel.getAnimations({ subtree: true })) animation.finish();
  return panel;
}
async function gone(): Promise<void> {
  for (const animation of view()?.getAnimations({ subtree: true }) ?? []) animation.finish();
  await vi.waitFor(() => expect(view()).toBeNull());
}

describe("SearchBar", () => {
  it("is a pill of 56 px as wide as there is room, up to 800 px", () => {
    const page = renderBar();
    const root = page.find('[data-control="SearchBar"]');
    expect(sizeOf(root)).toEqual([380, 56]);
    expect(sizeOf(surface())).toEqual([380, 56]);
    expect(barInput().getBoundingClientRect().left).toBe(10 + 8 + 8);
    expect([barInput().placeholder, barInput().getAttribute("role")]).toEqual(["Search", "searchbox"]);
    page.host.style.width = "1000px";
    expect(root.offsetWidth).toBe(800);
    page.set(80, { bar_size_constraints: { min_width: 100, max_width: 250, min_height: 40 } });
    expect(sizeOf(root)).toEqual([250, 40]);
  });

  it("takes its share of a row, and what its parent fixes", () => {
    renderControls([flex("Row", 79, [bar({ expand: true }), control("Container", 78, { width: 100, height: 10 })])]);
    expect(sizeOf(surface())[0]).toBe(380 - 100 - 10);
  });

  it("has parts before and after its text", () => {
    renderBar({
      bar_leading: control("Icon", 83, { icon: 66861 }),
      bar_trailing: [control("IconButton", 84, { icon: 66861 }), control("IconButton", 85, { icon: 66861 })],
    });
    const [icon, text, end] = [...surface().children].map((part) => part.getBoundingClientRect());
    expect([there(icon).left, there(icon).width, there(text).left]).toEqual([18, 24, 50]);
    expect([there(end).width, there(end).right]).toEqual([80, 382]);
  });

  it("takes state maps, the theme's where it has none itself", async () => {
    const page = renderBar(
      { bar_bgcolor: { focused: "#ff0000", default: "#00ff00" }, bar_padding: 4, bar_text_style: { size: 20 } },
      {
        theme: {
          search_bar_theme: { elevation: 0, bgcolor: "#0000ff", shape: { _type: "roundedRectangle", radius: 9 } },
        },
      },
    );
    const css = getComputedStyle(surface());
    expect([css.borderRadius, css.padding]).toEqual(["9px", "4px"]);
    expect(getComputedStyle(barInput()).fontSize).toBe("20px");
    await vi.waitFor(() => expect(css.backgroundColor).toBe("rgb(0, 255, 0)"));
    await userEvent.click(barInput());
    await vi.waitFor(() => expect(css.backgroundColor).toBe("rgb(255, 0, 0)"));
    page.set(80, { bar_bgcolor: null });
    await vi.waitFor(() => expect(css.backgroundColor).toBe("rgb(0, 0, 255)"));
  });

  it("reports taps, typing, submitting, focus and presses beside it", async () => {
    const page = renderBar({ capitalization: "characters" });
    await userEvent.click(barInput());
    await userEvent.keyboard("ab{Enter}");
    expect(page.events()).toEqual([
      [80, "focus", null],
      [80, "tap", null],
      [80, "change", "A"],
      [80, "change", "AB"],
      [80, "submit", "AB"],
      [80, "blur", null],
    ]);
    expect(page.sent).toContainEqual({ kind: "update", id: 80, props: { value: "AB" } });
    page.sent.length = 0;
    await page.call(80, "focus");
    sendPointer(document.body, "pointerdown", { buttons: 1 });
    sendPointer(surface(), "pointerdown", { buttons: 1 });
    expect(page.events()).toEqual([
      [80, "focus", null],
      [80, "tap_outside_bar", null],
    ]);
    await expect(page.call(80, "fly")).rejects.toThrow("no method fly");
  });

  it("shows Python's value and does nothing while it is disabled", () => {
    const page = renderBar({ value: "old" });
    page.set(80, { value: "new" });
    expect(barInput().value).toBe("new");
    page.set(80, { disabled: true });
    surface().click();
    expect([barInput().disabled, page.sent]).toEqual([true, []]);
  });
});

describe("SearchBar's view", () => {
  it("opens over the bar, two thirds of the screen high, with a field that has the focus", async () => {
    const page = renderBar();
    const panel = await openView(page);
    // 240 px is the least; the page is 400 by 300.
    expect(panel.getBoundingClientRect()).toMatchObject({ x: 10, y: 10, width: 380, height: 240 });
    const header = there(panel.querySelector(".search-header"));
    expect(sizeOf(header)).toEqual([380, 56]);
    const input = there(panel.querySelector("input"));
    expect(document.activeElement).toBe(input);
    expect([input.placeholder, input.getBoundingClientRect().left]).toEqual(["What?", 10 + 8 + 40 + 8]);
    expect(sizeOf(there(panel.querySelector('[data-control="ListTile"]')))).toEqual([380, 48]);
    await vi.waitFor(() => expect(getComputedStyle(surface()).opacity).toBe("0"));
    await userEvent.keyboard("b");
    expect(page.events()).toEqual([[80, "change", "b"]]);
    expect(barInput().value).toBe("b");
    page.set(80, { controls: [tile(82, "Blue")] });
    expect(panel.querySelectorAll('[data-control="ListTile"]').length).toBe(1);
  });

  it("is as high as its suggestions if told, all over the screen if told", async () => {
    const page = renderBar({ shrink_wrap: true, view_size_constraints: { min_height: 50, max_width: 300 } });
    expect(sizeOf(await openView(page))).toEqual([300, 56 + 1 + 2 * 48]);
    await page.call(80, "close_view", { text: "" });
    await gone();
    page.set(80, { full_screen: true });
    const panel = await openView(page);
    expect(panel.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width: 400, height: 300 });
    expect(sizeOf(there(panel.querySelector(".search-header")))[1]).toBe(72);
  });

  it("closes with a text, and the bar does not take the focus again", async () => {
    const page = renderBar();
    await userEvent.click(barInput());
    await openView(page);
    page.sent.length = 0;
    await page.call(80, "close_view", { text: "Blue" });
    await gone();
    expect(barInput().value).toBe("Blue");
    expect(page.sent).toEqual([{ kind: "update", id: 80, props: { value: "Blue" } }]);
    await page.call(80, "close_view", { text: "ignored" });
    expect(barInput().value).toBe("Blue");
  });

  it("closes by its back button, Escape and a press beside it, which is reported", async () => {
    const page = renderBar();
    await openView(page);
    await userEvent.click(page.find('.search-view [aria-label="Back"]'));
    await gone();
    await openView(page);
    await userEvent.keyboard("{Escape}");
    await gone();
    await openView(page);
    sendPointer(page.find(".search-header"), "pointerdown", { buttons: 1 });
    expect(page.events()).toEqual([]);
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 5, y: 290 } });
    await gone();
    expect(page.events()).toEqual([[80, "tap_outside_view", null]]);
  });

  it("takes its own looks, then the theme's", async () => {
    const page = renderBar(
      {
        view_bgcolor: "#112233",
        view_bar_padding: 3,
        divider_color: "#445566",
        view_leading: control("Text", 86, { value: "<" }),
      },
      { theme: { search_view_theme: { bgcolor: "#ffffff", header_height: 80, header_text_style: { size: 22 } } } },
    );
    const panel = await openView(page);
    expect(getComputedStyle(there(panel.querySelector(".search-sheet"))).backgroundColor).toBe("rgb(17, 34, 51)");
    expect(getComputedStyle(there(panel.querySelector(".search-divider"))).backgroundColor).toBe("rgb(68, 85, 102)");
    expect(sizeOf(there(panel.querySelector(".search-header")))[1]).toBe(80);
    expect(getComputedStyle(there(panel.querySelector("input"))).fontSize).toBe("22px");
    expect(panel.querySelector('[aria-label="Back"]')).toBeNull();
    expect(there(panel.querySelector('[data-control="Text"]')).getBoundingClientRect().left).toBe(13);
  });
});
