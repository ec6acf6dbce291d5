import { createRoot } from "solid-js";
import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createPress, type PressOptions } from "./interaction.ts";
import { sendPointer } from "./testing/pointer.ts";

function mount(tag: "div" | "button", options: PressOptions, parent: Element = document.body): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = "width: 100px; height: 50px";
  element.tabIndex = 0;
  parent.append(element);
  const dispose = createRoot((end) => {
    createPress(element, options);
    return end;
  });
  onTestFinished(() => {
    dispose();
    element.remove();
  });
  return element;
}

describe("createPress", () => {
  test("taps by mouse, Enter and Space, on a div as on a button", async () => {
    const onTap = vi.fn();
    for (const tag of ["div", "button"] as const) {
      const element = mount(tag, { onTap });
      await userEvent.click(element);
      element.focus();
      await userEvent.keyboard("{Enter}");
      await userEvent.keyboard(" ");
    }
    expect(onTap).toHaveBeenCalledTimes(6);
  });

  test("ignores a right click", async () => {
    const onTap = vi.fn();
    await userEvent.click(mount("div", { onTap }), { button: "right" });
    expect(onTap).not.toHaveBeenCalled();
  });

  test("leaves the tap to the innermost handler, and to native controls", async () => {
    const outer = vi.fn();
    const inner = vi.fn();
    const parent = mount("div", { onTap: outer });
    const child = mount("div", { onTap: inner }, parent);
    await userEvent.click(child);
    expect(inner).toHaveBeenCalledOnce();
    const button = document.createElement("button");
    button.textContent = "native";
    parent.append(button);
    await userEvent.click(button);
    expect(outer).not.toHaveBeenCalled();
  });

  test("an input right inside is its own, as in a checkbox", async () => {
    const onTap = vi.fn();
    const box = mount("div", { onTap });
    const input = document.createElement("input");
    input.type = "checkbox";
    input.style.cssText = "width: 20px; height: 20px";
    box.append(input);
    await userEvent.click(input);
    expect(onTap).toHaveBeenCalledOnce();
  });

  test("a disabled one keeps nothing from its parent", async () => {
    const outer = vi.fn();
    const inner = vi.fn();
    const child = mount("div", { onTap: inner, isEnabled: () => false }, mount("div", { onTap: outer }));
    await userEvent.click(child);
    expect(inner).not.toHaveBeenCalled();
    expect(outer).toHaveBeenCalledOnce();
  });

  test("reports hovering of a mouse, not of a finger", () => {
    const onHover = vi.fn();
    const element = mount("div", { onHover });
    sendPointer(element, "pointerenter");
    sendPointer(element, "pointerleave");
    sendPointer(element, "pointerenter", { pointerType: "touch" });
    expect(onHover.mock.calls).toEqual([[true], [false]]);
  });

  describe("long press", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());

    test("comes after 500 ms and swallows the tap", () => {
      const onTap = vi.fn();
      const onLongPress = vi.fn();
      const element = mount("div", { onTap, onLongPress });
      sendPointer(element, "pointerdown");
      vi.advanceTimersByTime(499);
      expect(onLongPress).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      sendPointer(element, "pointerup");
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
      expect(onLongPress).toHaveBeenCalledOnce();
      expect(onTap).not.toHaveBeenCalled();
    });

    test("does not come when the finger wanders off to scroll", () => {
      const onLongPress = vi.fn();
      const element = mount("div", { onLongPress });
      sendPointer(element, "pointerdown", { pointerType: "touch" });
      sendPointer(element, "pointermove", { pointerType: "touch", clientY: 30 });
      vi.advanceTimersByTime(1000);
      expect(onLongPress).not.toHaveBeenCalled();
    });

    test("a slow press is a tap when nobody listens to long presses", () => {
      const onTap = vi.fn();
      const element = mount("div", { onTap });
      sendPointer(element, "pointerdown");
      vi.advanceTimersByTime(2000);
      sendPointer(element, "pointerup");
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
      expect(onTap).toHaveBeenCalledOnce();
    });
  });
});
