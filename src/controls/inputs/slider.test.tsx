import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const all = { on_change: true, on_change_start: true, on_change_end: true };
const slider = (props: WireMap = {}) => renderControls([control("Slider", 10, { ...all, ...props })]);
const names = (page: RenderedPage) => page.events().map(([, name, data]) => [name, data]);

/** Moves a pointer over the slider; x in px from the track's start. The track is 332 px long. */
function point(page: RenderedPage, type: string, x: number, pointerType = "mouse"): void {
  const root = page.find(".slider");
  root.setPointerCapture = () => {};
  const { left } = page.find(".slider-track").getBoundingClientRect();
  const options = { bubbles: true, isPrimary: true, pointerId: 1, button: 0, pointerType };
  root.dispatchEvent(new PointerEvent(type, { ...options, clientX: left + x }));
}

describe("Slider", () => {
  it("fills the room it has, else is 192 by 48 px", () => {
    const page = renderControls([
      control("Slider", 10, { key: "a" }),
      flex("Row", 11, [control("Slider", 12, { key: "b" })]),
    ]);
    const size = (key: string) => {
      const { width, height } = page.find(`[data-key=${key}]`).getBoundingClientRect();
      return `${width}x${height}`;
    };
    expect(size("a")).toBe("380x48");
    expect(size("b")).toBe("192x48");
  });

  it("has a track of 24 px insets, whose ends the thumb reaches only where there are no divisions", () => {
    const page = slider({ value: 0 });
    const middle = (props: WireMap) => {
      page.set(10, props);
      const track = page.find(".slider-track").getBoundingClientRect();
      const thumb = page.find(".slider-thumb").getBoundingClientRect();
      expect([track.left - page.find(".slider").getBoundingClientRect().left, track.width]).toEqual([24, 332]);
      return thumb.left + thumb.width / 2 - track.left;
    };
    expect(middle({})).toBe(0);
    expect([middle({ year_2023: false }), middle({ value: 0.5 }), middle({ value: 1 })]).toEqual([8, 166, 324]);
    page.find(".slider-thumb").style.transition = "none";
    expect(middle({ year_2023: true, divisions: 4, value: 0 })).toBe(2);
  });

  it("is set by a tap: start with the old value, change and end with the new", () => {
    const page = slider({ max: 100, divisions: 10, value: 20 });
    const { width } = page.find(".slider-track").getBoundingClientRect();
    point(page, "pointerdown", width * 0.52);
    point(page, "pointerup", width * 0.52);
    expect(names(page)).toEqual([
      ["change_start", 20],
      ["change", 50],
      ["change_end", 50],
    ]);
    expect(page.sent[1]).toEqual({ kind: "update", id: 10, props: { value: 50 } });
  });

  it("leaves a finger that only touches to the scroller until it lifts or slides", () => {
    const page = slider({ max: 100, divisions: 10 });
    const { width } = page.find(".slider-track").getBoundingClientRect();
    point(page, "pointerdown", width * 0.5, "touch");
    point(page, "pointercancel", width * 0.5, "touch");
    expect(page.sent).toEqual([]);
    point(page, "pointerdown", width * 0.5, "touch");
    point(page, "pointermove", width * 0.7, "touch");
    point(page, "pointerup", width * 0.7, "touch");
    expect(names(page).at(-1)).toEqual(["change_end", 70]);
  });

  it("slides from where the thumb is if taps do not count", () => {
    const page = slider({ max: 100, divisions: 10, value: 20, interaction: "slideOnly" });
    const { width } = page.find(".slider-track").getBoundingClientRect();
    point(page, "pointerdown", width * 0.8);
    point(page, "pointermove", width * 0.9);
    point(page, "pointerup", width * 0.9);
    expect(names(page)).toEqual([
      ["change_start", 20],
      ["change", 30],
      ["change_end", 30],
    ]);
  });

  it("moves only by its thumb in slideThumb", () => {
    const page = slider({ value: 0.2, interaction: "slideThumb" });
    const { width } = page.find(".slider-track").getBoundingClientRect();
    point(page, "pointerdown", width * 0.8);
    point(page, "pointermove", width * 0.9);
    point(page, "pointerup", width * 0.9);
    expect(page.sent).toEqual([]);
  });

  it("steps with the keyboard", async () => {
    const page = slider({ max: 10, divisions: 10, value: 5, autofocus: true });
    const values = () => names(page).flatMap(([name, data]) => (name === "change" ? [data] : []));
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{ArrowDown}{PageUp}{Home}{End}");
    expect(values()).toEqual([6, 7, 6, 8, 0, 10]);
    expect(page.find("input")).toHaveValue("10");
  });

  it("mirrors its keys from right to left", async () => {
    const page = slider({ max: 10, divisions: 10, value: 5, autofocus: true, rtl: true });
    await userEvent.keyboard("{ArrowLeft}");
    expect(names(page)[1]).toEqual(["change", 6]);
  });

  it("names its value by the label's template", () => {
    const page = slider({ max: 10, divisions: 4, value: 2.5, label: "{value} %", round: 1 });
    expect(page.find("input")).toHaveAttribute("aria-valuetext", "2.5 %");
    expect(page.find(".slider-label-text")).toHaveTextContent("2.5 %");
    page.set(10, { value: 7.5 });
    expect(page.find(".slider-label-text")).toHaveTextContent("7.5 %");
    expect(page.host.querySelectorAll(".slider-tick[data-active]")).toHaveLength(4);
  });

  it("takes the look of 2024 if it says so or the theme has a slider theme", () => {
    expect(slider({ year_2023: false }).find(".slider").dataset["look"]).toBe("2024");
    const theme = { slider_theme: { year_2023: false } };
    const page = renderControls([control("Slider", 10, { key: "t" })], {}, { theme });
    expect(page.find("[data-key=t]").dataset["look"]).toBe("2024");
  });

  it("has a thumb as large as the theme says in the look of 2024", () => {
    const theme = { slider_theme: { year_2023: false, thumb_size: { width: 10, height: 30 } } };
    const page = renderControls([control("Slider", 10)], {}, { theme });
    expect(sizeOf(page.find(".slider-thumb"))).toEqual([10, 30]);
  });

  it("does nothing while disabled", () => {
    const page = slider({ disabled: true });
    point(page, "pointerdown", 100);
    point(page, "pointerup", 100);
    expect(page.sent).toEqual([]);
    expect(page.find("input")).toBeDisabled();
  });
});
