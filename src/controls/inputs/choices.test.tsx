import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const sentBy = (page: RenderedPage) =>
  page.sent.map((message) => {
    if (message.kind === "update") return { ...message.props, id: message.id };
    return message.kind === "event" ? [message.target, message.name, message.data] : message;
  });
const radios = (values: readonly string[], props: WireMap = {}) =>
  values.map((value, index) => control("Radio", 30 + index, { value, label: value, ...props }));

describe("Checkbox", () => {
  it("is 40 px square; with a label it takes the whole width", () => {
    const page = renderControls([
      control("Checkbox", 10, { key: "bare" }),
      control("Checkbox", 11, { key: "labelled", label: "Label" }),
      control("Checkbox", 12, { key: "dense", visual_density: "compact" }),
      control("Checkbox", 13, { key: "stretched", width: 80 }),
    ]);
    expect(sizeOf(page.find("[data-key=bare]"))).toEqual([40, 40]);
    expect(sizeOf(page.find("[data-key=labelled]"))).toEqual([380, 40]);
    expect(sizeOf(page.find("[data-key=dense]"))).toEqual([32, 32]);
    expect(sizeOf(page.find("[data-key=stretched]"))).toEqual([80, 80]);
    expect(sizeOf(page.find("[data-key=stretched] .checkbox-mark"))).toEqual([36, 36]);
  });

  it("is named by its tooltip where it has no label", () => {
    const page = renderControls([
      control("Checkbox", 10, { tooltip: "Agree" }),
      control("Switch", 11, { tooltip: "Explained", label: "Named" }),
    ]);
    expect(page.find("[role=checkbox]")).toHaveAccessibleName("Agree");
    expect(page.find("[role=switch]")).toHaveAccessibleName("Named");
  });

  it("writes the value before it reports the change", async () => {
    const page = renderControls([control("Checkbox", 10, { label: "Agree", on_change: true })]);
    const box = page.find("[role=checkbox]");
    await userEvent.click(page.find(".choice-label"));
    expect(sentBy(page)).toEqual([{ id: 10, value: true }, [10, "change", true]]);
    expect(box).toHaveAttribute("aria-checked", "true");
    expect(box).toHaveAccessibleName("Agree");
    page.set(10, { value: false });
    expect(box).toHaveAttribute("aria-checked", "false");
  });

  it("goes from no to yes to neither with three states", async () => {
    const page = renderControls([control("Checkbox", 10, { tristate: true, on_change: true })]);
    const box = page.find("[role=checkbox]");
    expect(box).toHaveAttribute("aria-checked", "mixed");
    for (let turn = 0; turn < 3; turn++) await userEvent.click(box);
    expect(page.events().map(([, , data]) => data)).toEqual([false, true, null]);
  });

  it("is toggled by Space and not by Enter, and reports focus", async () => {
    const page = renderControls([
      control("Checkbox", 10, { autofocus: true, on_change: true, on_focus: true, on_blur: true }),
    ]);
    await userEvent.keyboard("{Enter} ");
    await userEvent.tab();
    expect(page.events()).toEqual([
      [10, "focus", null],
      [10, "change", true],
      [10, "blur", null],
    ]);
  });

  it("does nothing while it or anything around it is disabled", () => {
    const page = renderControls([
      flex("Column", 9, [control("Checkbox", 10, { label: "x", on_change: true })], { disabled: true }),
    ]);
    expect(page.find("[role=checkbox]")).toBeDisabled();
    page.find(".choice-label").click();
    expect(page.sent).toEqual([]);
  });

  it("takes the first state in the program's order that holds", () => {
    const fill_color = { error: "#00ff00", selected: "#ff0000", default: "#0000ff" };
    const page = renderControls([control("Checkbox", 10, { value: true, fill_color })]);
    const mark = page.find(".checkbox-mark");
    mark.style.transition = "none";
    const fill = () => getComputedStyle(mark).backgroundColor;
    expect(fill()).toBe("rgb(255, 0, 0)");
    page.set(10, { error: true });
    expect(fill()).toBe("rgb(0, 255, 0)");
    page.set(10, { error: false, value: false });
    expect(fill()).toBe("rgb(0, 0, 255)");
  });

  it("takes what it does not say from the theme", () => {
    const theme = { checkbox_theme: { fill_color: { selected: "#ff0000" } } };
    const page = renderControls([control("Checkbox", 10, { value: true })], {}, { theme });
    const mark = page.find(".checkbox-mark");
    mark.style.transition = "none";
    expect(getComputedStyle(mark).backgroundColor).toBe("rgb(255, 0, 0)");
  });

  it("has the side of its theme only while it is empty", () => {
    const theme = { checkbox_theme: { border_side: { width: 1, color: "#ff0000" } } };
    const page = renderControls([control("Checkbox", 10, { value: true })], {}, { theme });
    const mark = page.find(".checkbox-mark");
    mark.style.transition = "none";
    expect(getComputedStyle(mark).borderColor).toBe("rgba(0, 0, 0, 0)");
    page.set(10, { value: false });
    expect(getComputedStyle(mark).borderColor).toBe("rgb(255, 0, 0)");
  });
});

