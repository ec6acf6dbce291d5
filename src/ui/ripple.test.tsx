import { render } from "solid-js/web";
import { userEvent } from "vitest/browser";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRipple } from "./ripple.ts";
import { sendPointer } from "./testing/pointer.ts";

function mount(parent: Element = document.body): HTMLButtonElement {
  const button = document.createElement("button");
  button.style.cssText = "width: 100px; height: 40px; border-radius: 20px; --md-on-surface: black";
  parent.append(button);
  createRipple(button);
  onTestFinished(() => button.remove());
  return button;
}

const pointer = (element: Element, type: string, init: PointerEventInit = {}) =>
  sendPointer(element, type, { clientX: 10, clientY: 10, ...init });

// First in the file, when nothing is set up yet: inside `ref` the element is not in the document.
test("works as a ref in a template", () => {
  const root = document.createElement("div");
  document.body.append(root);
  const dispose = render(() => <button ref={createRipple}>press</button>, root);
  onTestFinished(() => {
    dispose();
    root.remove();
  });
  const button = root.querySelector("button");
  if (!button) throw new Error("there is no button");
  pointer(button, "pointerdown");
  expect(button.querySelector(".ink-ripple")).not.toBeNull();
  pointer(button, "pointercancel");
});

test("a press makes a splash, clipped to the host's shape, which removes itself", async () => {
  const host = mount();
  expect(host.childElementCount).toBe(0);
  pointer(host, "pointerdown");
  const splash = host.querySelector(".ink-ripple");
  expect(splash && getComputedStyle(splash).borderRadius).toBe("20px");
  expect(host.hasAttribute("data-pressed")).toBe(true);
  pointer(host, "pointerup");
  expect(host.hasAttribute("data-pressed")).toBe(false);
  await vi.waitFor(() => expect(host.childElementCount).toBe(0), 2000);
});

test("the splash is as wide as the host's diagonal and a bit", () => {
  const host = mount();
  pointer(host, "pointerdown");
  const disc = host.querySelector<HTMLElement>(".ink-splash");
  expect(Number.parseFloat(disc?.style.width ?? "")).toBeCloseTo(Math.hypot(100, 40) + 10, 3);
  pointer(host, "pointercancel");
});

test("leaving the host cancels the splash", async () => {
  const host = mount();
  pointer(host, "pointerdown");
  pointer(document.body, "pointermove");
  expect(host.hasAttribute("data-pressed")).toBe(false);
  await vi.waitFor(() => expect(host.childElementCount).toBe(0), 2000);
});

test("only the innermost enabled host reacts", () => {
  const outer = document.createElement("div");
  document.body.append(outer);
  createRipple(outer);
  onTestFinished(() => outer.remove());
  const inner = mount(outer);
  pointer(inner, "pointerdown");
  expect(outer.hasAttribute("data-pressed")).toBe(false);
  expect(inner.hasAttribute("data-pressed")).toBe(true);
  pointer(inner, "pointerup");
  inner.disabled = true;
  pointer(inner, "pointerdown");
  expect(outer.hasAttribute("data-pressed")).toBe(true);
  pointer(inner, "pointerup");
});

test("a finger shows its press after 100 ms, or at the release; one that scrolls shows none", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const touch = { pointerType: "touch" };
  const host = mount();
  pointer(host, "pointerdown", touch);
  pointer(host, "pointermove", { ...touch, clientY: 40 });
  vi.advanceTimersByTime(200);
  expect(host.childElementCount).toBe(0);
  pointer(host, "pointerdown", touch);
  expect(host.childElementCount).toBe(0);
  vi.advanceTimersByTime(100);
  expect(host.childElementCount).toBe(1);
  pointer(host, "pointerup", touch);
  const quick = mount();
  pointer(quick, "pointerdown", touch);
  pointer(quick, "pointerup", touch);
  expect(quick.childElementCount).toBe(1);
});

test("keyboard activation splashes; a disabled host does not", async () => {
  const host = mount();
  host.focus();
  await userEvent.keyboard("{Enter}");
  expect(host.querySelector(".ink-ripple")).not.toBeNull();
  const disabled = mount();
  disabled.disabled = true;
  pointer(disabled, "pointerdown");
  expect(disabled.querySelector(".ink-ripple")).toBeNull();
});

test("hover and press overlays add up as separate layers", async () => {
  const host = mount();
  await userEvent.hover(host);
  pointer(host, "pointerdown");
  await vi.waitFor(() => {
    const image = getComputedStyle(host, "::before").backgroundImage;
    // Each layer is a gradient whose two stops are its colour.
    expect(image.match(/0\.1\)/g)).toHaveLength(2);
    expect(image.match(/0\.08\)/g)).toHaveLength(2);
  });
  pointer(host, "pointerup");
});
