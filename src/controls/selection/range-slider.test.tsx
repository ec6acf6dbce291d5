import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const handlers = { on_change: true, on_change_start: true, on_change_end: true };
const slider = (props: WireMap = {}) =>
  renderControls([control("RangeSlider", 10, { start_value: 20, end_value: 60, max: 100, ...handlers, ...props })]);
const names = (page: RenderedPage) => page.events().map(([, name]) => name);
const written = (page: RenderedPage) =>
  page.sent.flatMap((message) => (message.kind === "update" ? [Object.values(message.props)] : []));
const inputs = (page: RenderedPage) => page.all("input") as readonly HTMLInputElement[];

/** Moves a pointer over the slider, `at` a fraction of the track. */
function point(page: RenderedPage, type: string, at: number, pointerType = "mouse"): void {
  const root = page.find(".range-slider");
  root.setPointerCapture = () => {};
  const { left, width } = page.find(".range-track").getBoundingClientRect();
  const options = { bubbles: true, isPrimary: true, pointerId: 1, button: 0, pointerType };
  root.dispatchEvent(new PointerEvent(type, { ...options, clientX: left + at * width }));
}

describe("RangeSlider", () => {
  it("fills the room it has, else is 192 by 48 px", () => {
    const page = renderControls([
      control("RangeSlider", 10, { key: "a" }),
      flex("Row", 11, [control("RangeSlider", 12, { key: "b" })]),
    ]);
    expect([sizeOf(page.find("[data-key=a]")), sizeOf(page.find("[data-key=b]"))]).toEqual([
      [380, 48],
      [192, 48],
    ]);
  });

  it("draws thumbs and the track between them where its values are", () => {
    const page = slider();
    const track = page.find(".range-track").getBoundingClientRect();
    expect(track.width).toBe(332);
    const middles = page.all(".range-thumb").map((thumb) => {
      const { left, width } = thumb.getBoundingClientRect();
      return left + width / 2 - track.left;
    });
    expect(middles.map(Math.round)).toEqual([66, 199]);
    const active = page.find(".range-active").getBoundingClientRect();
    expect([active.left - track.left, active.width, active.height].map(Math.round)).toEqual([64, 137, 6]);
    page.set(10, { start_value: 0 });
    expect(page.find(".range-active").getBoundingClientRect().left - track.left).toBe(-2);
  });

  it("moves the nearer thumb to a tap; events carry nothing, both values are written before", () => {
    const page = slider({ divisions: 10 });
    point(page, "pointerdown", 0.31);
    point(page, "pointerup", 0.31);
    expect(page.sent.map((message) => message.kind)).toEqual(["event", "update", "event", "event"]);
    expect(page.events()).toEqual([
      [10, "change_start", null],
      [10, "change", null],
      [10, "change_end", null],
    ]);
    expect(page.sent[1]).toEqual({ kind: "update", id: 10, props: { start_value: 30, end_value: 60 } });
    point(page, "pointerdown", 0.9);
    point(page, "pointerup", 0.9);
    expect(written(page).at(-1)).toEqual([30, 90]);
  });

  it("keeps a dragged thumb 8 px from the other", () => {
    const page = slider();
    point(page, "pointerdown", 0.2);
    point(page, "pointermove", 0.9);
    point(page, "pointerup", 0.9);
    expect(written(page).at(-1)?.[0]).toBeCloseTo(60 - 800 / 332, 5);
  });

  it("lets thumbs meet where there are divisions", () => {
    const discrete = slider({ divisions: 10 });
    point(discrete, "pointerdown", 0.2);
    point(discrete, "pointermove", 0.9);
    point(discrete, "pointerup", 0.9);
    expect(written(discrete).at(-1)).toEqual([60, 60]);
  });

  it("lets the direction decide where both thumbs are touched", () => {
    const page = slider({ start_value: 50, end_value: 52 });
    point(page, "pointerdown", 0.51);
    expect(page.sent).toEqual([]);
    point(page, "pointermove", 0.53);
    point(page, "pointermove", 0.7);
    point(page, "pointerup", 0.7);
    expect(names(page)).toEqual(["change_start", "change", "change", "change_end"]);
    expect(written(page).at(-1)?.[1]).toBeCloseTo(70, 5);
  });

  it("steps each thumb with the keyboard, no further than the other", async () => {
    const page = slider({ divisions: 10, start_value: 40 });
    inputs(page)[0]?.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Home}");
    expect(written(page)).toEqual([
      [50, 60],
      [60, 60],
      [0, 60],
    ]);
    inputs(page)[1]?.focus();
    await userEvent.keyboard("{End}{ArrowDown}");
    expect(written(page).slice(3)).toEqual([
      [0, 100],
      [0, 90],
    ]);
  });

  it("tells assistive tools each end, its room and its text", () => {
    const page = slider({ divisions: 10, label: "{value} €" });
    const facts = inputs(page).map((input) => [
      input.ariaLabel,
      input.min,
      input.max,
      input.value,
      input.getAttribute("aria-valuetext"),
    ]);
    expect(facts).toEqual([
      ["Start", "0", "60", "20", "20 €"],
      ["End", "20", "100", "60", "60 €"],
    ]);
    expect(page.all(".range-label").map((label) => label.textContent)).toEqual(["20 €", "60 €"]);
    page.set(10, { start_value: 50, round: 1 });
    expect(inputs(page)[0]?.getAttribute("aria-valuetext")).toBe("50.0 €");
  });

  it("takes colours of its own, and the look of 2024 from the theme", () => {
    const page = slider({ active_color: "#ff0000", inactive_color: "#00ff00" });
    expect(getComputedStyle(page.find(".range-active")).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(getComputedStyle(page.find(".range-track"), "::before").backgroundColor).toBe("rgb(0, 255, 0)");
    const theme = { slider_theme: { year_2023: false } };
    const themed = renderControls([control("RangeSlider", 10, { end_value: 1 })], {}, { theme });
    expect([...themed.all(".range-thumb")].map((thumb) => sizeOf(thumb))).toEqual([
      [4, 44],
      [4, 44],
    ]);
  });

  it("does nothing while disabled, or while there is no range", () => {
    const page = slider({ disabled: true });
    point(page, "pointerdown", 0.5);
    point(page, "pointerup", 0.5);
    expect(page.sent).toEqual([]);
    expect(inputs(page)[0]).toBeDisabled();
    const empty = slider({ max: 0, start_value: 0, end_value: 0 });
    expect(inputs(empty)[1]).toBeDisabled();
  });
});
