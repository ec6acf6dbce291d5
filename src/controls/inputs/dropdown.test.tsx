import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const colors: readonly (readonly [string, string, WireMap?])[] = [
  ["r", "Red"],
  ["g", "Green", { disabled: true }],
  ["b", "Blue"],
];
const options = colors.map(([key, text, more], index) => control("DropdownOption", 20 + index, { key, text, ...more }));
const dropdown = (props: WireMap = {}) =>
  renderControls([control("Dropdown", 10, { options, on_select: true, on_text_change: true, ...props })]);
const inputOf = (page: RenderedPage) => page.find("[role=combobox]") as HTMLInputElement;
const listed = () => [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);
const highlighted = () => document.querySelector("[role=option][data-focused]")?.textContent;

describe("Dropdown", () => {
  it("hugs its widest option, and fills with expand", () => {
    const page = renderControls([
      control("Dropdown", 10, { key: "a", options }),
      control("Dropdown", 11, { key: "b" }),
      flex("Row", 12, [control("Dropdown", 13, { key: "c", expand: true, options })]),
      control("Dropdown", 14, { key: "d", width: 222, options }),
    ]);
    const width = (key: string) => page.find(`[data-key=${key}] .field-box`).getBoundingClientRect().width;
    expect(width("a")).toBeGreaterThan(120);
    expect(width("a")).toBeLessThan(170);
    expect(width("b")).toBe(112);
    expect(width("c")).toBe(380);
    expect(width("d")).toBe(222);
    expect(page.find("[data-key=a]").getBoundingClientRect().height).toBe(48);
  });

  it("shows focus at its arrow to those who use keys; a field for text shows it as fields do", async () => {
    const page = dropdown({ label: "Name" });
    const root = page.find(".dropdown");
    await userEvent.tab();
    expect(inputOf(page)).toHaveFocus();
    expect([root.hasAttribute("data-focused"), page.find(".field-box").hasAttribute("data-focused")]).toEqual([
      true,
      false,
    ]);
    inputOf(page).blur();
    await userEvent.click(inputOf(page));
    expect([root.hasAttribute("data-focused"), page.find(".field-box").hasAttribute("data-focused")]).toEqual([
      false,
      false,
    ]);
    await userEvent.keyboard("{ArrowDown}");
    expect(root.hasAttribute("data-focused")).toBe(true);
    page.set(10, { editable: true });
    expect([root.hasAttribute("data-focused"), page.find(".field-box").hasAttribute("data-focused")]).toEqual([
      false,
      true,
    ]);
  });

  it("makes room for its options' icons, and for its label", () => {
    const withIcons = options.map((option) => ({ ...option, leading_icon: 65604, trailing_icon: 65604 }));
    const page = renderControls([
      control("Dropdown", 10, { key: "a", options }),
      control("Dropdown", 11, { key: "b", options: withIcons.map((option, i) => ({ ...option, _i: 30 + i })) }),
      control("Dropdown", 12, { key: "c", label: "A label that is long" }),
    ]);
    const width = (key: string) => page.find(`[data-key=${key}] .field-box`).getBoundingClientRect().width;
    expect(width("b") - width("a")).toBeCloseTo(64, 0);
    const arrow = page.find("[data-key=a] .dropdown-arrow").getBoundingClientRect();
    expect(page.find("[data-key=a] .field-box").getBoundingClientRect().right - arrow.x - arrow.width / 2).toBe(24);
    const label = page.find("[data-key=c] .dropdown-sizer-label").getBoundingClientRect().width - 8;
    expect(width("c") - label).toBeCloseTo(72, 0);
  });

  it("shows the label of its value, and follows when that changes", () => {
    const page = dropdown({ value: "b" });
    expect(inputOf(page)).toHaveValue("Blue");
    page.set(10, { value: "r" });
    expect(inputOf(page)).toHaveValue("Red");
    page.set(10, { value: null });
    expect(inputOf(page)).toHaveValue("");
    expect(page.sent).toEqual([]);
  });

  it("opens at a click; picking tells the text, then the value", async () => {
    const page = dropdown({ value: "r" });
    await userEvent.click(inputOf(page));
    expect(inputOf(page)).toHaveAttribute("aria-expanded", "true");
    expect(page.find("[role=option]")).toHaveAttribute("aria-selected", "true");
    await expect.poll(highlighted).toBe("Red");
    await userEvent.click(page.find("[role=option]:nth-child(3)"));
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { text: "Blue" } },
      { kind: "event", target: 10, name: "text_change", data: "Blue" },
      { kind: "update", id: 10, props: { value: "b" } },
      { kind: "event", target: 10, name: "select", data: "b" },
    ]);
    expect(inputOf(page)).toHaveValue("Blue");
    await expect.poll(listed).toEqual([]);
    expect(document.activeElement).toBe(inputOf(page));
  });

  it("is worked by the keyboard, past disabled options and round the end", async () => {
    const page = dropdown({ value: "r", autofocus: true });
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(highlighted).toBe("Red");
    await userEvent.keyboard("{ArrowDown}");
    expect(highlighted()).toBe("Blue");
    expect(inputOf(page)).toHaveAttribute("aria-activedescendant", page.find("[role=option][data-focused]").id);
    await userEvent.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    expect(page.events().at(-1)).toEqual([10, "select", "b"]);
    await userEvent.keyboard(" ");
    await expect.poll(listed).toHaveLength(3);
    await userEvent.keyboard("{Escape}");
    await expect.poll(listed).toEqual([]);
    expect(inputOf(page)).toHaveValue("Blue");
  });

  it("filters by what is typed, or only finds it", async () => {
    const page = dropdown({ editable: true, enable_filter: true });
    await userEvent.type(inputOf(page), "E");
    expect(page.events()).toEqual([[10, "text_change", "E"]]);
    await expect.poll(listed).toEqual(["Red", "Green", "Blue"]);
    await userEvent.type(inputOf(page), "d");
    expect(listed()).toEqual(["Red"]);
    await userEvent.keyboard("{Enter}");
    expect(page.events().at(-1)).toEqual([10, "select", "r"]);
    await expect.poll(listed).toEqual([]);

    const searching = renderControls([control("Dropdown", 30, { key: "s", options, editable: true })]);
    await userEvent.type(searching.find("[data-key=s] input"), "lu");
    await expect.poll(highlighted).toBe("Blue");
    expect(listed()).toHaveLength(3);
  });

  it("stays shut while disabled", () => {
    const page = dropdown({ disabled: true });
    page.find(".field-box").click();
    expect(listed()).toEqual([]);
    expect(inputOf(page)).toBeDisabled();
  });

  it("answers focus() and reports it", async () => {
    const page = dropdown({ on_focus: true });
    await page.tree.invocations.call(page.tree.get(10) as never, "focus", {});
    expect(page.events()).toEqual([[10, "focus", null]]);
  });
});
