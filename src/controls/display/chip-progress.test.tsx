import { userEvent } from "vitest/browser";
import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls, sizeOf } from "../../control/testing/render.tsx";

registerAllControls();

describe("Chip", () => {
  it("looks disabled as long as nobody listens to it, as Flutter's does", () => {
    const page = renderControls([control("Chip", 10, { label: "Chip" })]);
    expect(page.find(ofType("Chip")).dataset["disabled"]).toBe("");
    page.set(10, { on_delete: true });
    expect(page.find(ofType("Chip")).dataset["disabled"]).toBeUndefined();
  });

  it("is 34 px high on a desktop, with Material's distances", () => {
    const page = renderControls([control("Chip", 10, { label: "Chip" })]);
    const chip = page.find(ofType("Chip"));
    const label = page.find(".chip-label");
    expect(chip.offsetHeight).toBe(34);
    expect(chip.offsetWidth - label.offsetWidth).toBe(18);
    expect(chip.querySelector("button")).toBeNull();
  });

  it("toggles, writes back first, and shows a check", async () => {
    const page = renderControls([control("Chip", 10, { label: "Chip", on_select: true })]);
    const button = page.find(".chip-body");
    expect(page.find(".chip-drawer").offsetWidth).toBe(0);
    await userEvent.click(button);
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { selected: true } },
      { kind: "event", target: 10, name: "select", data: true },
    ]);
    expect(button.ariaPressed).toBe("true");
    await expect.poll(() => page.find(".chip-drawer").offsetWidth).toBe(20);
  });

  it("is clicked and deleted apart, by mouse anywhere on it and by keyboard", async () => {
    const page = renderControls([control("Chip", 10, { label: "Chip", on_click: true, on_delete: true })]);
    await userEvent.click(page.find(".chip-delete"));
    await userEvent.click(page.find(ofType("Chip")), { position: { x: 2, y: 2 } });
    page.find(".chip-body").focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events().map(([, name]) => name)).toEqual(["delete", "click", "click"]);
    page.set(10, { disabled: true });
    page.find(".chip-body").click();
    page.find(".chip-delete").click();
    expect(page.events()).toHaveLength(3);
  });
});

describe("progress", () => {
  it("of a bar fills its fraction of the width and is told to assistive technology", () => {
    const page = renderControls([control("ProgressBar", 10, { value: 0.25 })]);
    const bar = page.find(ofType("ProgressBar"));
    expect(sizeOf(bar)).toEqual([380, 4]);
    expect(page.find(".progress-line").offsetWidth).toBe(95);
    expect([bar.role, bar.ariaValueNow]).toEqual(["progressbar", "25"]);
    page.set(10, { value: 0.5 });
    expect(page.find(".progress-line").offsetWidth).toBe(190);
    page.set(10, { value: null });
    expect(bar.ariaValueNow).toBeNull();
    expect(bar.getAnimations().length).toBe(4);
  });

  it("in the look of 2024 leaves a gap and ends with a dot", () => {
    const page = renderControls([control("ProgressBar", 10, { value: 0.5, year_2023: false })]);
    const bar = page.find(ofType("ProgressBar")).getBoundingClientRect();
    const track = page.find(".progress-track").getBoundingClientRect();
    expect(track.left - bar.left).toBe(194);
    expect(sizeOf(page.find(".progress-stop"))).toEqual([4, 4]);
  });

  it("of a ring is an arc of its circumference", () => {
    const page = renderControls([
      control("ProgressRing", 10, { value: 0.5 }),
      control("ProgressRing", 11, { value: 1, year_2023: false }),
    ]);
    const [old, recent] = page.all(".progress-ring");
    expect([old?.offsetWidth, recent?.offsetWidth]).toEqual([36, 40]);
    const dashes = getComputedStyle(page.find(".ring-arc")).strokeDasharray.split(",").map(Number.parseFloat);
    expect(dashes[0]).toBeCloseTo(Math.PI * 18, 1);
  });
});
