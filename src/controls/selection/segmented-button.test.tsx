import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const ADD = 65604;
const segment = (id: number, value: string, props: WireMap = {}) => control("Segment", id, { value, ...props });
const three = [segment(20, "a", { label: "A" }), segment(21, "b", { label: "Beta" }), segment(22, "c", { label: "C" })];
const button = (props: WireMap = {}, segments: readonly WireMap[] = three) =>
  control("SegmentedButton", 10, { key: "s", segments, selected: ["a"], on_change: true, ...props });
const draw = (props: WireMap = {}, segments: readonly WireMap[] = three, page: WireMap = {}) =>
  renderControls([flex("Row", 9, [button(props, segments)])], {}, page);
const segments = (page: RenderedPage) => page.all(".segment");

describe("SegmentedButton", () => {
  it("is 32 px high with equal segments as wide as the widest", () => {
    const page = draw();
    const widths = segments(page).map((element) => sizeOf(element)[0]);
    expect(new Set(widths).size).toBe(1);
    expect(sizeOf(page.find("[data-key=s]"))[1]).toBe(32);
    // The label of the selected one stands beside a check.
    expect(segments(page)[0]?.querySelector(".md-icon")).not.toBeNull();
    expect(segments(page)[1]?.querySelector(".md-icon")).toBeNull();
  });

  it("is 48 px high to fingers, 40 to the eye", () => {
    const page = draw();
    const root = page.find("[data-key=s]");
    root.style.setProperty("--md-density", "0");
    root.style.setProperty("--md-tap-target", "48px");
    expect(sizeOf(root)[1]).toBe(48);
    expect(getComputedStyle(segments(page)[0] ?? root, "::before").height).toBe("40px");
  });

  it("fills the width inside its padding", () => {
    const page = renderControls([button({ padding: 10 })]);
    expect(sizeOf(page.find("[data-key=s]"))).toEqual([380, 52]);
    expect(segments(page).map((element) => sizeOf(element)[0])).toEqual([120, 120, 120]);
  });

  it("stands in a column if vertical", () => {
    const page = draw({ direction: "vertical" });
    expect(sizeOf(page.find("[data-key=s]"))[1]).toBe(96);
    const [first, last] = [segments(page)[0], segments(page)[2]].map((element) => element?.getBoundingClientRect().top);
    expect((last ?? 0) - (first ?? 0)).toBe(64);
  });

  it("tells the list of selected values, written before", async () => {
    const page = draw();
    await userEvent.click(segments(page)[1] ?? page.host);
    expect(page.sent).toMatchObject([
      { kind: "update", id: 10, props: { selected: ["b"] } },
      { kind: "event", target: 10, name: "change", data: ["b"] },
    ]);
    expect(segments(page).map((element) => element.getAttribute("aria-checked"))).toEqual(["false", "true", "false"]);
  });

  it("keeps the last one selected unless none may be", async () => {
    const page = draw();
    await userEvent.click(segments(page)[0] ?? page.host);
    expect(page.events()).toEqual([]);
    page.set(10, { allow_empty_selection: true });
    await userEvent.click(segments(page)[0] ?? page.host);
    expect(page.events()).toEqual([[10, "change", []]]);
  });

  it("adds and removes if several may be selected", async () => {
    const page = draw({ allow_multiple_selection: true });
    expect(page.find("[data-key=s]").getAttribute("role")).toBe("group");
    await userEvent.click(segments(page)[2] ?? page.host);
    await userEvent.click(segments(page)[0] ?? page.host);
    await userEvent.click(segments(page)[2] ?? page.host);
    expect(page.events().map(([, , data]) => data)).toEqual([["a", "c"], ["c"]]);
    expect(segments(page).map((element) => element.getAttribute("aria-pressed"))).toEqual(["false", "false", "true"]);
  });

  it("is one tab stop whose arrows select, past what is disabled", async () => {
    const page = draw({}, [...three, segment(23, "d", { label: "D", disabled: true })]);
    expect(segments(page).map((element) => element.tabIndex)).toEqual([0, -1, -1, -1]);
    segments(page)[0]?.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowRight}{ArrowDown}");
    expect(page.events().map(([, , data]) => data)).toEqual([["c"], ["a"], ["b"]]);
    expect(document.activeElement).toBe(segments(page)[1]);
  });

  it("shows the selection's icon in place of a segment's, or none", () => {
    const page = draw({ selected_icon: ADD }, [
      segment(20, "a", { label: "A", icon: ADD }),
      segment(21, "b", { icon: ADD }),
    ]);
    expect(segments(page).map((element) => element.querySelectorAll(".md-icon").length)).toEqual([1, 1]);
    page.set(10, { selected: ["b"] });
    // An icon alone is the label.
    expect(segments(page).map((element) => element.querySelectorAll(".md-icon").length)).toEqual([1, 2]);
    page.set(10, { show_selected_icon: false });
    expect(segments(page).map((element) => element.querySelectorAll(".md-icon").length)).toEqual([1, 1]);
  });

  it("is styled by state, its outline by the states of the whole", () => {
    const page = draw({
      style: {
        bgcolor: { selected: "#ff0000", default: "#00ff00" },
        side: { color: "#0000ff", width: 2 },
        shape: { _type: "roundedRectangle", radius: 6 },
      },
    });
    const before = (index: number) => getComputedStyle(segments(page)[index] ?? page.host, "::before");
    const after = (index: number) => getComputedStyle(segments(page)[index] ?? page.host, "::after");
    for (const element of segments(page)) element.style.setProperty("--button-duration", "0ms");
    expect([before(0).backgroundColor, before(1).backgroundColor]).toEqual(["rgb(255, 0, 0)", "rgb(0, 255, 0)"]);
    expect(after(1).borderTop).toBe("2px solid rgb(0, 0, 255)");
    expect([before(0).borderRadius, before(1).borderRadius, before(2).borderRadius]).toEqual([
      "6px 0px 0px 6px",
      "0px",
      "0px 6px 6px 0px",
    ]);
  });

  it("does nothing while disabled, as a whole or in part", async () => {
    const page = draw({}, [three[0] ?? {}, segment(21, "b", { label: "B", disabled: true, tooltip: "no" })]);
    expect(segments(page)[1]).toBeDisabled();
    page.set(10, { disabled: true });
    expect(segments(page)[0]).toBeDisabled();
    await userEvent.click(segments(page)[1] ?? page.host, { force: true });
    expect(page.sent).toEqual([]);
  });

  it("says what is wrong instead of contradicting itself", () => {
    const page = draw({ selected: [] });
    expect(page.find("[data-key=s]")).toHaveTextContent("must contain at least one value");
    page.set(10, { selected: ["a"] });
    expect(segments(page)).toHaveLength(3);
  });
});