describe("Switch", () => {
  it("is 60 by 40 px and hugs its label", () => {
    const page = renderControls([
      control("Switch", 10, { key: "bare" }),
      control("Switch", 11, { key: "padded", padding: { left: 10, right: 10 } }),
    ]);
    expect(sizeOf(page.find("[data-key=bare]"))).toEqual([60, 40]);
    expect(sizeOf(page.find("[data-key=padded]"))).toEqual([72, 40]);
  });

  it("is toggled by a tap and by a drag of its thumb, once each", () => {
    const page = renderControls([control("Switch", 10, { on_change: true })]);
    const box = page.find("[role=switch]");
    box.click();
    const drag = (from: number, to: number) => {
      const options = { bubbles: true, isPrimary: true, pointerId: 1, button: 0 };
      box.dispatchEvent(new PointerEvent("pointerdown", { ...options, clientX: from }));
      box.setPointerCapture = () => {};
      box.dispatchEvent(new PointerEvent("pointermove", { ...options, clientX: to }));
      box.dispatchEvent(new PointerEvent("pointerup", { ...options, clientX: to }));
      box.click();
    };
    drag(50, 20);
    drag(20, 29);
    expect(page.events()).toEqual([
      [10, "change", true],
      [10, "change", false],
    ]);
  });
});

describe("RadioGroup", () => {
  it("takes the choice of radios however deep they lie", async () => {
    const content = flex("Column", 21, [control("Container", 22, { content: flex("Column", 23, radios(["a", "b"])) })]);
    const page = renderControls([control("RadioGroup", 20, { value: "a", content, on_change: true })]);
    const [first, second] = page.all("[role=radio]");
    expect(first).toHaveAttribute("aria-checked", "true");
    await userEvent.click(page.find("[data-control=Radio]:nth-child(2) .choice-label"));
    expect(sentBy(page)).toEqual([{ id: 20, value: "b" }, [20, "change", "b"]]);
    expect(first).toHaveAttribute("aria-checked", "false");
    expect(second).toHaveAttribute("aria-checked", "true");
    expect(sizeOf(second as HTMLElement)).toEqual([32, 32]);
  });

  it("is one tab stop, in which arrows choose", async () => {
    const content = flex("Column", 21, [
      ...radios(["a"]),
      ...radios(["b"], { disabled: true }).map((r) => ({ ...r, _i: 40 })),
      control("Radio", 41, { value: "c" }),
    ]);
    const page = renderControls([control("RadioGroup", 20, { content, on_change: true }), control("Switch", 50)]);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(page.events().map(([, , data]) => data)).toEqual(["c", "a", "c"]);
    await userEvent.tab();
    expect(document.activeElement).toBe(page.find("[role=switch]"));
  });

  it("lets go of a toggleable choice", async () => {
    const content = flex("Column", 21, radios(["a"], { toggleable: true }));
    const page = renderControls([control("RadioGroup", 20, { value: "a", content, on_change: true })]);
    await userEvent.click(page.find("[role=radio]"));
    expect(sentBy(page)).toEqual([{ id: 20, value: null }, [20, "change", null]]);
  });

  it("says so while it has no visible content", () => {
    const page = renderControls([control("RadioGroup", 20, { content: { ...radios(["a"])[0], visible: false } })]);
    expect(page.find(".error-box")).toHaveTextContent("RadioGroup.content must be provided and visible");
    page.set(30, { visible: true });
    expect(page.find("[role=radio]")).toBeVisible();
  });

  it("is missed by a radio outside of one", () => {
    const page = renderControls([control("Radio", 10)]);
    expect(page.find(".error-box")).toHaveTextContent("Radio must be enclosed within RadioGroup");
  });
});
