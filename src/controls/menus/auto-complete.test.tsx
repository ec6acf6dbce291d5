import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const SUGGESTIONS = ["one 1", "two 2", "three 3", "twelve 12"].map((key) => ({ key, value: key.replace(/ .*/, "") }));

function renderField(props: WireMap = {}) {
  const page = renderControls([
    control("AutoComplete", 40, { suggestions: SUGGESTIONS, on_change: true, on_select: true, ...props }),
  ]);
  return { page, input: page.find("input") as HTMLInputElement };
}
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')].map((one) => one.textContent);
const current = () => document.querySelector("[role='option'][data-focused]")?.textContent;
const shown = (...texts: string[]) => vi.waitFor(() => expect(options()).toEqual(texts));

describe("AutoComplete", () => {
  it("is an underlined field over the whole width, 48 px high", () => {
    const { page, input } = renderField();
    expect(sizeOf(page.find('[data-control="AutoComplete"]'))).toEqual([380, 48]);
    expect(input.getAttribute("role")).toBe("combobox");
  });

  it("suggests what has the typed text in its key, as wide as the field and no higher than told", async () => {
    const { page, input } = renderField({ suggestions_max_height: 60 });
    await userEvent.type(input, "Tw");
    await shown("two", "twelve");
    const list = page.find(".suggestions");
    await vi.waitFor(() => expect(sizeOf(list)).toEqual([380, 60]));
    expect(list.getBoundingClientRect().top).toBe(58);
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(page.events()).toEqual([
      [40, "change", "T"],
      [40, "change", "Tw"],
    ]);
  });

  it("takes the highlighted suggestion by Enter and reports it after its text", async () => {
    const { page, input } = renderField();
    await userEvent.type(input, "tw");
    await shown("two", "twelve");
    expect(current()).toBe("two");
    await userEvent.keyboard("{ArrowUp}{ArrowDown}");
    expect(current()).toBe("twelve");
    expect(input.getAttribute("aria-activedescendant")).toBe(document.querySelector("[data-focused][role]")?.id);
    page.sent.length = 0;
    await userEvent.keyboard("{Enter}");
    await shown();
    expect(input.value).toBe("twelve");
    expect(page.sent).toEqual([
      { kind: "update", id: 40, props: { value: "twelve" } },
      { kind: "event", target: 40, name: "change", data: "twelve" },
      { kind: "update", id: 40, props: { _selected_index: 3 } },
      {
        kind: "event",
        target: 40,
        name: "select",
        data: { index: 3, selection: { key: "twelve 12", value: "twelve" } },
      },
    ]);
    // What was chosen is not suggested again until the text changes.
    await userEvent.keyboard("{Backspace}");
    await shown("twelve");
  });

  it("takes a suggestion by a press, keeps the focus, and hides for Escape until the text changes", async () => {
    const { page, input } = renderField();
    await userEvent.type(input, "t");
    await shown("two", "three", "twelve");
    await userEvent.keyboard("{Escape}");
    await shown();
    await userEvent.keyboard("{ArrowDown}");
    await shown("two", "three", "twelve");
    await userEvent.click(page.find("[role='option']:nth-child(2)"));
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe("three");
    await shown();
  });

  it("follows Python's value and suggestions", async () => {
    const { page, input } = renderField({ value: "One" });
    await userEvent.click(input);
    await shown("one");
    page.set(40, { value: "thr" });
    await shown("three");
    page.set(40, { suggestions: [{ key: "throw" }] });
    await shown("throw");
    input.blur();
    await shown();
    page.set(40, { disabled: true });
    expect(input.disabled).toBe(true);
  });
});
