import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const field = (props: WireMap = {}) => renderControls([control("TextField", 10, props)]);
const inputOf = (page: RenderedPage) => page.find(".field-input") as HTMLInputElement;

describe("TextField's keys and pointers", () => {
  it("submits with Enter and gives up the focus", async () => {
    const page = field({ value: "x", on_submit: true, on_focus: true, on_blur: true, on_click: true });
    await userEvent.click(inputOf(page));
    await userEvent.keyboard("{Enter}");
    expect(page.events()).toEqual([
      [10, "focus", null],
      [10, "click", null],
      [10, "submit", "x"],
      [10, "blur", null],
    ]);
  });

  it("with shift_enter submits with Enter and breaks the line with Shift", async () => {
    const page = field({ shift_enter: true, on_submit: true });
    const input = inputOf(page);
    await userEvent.click(input);
    await userEvent.keyboard("a{Shift>}{Enter}{/Shift}b{Enter}");
    expect(input.value).toBe("a\nb");
    expect(page.events()).toEqual([[10, "submit", null]]);
  });

  it("answers focus(), and hears of taps outside only while it has the focus", async () => {
    const page = field({ on_tap_outside: true });
    await page.tree.invocations.call(page.tree.get(10) as never, "focus", {});
    expect(document.activeElement).toBe(inputOf(page));
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    inputOf(page).blur();
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    expect(page.events()).toEqual([[10, "tap_outside", null]]);
  });

  it("shows a password on demand", async () => {
    const page = field({ password: true, can_reveal_password: true, value: "secret" });
    expect(inputOf(page).type).toBe("password");
    await userEvent.click(page.find(".field-reveal"));
    expect(inputOf(page).type).toBe("text");
    expect(page.find(".field-reveal")).toHaveAttribute("aria-pressed", "true");
  });

  it("sends pasted files instead of pasting", async () => {
    const page = field({ on_paste_files: true });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["hi"], "a.txt", { type: "text/plain" }));
    const paste = new ClipboardEvent("paste", { clipboardData, cancelable: true });
    inputOf(page).dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(true);
    await expect
      .poll(() => page.events())
      .toEqual([
        [10, "paste_files", { files: [{ name: "a.txt", mime_type: "text/plain", bytes: new Uint8Array([104, 105]) }] }],
      ]);
  });

  it("is not typed into while disabled or read-only", () => {
    const page = field({ disabled: true, read_only: true });
    expect(inputOf(page)).toBeDisabled();
    page.set(10, { disabled: false });
    expect(inputOf(page)).toBeEnabled();
    expect(inputOf(page).readOnly).toBe(true);
  });

  it("becomes a field of several lines and keeps its text", () => {
    const page = field({ value: "a" });
    expect(inputOf(page).localName).toBe("input");
    page.set(10, { multiline: true });
    expect(inputOf(page).localName).toBe("textarea");
    expect(inputOf(page).value).toBe("a");
  });
});
