import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const field = (props: WireMap = {}) => renderControls([control("TextField", 10, props)]);
const inputOf = (page: RenderedPage) => page.find(".field-input") as HTMLInputElement;
const boxOf = (page: RenderedPage) => page.find(".field-box");
const settle = async (element: HTMLElement) =>
  Promise.all(element.getAnimations({ subtree: true }).map((animation) => animation.finished));

describe("TextField's box", () => {
  it("is 300 by 48 px on desktops, and as wide as there is room with expand or stretch", () => {
    expect(sizeOf(field().find(".text-field"))).toEqual([300, 48]);
    const page = renderControls([
      flex("Row", 20, [control("TextField", 21, { key: "a", expand: true }), control("Container", 22, { width: 70 })]),
      flex("Column", 23, [control("TextField", 24, { key: "b" })], { horizontal_alignment: "stretch" }),
      control("TextField", 25, { key: "c", dense: true, helper: "Help" }),
      control("TextField", 26, { key: "d", height: 30 }),
    ]);
    expect(sizeOf(page.find("[data-key=a]"))).toEqual([300, 48]);
    expect(sizeOf(page.find("[data-key=b]"))).toEqual([380, 48]);
    expect(sizeOf(page.find("[data-key=c]"))).toEqual([300, 60]);
    expect(sizeOf(page.find("[data-key=d] .field-box"))).toEqual([300, 30]);
  });

  it("takes of a larger height what it needs, and scrolls in a smaller one", () => {
    const lines = { multiline: true, value: "1\n2\n3\n4\n5\n6\n7\n8\n9" };
    const page = renderControls([
      control("TextField", 10, { key: "a", height: 100 }),
      control("TextField", 11, { key: "b", height: 100, ...lines }),
      control("TextField", 12, { key: "c", height: 100, multiline: true, fit_parent_size: true }),
    ]);
    const heights = (key: string) =>
      ["", " .field-box"].map((part) => page.find(`[data-key=${key}]${part}`).offsetHeight);
    expect([heights("a"), heights("b"), heights("c")]).toEqual([
      [100, 48],
      [100, 100],
      [100, 100],
    ]);
    expect(page.find("[data-key=b] textarea").clientHeight).toBe(76);
  });

  it("is 56 px high in standard density, and less with an underline and no label", () => {
    const underline = { _type: "underline", border_radius: 0 };
    const fields = [{}, { border: underline, label: "x" }, { border: underline }, { dense: true }];
    const page = renderControls(
      fields.map((props, index) => control("TextField", 10 + index, props)),
      {},
      { theme: { visual_density: "standard" } },
    );
    const boxes = page.all(".field-box");
    expect(boxes.map((box) => box.getBoundingClientRect().height)).toEqual([56, 56, 48, 48]);
  });

  it("grows with its lines up to max_lines", () => {
    const page = field({ multiline: true, max_lines: 3, value: "1" });
    expect(sizeOf(boxOf(page))).toEqual([300, 48]);
    page.set(10, { value: "1\n2" });
    expect(sizeOf(boxOf(page))).toEqual([300, 72]);
    page.set(10, { value: "1\n2\n3\n4\n5" });
    expect(sizeOf(boxOf(page))).toEqual([300, 96]);
  });

  it("draws filled fields with a darker line, and floats labels over a line within the band above the text", async () => {
    const page = renderControls([
      control("TextField", 10, { filled: true, key: "filled" }),
      control("TextField", 11, { border: { _type: "underline" }, key: "line", label: "Name", value: "x" }),
    ]);
    const color = (key: string) =>
      getComputedStyle(page.find(`[data-key=${key}] .field-outline`)).getPropertyValue("border-bottom-color");
    expect(color("filled")).not.toBe(color("line"));
    const label = page.find("[data-key=line] .field-label");
    await settle(label);
    const box = page.find("[data-key=line] .field-box").getBoundingClientRect();
    expect(Math.round(label.getBoundingClientRect().top - box.top)).toBe(4);
  });

  it("floats the label into a notch of its width", async () => {
    const page = field({ label: "Name" });
    const label = page.find(".field-label");
    const box = boxOf(page).getBoundingClientRect();
    const middle = () => {
      const rect = label.getBoundingClientRect();
      return Math.round(rect.top + rect.height / 2 - box.top);
    };
    expect(middle()).toBe(24);
    expect(label.getBoundingClientRect().height).toBeCloseTo(16, 0);
    inputOf(page).focus();
    await settle(boxOf(page));
    // The middle of the 2 px line.
    expect(middle()).toBe(1);
    expect(label.getBoundingClientRect().height).toBeCloseTo(12, 0);
    expect(Math.round(label.getBoundingClientRect().left - box.left)).toBe(16);
    const notch = page.find(".field-notch").getBoundingClientRect();
    expect(notch.width).toBeCloseTo(label.getBoundingClientRect().width + 8, 0);
  });

  it("takes its border from the state it is in", async () => {
    const side = (color: string, width: number) => ({ color, width });
    const outline = (more: WireMap) => ({ _type: "outline", border_radius: 4, gap_padding: 4, ...more });
    const page = field({
      border: {
        default: outline({ side: side("#ff0000", 1) }),
        focused: outline({ side: side("#00ff00", 3), border_radius: 9 }),
      },
    });
    const line = () => {
      const style = getComputedStyle(page.find(".field-outline"), "::before");
      return `${style.borderLeftWidth} ${style.borderLeftColor} ${style.borderTopLeftRadius}`;
    };
    expect(line()).toBe("1px rgb(255, 0, 0) 4px");
    inputOf(page).focus();
    await settle(boxOf(page));
    expect(line()).toBe("3px rgb(0, 255, 0) 9px");
    page.set(10, { border: { _type: "underline", border_radius: 0 } });
    expect(boxOf(page).dataset["border"]).toBe("underline");
  });

  it("has the background of a text style behind text only", async () => {
    const bgcolor = "#ffff00";
    const page = field({ text_style: { bgcolor }, helper: "In years", helper_style: { bgcolor }, width: 300 });
    const background = () => getComputedStyle(inputOf(page)).backgroundColor;
    expect(background()).toBe("rgba(0, 0, 0, 0)");
    expect(page.find(".field-helper").getBoundingClientRect().width).toBeLessThan(100);
    await userEvent.type(inputOf(page), "4");
    expect(background()).toBe("rgb(255, 255, 0)");
  });

  it("says what it is, what helps and what is wrong", () => {
    const page = field({ label: "Age", helper: "In years", max_length: 3, value: "12" });
    const input = inputOf(page);
    expect(input).toHaveAccessibleName("Age");
    expect(input).toHaveAccessibleDescription("In years");
    expect(page.find(".field-counter")).toHaveTextContent("2/3");
    page.set(10, { error: "Too young" });
    expect(input).toHaveAccessibleDescription("Too young");
    expect(input).toHaveAttribute("aria-invalid", "true");
    page.set(10, { counter: "{symbols_left} of {max_length}" });
    expect(page.find(".field-counter")).toHaveTextContent("1 of 3");
  });
});

