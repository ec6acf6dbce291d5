import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { placeTooltip } from "./tooltip-place.ts";
import { createTooltip, plainTooltip, type TooltipOptions } from "./tooltip.ts";
import { sendPointer } from "./testing/pointer.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  sendPointer(document.body, "pointerdown");
  vi.runAllTimers();
  vi.useRealTimers();
});

function mount(options: TooltipOptions | undefined): HTMLElement {
  const element = document.createElement("button");
  element.style.cssText = "position: absolute; left: 100px; top: 100px; width: 60px; height: 40px";
  document.body.append(element);
  const dispose = createRoot((end) => {
    createTooltip(element, () => options);
    return end;
  });
  onTestFinished(() => {
    dispose();
    element.remove();
  });
  return element;
}

const touch = { pointerType: "touch" } as const;
const tips = () => Array.from(document.querySelectorAll(".tooltip"), (tip) => tip.textContent);

test("a plain text shows after 800 ms of hovering and goes 100 ms after leaving", () => {
  const element = mount(plainTooltip("Save"));
  sendPointer(element, "pointerover");
  vi.advanceTimersByTime(799);
  expect(tips()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(tips()).toEqual(["Save"]);
  sendPointer(document.body, "pointerover");
  vi.advanceTimersByTime(99);
  expect(document.querySelector(".tooltip")?.getAttribute("data-state")).toBe("open");
  vi.advanceTimersByTime(1 + 75);
  expect(tips()).toEqual([]);
});

test("leaving during the wait shows nothing", () => {
  const element = mount(plainTooltip("Save"));
  sendPointer(element, "pointerover");
  vi.advanceTimersByTime(500);
  sendPointer(document.body, "pointerover");
  vi.advanceTimersByTime(5000);
  expect(tips()).toEqual([]);
});

test("from one tooltip to the next there is no wait", () => {
  const first = mount(plainTooltip("one"));
  const second = mount(plainTooltip("two"));
  sendPointer(first, "pointerover");
  vi.advanceTimersByTime(800);
  sendPointer(second, "pointerover");
  vi.advanceTimersByTime(75);
  expect(tips()).toEqual(["two"]);
});

test("a held finger shows it after 500 ms; it stays 1500 ms after the release", () => {
  const element = mount({ message: "Save" });
  sendPointer(element, "pointerdown", touch);
  vi.advanceTimersByTime(500);
  expect(tips()).toEqual(["Save"]);
  sendPointer(element, "pointerup", touch);
  vi.advanceTimersByTime(1499);
  expect(document.querySelector(".tooltip")?.getAttribute("data-state")).toBe("open");
  vi.advanceTimersByTime(1 + 75);
  expect(tips()).toEqual([]);
});

test("trigger mode tap shows it at the release; manual never", () => {
  const tap = mount({ message: "tap", triggerMode: "tap" });
  sendPointer(tap, "pointerdown", touch);
  sendPointer(tap, "pointerup", touch);
  expect(tips()).toEqual(["tap"]);
  const manual = mount({ message: "manual", triggerMode: "manual" });
  sendPointer(manual, "pointerdown", touch);
  vi.advanceTimersByTime(2000);
  expect(tips()).toEqual([]);
  sendPointer(manual, "pointerup", touch);
});

test("any press hides it, unless told otherwise", () => {
  const element = mount({ message: "Save" });
  sendPointer(element, "pointerover");
  sendPointer(element, "pointerdown");
  vi.advanceTimersByTime(75);
  expect(tips()).toEqual([]);
  const sticky = mount({ message: "sticky", tapToDismiss: false });
  sendPointer(sticky, "pointerover");
  sendPointer(sticky, "pointerdown");
  vi.advanceTimersByTime(75);
  expect(tips()).toEqual(["sticky"]);
  sendPointer(document.body, "pointerover");
});

test("keyboard focus shows it and describes the element", () => {
  const element = mount({ message: "Save" });
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
  element.focus({ focusVisible: true });
  expect(tips()).toEqual(["Save"]);
  expect(element.getAttribute("aria-describedby")).toBe(document.querySelector(".tooltip")?.id);
  element.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  vi.advanceTimersByTime(75);
  expect(tips()).toEqual([]);
  expect(element.hasAttribute("aria-describedby")).toBe(false);
});

test("hangs 24 px below the target's centre", () => {
  const element = mount({ message: "Save" });
  sendPointer(element, "pointerover");
  const box = document.querySelector(".tooltip")?.getBoundingClientRect();
  expect(box?.top).toBe(120 + 24);
  expect((box?.left ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(130, 0);
});

test("flips where there is no room, and keeps 10 px from the sides", () => {
  const screen = { width: 400, height: 300 };
  const box = { width: 100, height: 24 };
  const at = (x: number, y: number, preferBelow = true) =>
    placeTooltip({ x, y }, box, screen, { offset: 24, preferBelow });
  expect(at(200, 100)).toEqual({ x: 150, y: 124 });
  expect(at(200, 100, false)).toEqual({ x: 150, y: 52 });
  expect(at(200, 280)).toEqual({ x: 150, y: 232 });
  expect(at(200, 20, false)).toEqual({ x: 150, y: 44 });
  expect(at(5, 100).x).toBe(10);
  expect(at(395, 100).x).toBe(290);
});
