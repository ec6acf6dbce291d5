import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const field = (props: WireMap = {}) => renderControls([control("TextField", 10, props)]);
const inputOf = (page: RenderedPage) => page.find(".field-input") as HTMLInputElement;

describe("TextField's text while the user types", () => {
  const typing = (page: RenderedPage, ...texts: readonly string[]) => {
    for (const text of texts) {
      inputOf(page).value = text;
      inputOf(page).dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is not overwritten by an older text of theirs that comes late", () => {
    const page = field({ on_change: true });
    typing(page, "a", "ab", "abc");
    page.set(10, { value: "a" });
    page.set(10, { value: "ab" });
    expect(inputOf(page).value).toBe("abc");
    typing(page, "abcd");
    vi.advanceTimersByTime(5000);
    expect(inputOf(page).value).toBe("abcd");
    expect(page.tree.get(10)?.peek("value")).toBe("abcd");
  });

  it("gives way to an older text once they pause, which a program may well mean", () => {
    const page = field({ on_change: true });
    typing(page, "a", "a1");
    page.set(10, { value: "a" });
    vi.advanceTimersByTime(399);
    expect(inputOf(page).value).toBe("a1");
    vi.advanceTimersByTime(1);
    expect(inputOf(page).value).toBe("a");
  });

  it("forgets a late text when the newest one is confirmed", () => {
    const page = field({ on_change: true });
    typing(page, "a", "ab");
    page.set(10, { value: "a" });
    page.set(10, { value: "ab" });
    vi.advanceTimersByTime(5000);
    expect(inputOf(page).value).toBe("ab");
  });

  it("gives way at once to what they never typed, and to any answer to Enter or to leaving the field", () => {
    const page = field({ on_change: true, on_submit: true });
    typing(page, "a", "ab");
    page.set(10, { value: "AB" });
    expect(inputOf(page).value).toBe("AB");
    typing(page, "", "x");
    inputOf(page).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    page.set(10, { value: "" });
    expect(inputOf(page).value).toBe("");
    typing(page, "y", "");
    inputOf(page).dispatchEvent(new FocusEvent("blur"));
    page.set(10, { value: "y" });
    expect(inputOf(page).value).toBe("y");
  });
});