describe("TextField's text", () => {
  it("is written before the change is reported, on every edit", async () => {
    const page = field({ on_change: true });
    await userEvent.type(inputOf(page), "ab");
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { value: "a" } },
      { kind: "event", target: 10, name: "change", data: "a" },
      { kind: "update", id: 10, props: { value: "ab" } },
      { kind: "event", target: 10, name: "change", data: "ab" },
    ]);
  });

  it("keeps text and caret when Python sends what the field knows, and takes over what it does not", async () => {
    const page = field({ value: "hello" });
    const input = inputOf(page);
    await userEvent.click(input);
    await userEvent.keyboard("{Home}X");
    expect(input.selectionStart).toBe(1);
    page.set(10, { value: "Xhello" });
    expect([input.value, input.selectionStart]).toEqual(["Xhello", 1]);
    page.set(10, { value: "bye" });
    expect([input.value, input.selectionStart]).toEqual(["bye", 3]);
  });

  it("leaves an input method's unfinished text alone", () => {
    const page = field({ capitalization: "characters", on_change: true });
    const input = inputOf(page);
    input.focus();
    input.dispatchEvent(new CompositionEvent("compositionstart"));
    input.value = "ni";
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
    expect(input.value).toBe("ni");
    page.set(10, { value: "cleared" });
    expect(input.value).toBe("ni");
    input.dispatchEvent(new CompositionEvent("compositionend"));
    expect(input.value).toBe("cleared");
  });

  it("is filtered and capitalised as it is typed", async () => {
    const page = field({ input_filter: { regex_string: "^[a-z]*$", allow: true }, capitalization: "none" });
    await userEvent.type(inputOf(page), "a1b");
    expect(inputOf(page).value).toBe("ab");
    const words = renderControls([control("TextField", 11, { capitalization: "words" })]);
    const input = words.host.querySelector("input") as HTMLInputElement;
    await userEvent.type(input, "ada lovelace");
    expect(input.value).toBe("Ada Lovelace");
  });

  it("is selected by Python, and tells of selections", async () => {
    const page = field({ value: "hello", on_selection_change: true });
    const input = inputOf(page);
    input.focus();
    page.set(10, { selection: { base_offset: 1, extent_offset: 3 } });
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 3]);
    await expect
      .poll(() => page.events().at(-1))
      .toEqual([
        10,
        "selection_change",
        {
          selected_text: "el",
          selection: { base_offset: 1, extent_offset: 3, affinity: "downstream", directional: false },
        },
      ]);
  });
});

describe("TextField's lines", () => {
  it("are as high as its strut says, at least or exactly", () => {
    const page = field();
    const lineOf = (strut_style: WireMap) => {
      page.set(10, { strut_style });
      return getComputedStyle(inputOf(page)).lineHeight;
    };
    expect(lineOf({ size: 20, height: 2 })).toBe("40px");
    expect(lineOf({ size: 10, height: 1 })).toBe("24px");
    expect(lineOf({ size: 10, height: 1, force_strut_height: true })).toBe("10px");
  });

  it("of a hint are no more than hint_max_lines", () => {
    const page = field({ multiline: true, hint_text: "1\n2\n3\n4" });
    expect(inputOf(page).offsetHeight).toBe(4 * 24);
    page.set(10, { hint_max_lines: 2 });
    expect(inputOf(page).offsetHeight).toBe(2 * 24);
  });
});
