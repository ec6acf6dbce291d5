import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const pages = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    control("Container", 20 + i, { key: `p${i}`, content: control("TextButton", 40 + i, { content: `Page ${i}` }) }),
  );
const view = (props: WireMap = {}, count = 4) =>
  control("PageView", 10, { width: 300, height: 200, on_change: true, controls: pages(count), ...props });
const draw = (props: WireMap = {}, count = 4) => renderControls([view(props, count)]);

const strip = (page: RenderedPage) => page.find(".pager-strip");
const changes = (page: RenderedPage) => page.events().map(([, , data]) => data);
/** Where page `index` stands in the view. */
function offsetOf(page: RenderedPage, index: number): readonly [number, number] {
  const slot = page.all(".pager-page")[index]?.getBoundingClientRect();
  const root = page.find(".pager").getBoundingClientRect();
  return [Math.round((slot?.left ?? 0) - root.left), Math.round((slot?.top ?? 0) - root.top)];
}
const drawn = (page: RenderedPage) => page.all(".pager-page").map((slot) => slot.childElementCount > 0);
const inert = (page: RenderedPage) => page.all(".pager-page").map((slot) => slot.inert);

describe("PageView", () => {
  it("starts at its page and draws what can be seen, without telling a change", () => {
    const page = draw({ selected_index: 2 });
    expect(offsetOf(page, 2)).toEqual([0, 0]);
    expect(page.find("[data-key=p2]").getBoundingClientRect().width).toBe(300);
    expect(drawn(page)).toEqual([false, false, true, false]);
    expect(inert(page)).toEqual([true, true, false, true]);
    expect(page.sent).toEqual([]);
  });

  it("tells a change when a page is more than half there, with the index written before", async () => {
    const page = draw({ snap: false });
    strip(page).scrollLeft = 149;
    await vi.waitFor(() => expect(drawn(page)).toEqual([true, true, false, false]));
    expect(page.sent).toEqual([]);
    strip(page).scrollLeft = 160;
    await vi.waitFor(() => expect(page.sent).toHaveLength(2));
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { selected_index: 1 } },
      { kind: "event", target: 10, name: "change", data: 1 },
    ]);
  });

  it("snaps to pages unless it is told not to", async () => {
    const page = draw();
    strip(page).scrollLeft = 170;
    await vi.waitFor(() => expect(offsetOf(page, 1)).toEqual([0, 0]));
    page.set(10, { snap: false });
    strip(page).scrollLeft = 170;
    expect(strip(page).scrollLeft).toBe(170);
  });

  it("jumps when the program selects another page, and tells that too", async () => {
    const page = draw();
    page.set(10, { selected_index: 3 });
    expect(offsetOf(page, 3)).toEqual([0, 0]);
    await vi.waitFor(() => expect(changes(page)).toEqual([3]));
  });

  it("goes to pages by its methods, answering when it is there", async () => {
    const page = draw();
    await page.call(10, "go_to_page", { index: 2, duration: 60, curve: "easeIn" });
    expect(offsetOf(page, 2)).toEqual([0, 0]);
    expect(changes(page)).toEqual([1, 2]);
    await page.call(10, "next_page", { duration: 0 });
    await page.call(10, "next_page", { duration: 0 });
    expect(offsetOf(page, 3)).toEqual([0, 0]);
    await page.call(10, "previous_page", { duration: 20 });
    expect(offsetOf(page, 2)).toEqual([0, 0]);
    await page.call(10, "jump_to_page", { index: 0 });
    expect(offsetOf(page, 0)).toEqual([0, 0]);
    page.set(10, { snap: false });
    await page.call(10, "jump_to", { value: 120 });
    expect(strip(page).scrollLeft).toBe(120);
    await expect(page.call(10, "fly")).rejects.toThrow("no method fly");
  });

  it("stands its pages one below the other, or in reverse", () => {
    const page = draw({ horizontal: false, selected_index: 1 });
    expect([offsetOf(page, 0), offsetOf(page, 1)]).toEqual([
      [0, -200],
      [0, 0],
    ]);
    page.set(10, { reverse: true });
    expect([offsetOf(page, 0), offsetOf(page, 1)]).toEqual([
      [0, 200],
      [0, 0],
    ]);
    page.set(10, { horizontal: true });
    expect([offsetOf(page, 0), offsetOf(page, 1)]).toEqual([
      [300, 0],
      [0, 0],
    ]);
    expect(page.sent).toEqual([]);
  });

  it("runs from right to left in such pages", () => {
    const page = renderControls([view({ selected_index: 1, rtl: true })]);
    expect([offsetOf(page, 0), offsetOf(page, 2)]).toEqual([
      [300, 0],
      [-300, 0],
    ]);
  });

  it("shows parts of the neighbours of narrower pages, in the middle or from the start", () => {
    const page = draw({ viewport_fraction: 0.5, selected_index: 1 });
    expect([offsetOf(page, 0), offsetOf(page, 1)]).toEqual([
      [-75, 0],
      [75, 0],
    ]);
    expect(inert(page)).toEqual([false, false, false, true]);
    page.set(10, { pad_ends: false });
    expect(offsetOf(page, 1)).toEqual([0, 0]);
    page.set(10, { viewport_fraction: 1.2 });
    expect(offsetOf(page, 1)).toEqual([-30, 0]);
  });

  it("lets focus go on to the next page with implicit scrolling only", () => {
    const page = draw({ selected_index: 1 });
    expect(inert(page)).toEqual([true, false, true, true]);
    page.set(10, { implicit_scrolling: true });
    expect(inert(page)).toEqual([false, false, false, true]);
  });

  it("turns pages by keys", async () => {
    const page = draw();
    strip(page).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowRight}");
    await vi.waitFor(() => expect(offsetOf(page, 1)).toEqual([0, 0]));
    await userEvent.keyboard("{End}");
    await vi.waitFor(() => expect(changes(page)).toEqual([1, 2, 3]));
  });

  it("keeps its page when its size changes", async () => {
    const page = draw({ selected_index: 2 });
    page.set(10, { width: 210 });
    await vi.waitFor(() => expect(offsetOf(page, 2)).toEqual([0, 0]));
    expect(page.sent).toEqual([]);
  });

  it("says so where its height has no bound", () => {
    const page = renderControls([
      flex("Column", 9, [control("PageView", 10, { controls: pages(1) })], { scroll: "auto" }),
    ]);
    expect(page.find(".error-box-title")).toHaveTextContent("Error displaying PageView: height is unbounded.");
  });
});
