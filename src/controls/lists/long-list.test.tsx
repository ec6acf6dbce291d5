import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap, WireValue } from "../../protocol/wire.ts";

registerAllControls();

const COUNT = 10_000;
/** Rows of this test are boxes of 30 px unless they say otherwise. */
const HEIGHT = 30;

const box = (index: number, props: WireMap = {}) =>
  control("Container", 100 + index, { key: `k${index}`, height: HEIGHT, ...props });
const boxes = (count = COUNT, props: (index: number) => WireMap = () => ({})) =>
  Array.from({ length: count }, (_, index) => box(index, props(index)));
const list = (props: WireMap, controls: readonly WireMap[]) =>
  control("ListView", 10, { key: "list", controls, ...props });
const render = (props: WireMap, controls: readonly WireMap[], page: WireMap = {}) =>
  renderControls([list({ expand: true, ...props }, controls)], {}, page);

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Until the frame after the next has drawn everything: sizes are known, and what follows from them is done. */
async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

const root = (page: RenderedPage) => page.find('[data-key="list"]');
const row = (page: RenderedPage, index: number) => page.host.querySelector<HTMLElement>(`[data-key="k${index}"]`);
const drawn = (page: RenderedPage) =>
  page.all(".list-item").map((item) => Number(item.querySelector<HTMLElement>("[data-key]")?.dataset["key"]?.slice(1)));

/** Distance of a row's start edge from the list's own. */
function offsetOf(page: RenderedPage, index: number): number {
  const element = row(page, index);
  if (!element) throw new Error(`row ${index} is not drawn`);
  return Math.round(element.getBoundingClientRect().top - root(page).getBoundingClientRect().top) || 0;
}

/** No visible part of the list stands for rows that are not drawn. */
function expectNoHole(page: RenderedPage): void {
  const { left, top, bottom, width } = root(page).getBoundingClientRect();
  for (let y = top + 5; y < bottom; y += 10) {
    const hit = document.elementFromPoint(left + width / 2, y);
    expect(hit && root(page).contains(hit) && !hit.matches(".virtual-gap"), `at ${y}`).toBe(true);
  }
}

async function scrollTo(page: RenderedPage, args: WireMap): Promise<void> {
  const node = page.tree.get(10);
  if (!node) throw new Error("no list");
  await page.tree.invocations.call(node, "scroll_to", args);
}

/** Inserts controls as Python does. */
const insert = (page: RenderedPage, at: number, ...controls: readonly WireMap[]) =>
  page.tree.patch(10, [[0, { controls: [1] }], ...controls.map((one, i): WireValue => [1, 1, at + i, one])]);
const removeAt = (page: RenderedPage, at: number) =>
  page.tree.patch(10, [
    [0, { controls: [1] }],
    [2, 1, at],
  ]);

describe("A ListView of 10,000 rows", () => {
  it("draws a bounded number of rows while it is scrolled through, without holes", async () => {
    const page = render({}, boxes());
    expect(page.all(".list-item").length).toBeLessThan(50);
    await settled();
    const element = root(page);
    expect(element.scrollHeight).toBe(COUNT * HEIGHT);
    let most = 0;
    for (let step = 0; step <= 60; step++) {
      element.scrollTop = (step / 60) * element.scrollHeight;
      await settled();
      most = Math.max(most, page.all(".list-item").length);
      expectNoHole(page);
    }
    expect(most).toBeLessThan(60);
    expect(offsetOf(page, COUNT - 1)).toBe(280 - HEIGHT);
    expect(element.scrollHeight).toBe(COUNT * HEIGHT);
  });

  it("scrolls with short frames", async () => {
    const page = render(
      {},
      boxes(COUNT, (index) => ({
        height: null,
        content: flex("Row", 1e6 + index * 4, [
          control("Text", 1e6 + index * 4 + 1, { value: `Row ${index}`, expand: true }),
          control("IconButton", 1e6 + index * 4 + 2, { icon: 0x10001, on_click: true }),
        ]),
      })),
    );
    await settled();
    const element = root(page);
    const times: number[] = [];
    let added = 0;
    const additions = new MutationObserver((records) => {
      for (const record of records) added += record.addedNodes.length;
    });
    additions.observe(element, { childList: true });
    let before = await frame();
    for (let step = 0; step < 120; step++) {
      element.scrollTop += 100;
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    additions.disconnect();
    expect(element.scrollTop).toBe(12_000);
    // The machine may be busy with something else: what counts is that there are short frames, and little work in all.
    expect(times.toSorted((a, b) => a - b)[30]).toBeLessThan(50);
    expect(added).toBeLessThan(12_000 / 40 + 60);
    expect(page.all(".list-item").length).toBeLessThan(60);
  });

  it("takes a row at the end, or the whole list anew, without drawing what is not seen", async () => {
    const page = render({}, boxes());
    await settled();
    const before = page.all(".list-item");
    insert(page, COUNT, box(COUNT));
    expect(root(page).scrollHeight).toBe((COUNT + 1) * HEIGHT);
    expect(page.all(".list-item")).toEqual(before);
    expect(row(page, COUNT)).toBeNull();
    page.set(10, { controls: boxes(COUNT, () => ({ height: 20 })) });
    await settled();
    expect(page.all(".list-item").length).toBeLessThan(60);
    expect(root(page).scrollHeight).toBe(COUNT * 20);
  });

  it("is plain where all are to be built, or where there are few", async () => {
    const page = render({ build_controls_on_demand: false }, boxes(300));
    expect(drawn(page)).toHaveLength(300);
    expect(page.all(".virtual-gap")).toHaveLength(0);
    page.set(10, { build_controls_on_demand: true });
    await settled();
    expect(drawn(page).length).toBeLessThan(60);
    const kept = row(page, 0);
    page.set(10, { controls: boxes(100) });
    expect(drawn(page)).toHaveLength(100);
    expect(kept?.isConnected).toBe(false);
  });

  it("keeps elements when it grows long", async () => {
    const page = render({}, boxes(100));
    const first = row(page, 0);
    insert(page, 100, box(100));
    await settled();
    expect(row(page, 0)).toBe(first);
    expect(drawn(page).length).toBeLessThan(60);
  });

  it("is as long as its rows where nothing bounds it, and draws what its scroller shows", async () => {
    const column = flex("Column", 20, [control("Container", 21, { height: 500 }), list({}, boxes(1000))], {
      key: "outer",
      expand: true,
      scroll: "auto",
    });
    const page = renderControls([column]);
    await settled();
    const outer = page.find('[data-key="outer"]');
    expect(root(page).getBoundingClientRect().height).toBe(1000 * HEIGHT);
    expect(drawn(page).at(-1)).toBeLessThan(10);
    outer.scrollTop = 15_500;
    await settled();
    expect(drawn(page)).toContain(500);
    expect(drawn(page).length).toBeLessThan(60);
    expect(row(page, 500)?.getBoundingClientRect().top).toBe(outer.getBoundingClientRect().top + 10);
  });

  it("tells assistive tools how many rows there are and which it has", async () => {
    const page = render({}, boxes());
    await settled();
    root(page).scrollTop = 3000;
    await settled();
    expect(root(page).getAttribute("role")).toBe("list");
    const item = row(page, 100)?.closest(".list-item");
    expect(["role", "aria-posinset", "aria-setsize"].map((name) => item?.getAttribute(name))).toEqual([
      "listitem",
      "101",
      "10000",
    ]);
    page.set(10, { semantic_child_count: 5000 });
    expect(item?.getAttribute("aria-setsize")).toBe("5000");
  });
});

describe("Rows of a long list that differ in height", () => {
  const heightOf = (index: number) => 20 + ((index * 37) % 80);
  const varied = () => boxes(COUNT, (index) => ({ height: heightOf(index), margin: index % 3 === 0 ? 4 : null }));

  it("do not jump when those above turn out longer or shorter", async () => {
    const page = render({}, varied());
    await settled();
    const element = root(page);
    element.scrollTop = 200_000;
    await settled();
    for (let step = 0; step < 40; step++) {
      const anchor = drawn(page).find((index) => offsetOf(page, index) >= 0) ?? 0;
      const before = offsetOf(page, anchor);
      element.scrollBy({ top: -60, behavior: "instant" });
      await settled();
      expect(Math.abs(offsetOf(page, anchor) - before - 60)).toBeLessThanOrEqual(1);
      expectNoHole(page);
    }
  });

  it("stay in place when a row above changes its height, comes or goes", async () => {
    const page = render({}, varied());
    await settled();
    root(page).scrollTop = 5000;
    await settled();
    const anchor = drawn(page).find((index) => offsetOf(page, index) >= 0) ?? 0;
    const before = offsetOf(page, anchor);
    page.set(100 + anchor - 2, { height: 300 });
    await settled();
    expect(Math.abs(offsetOf(page, anchor) - before)).toBeLessThanOrEqual(1);
    insert(page, 0, box(20_000), box(20_001));
    await settled();
    expect(Math.abs(offsetOf(page, anchor) - before)).toBeLessThanOrEqual(1);
    removeAt(page, 10);
    await settled();
    expect(Math.abs(offsetOf(page, anchor) - before)).toBeLessThanOrEqual(1);
  });

  it("end at the end", async () => {
    const page = render({ padding: 7 }, varied());
    await settled();
    root(page).scrollTop = 1e9;
    await settled();
    await vi.waitFor(() => expect(row(page, COUNT - 1)).not.toBeNull());
    await settled();
    const element = root(page);
    expect(element.scrollHeight - element.scrollTop - element.clientHeight).toBeLessThanOrEqual(1);
    expect(drawn(page).at(-1)).toBe(COUNT - 1);
  });
});

describe("Properties of a long ListView", () => {
  it("space and divide rows as in a short one", async () => {
    const page = render({ spacing: 10 }, boxes());
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 40 - 10);
    root(page).scrollTop = 40 * 5000;
    await settled();
    expect(offsetOf(page, 5000)).toBe(0);
    expect(offsetOf(page, 5001)).toBe(40);
    page.set(10, { divider_thickness: 2 });
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 40 - 10);
    expect(offsetOf(page, 5001)).toBe(40);
    const items = page.all(".list-item");
    expect(page.all(".list-divider")).toHaveLength(items.length);
    root(page).scrollTop = 0;
    await settled();
    expect(page.all(".list-item")[0]?.querySelector(".list-divider")).toBeNull();
    expect(offsetOf(page, 1)).toBe(40);
  });

  it("fix the extent", async () => {
    const page = render({ item_extent: 25 }, boxes());
    await settled();
    expect(root(page).scrollHeight).toBe(COUNT * 25);
    root(page).scrollTop = 25 * 9000;
    await settled();
    expect(offsetOf(page, 9000)).toBe(0);
    expect(row(page, 9000)?.getBoundingClientRect().height).toBe(25);
  });

  it("fix the extent by a prototype, shown or not", async () => {
    const page = render({ prototype_item: control("Container", 90, { height: 33 }) }, boxes());
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * 33));
    page.set(10, { prototype_item: null, first_item_prototype: true });
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * HEIGHT));
    root(page).scrollTop = HEIGHT * 4000;
    await settled();
    expect(offsetOf(page, 4000)).toBe(0);
    expect(drawn(page)[0]).toBe(0);
    page.set(100, { height: 50 });
    await vi.waitFor(() => expect(root(page).scrollHeight).toBe(COUNT * 50));
    await settled();
    expect(offsetOf(page, 4000)).toBe(0);
  });

  it("pad, and draw as far beyond the visible part as asked", async () => {
    const page = render({ padding: 12, cache_extent: 900 }, boxes());
    await settled();
    expect(offsetOf(page, 0)).toBe(12);
    expect(root(page).scrollHeight).toBe(COUNT * HEIGHT + 24);
    await vi.waitFor(() => expect(drawn(page).at(-1)).toBe(Math.floor((280 - 12 + 900) / HEIGHT)));
  });

  it("lay rows along x, from either side", async () => {
    const wide = boxes(COUNT, () => ({ height: null, width: 50 }));
    const page = render({ horizontal: true, height: 60 }, wide, { rtl: true });
    await settled();
    expect(root(page).scrollWidth).toBe(COUNT * 50);
    root(page).scrollLeft = -50 * 700;
    await settled();
    expect(drawn(page).length).toBeLessThan(60);
    const edges = () => {
      const [a, b] = [row(page, 700)?.getBoundingClientRect(), root(page).getBoundingClientRect()];
      return { left: (a?.left ?? 0) - b.left, right: b.right - (a?.right ?? 0) };
    };
    expect(edges().right).toBe(0);
    page.tree.writeLocal(page.tree.page, { rtl: false });
    root(page).scrollLeft = 50 * 700;
    await settled();
    expect(edges().left).toBe(0);
  });

  it("reverse: row 0 is at the bottom, and the rest above it", async () => {
    const page = render({ reverse: true, spacing: 2 }, boxes());
    await settled();
    expect(offsetOf(page, 0)).toBe(280 - HEIGHT);
    root(page).scrollTop = -32 * 2000;
    await settled();
    expect(offsetOf(page, 2000)).toBe(280 - HEIGHT);
    expect(drawn(page).length).toBeLessThan(60);
    expectReversedOrder(page);
    insert(page, 0, box(30_000));
    await settled();
    expect(offsetOf(page, 2000)).toBe(280 - HEIGHT);
  });

  function expectReversedOrder(page: RenderedPage): void {
    const tops = drawn(page).map((index) => offsetOf(page, index));
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
  }
});

describe("Scrolling a long list by program", () => {
  it("goes to an offset, by a delta and to the end", async () => {
    const page = render({}, boxes());
    await settled();
    await scrollTo(page, { offset: 60_000 });
    await settled();
    expect(offsetOf(page, 2000)).toBe(0);
    await scrollTo(page, { delta: -HEIGHT });
    await settled();
    expect(offsetOf(page, 1999)).toBe(0);
    await scrollTo(page, { offset: -1, duration: 100 });
    await settled();
    expect(offsetOf(page, COUNT - 1)).toBe(280 - HEIGHT);
  });

  it("goes to a key in a row that is not drawn, whatever the heights on the way", async () => {
    const rows = boxes(COUNT, (index) => ({ height: 20 + ((index * 37) % 80) }));
    rows[7000] = box(7000, { height: 70, content: control("Text", 5, { key: { _type: "scroll", value: "here" } }) });
    const page = render({}, rows);
    await settled();
    await scrollTo(page, { scroll_key: { _type: "scroll", value: "here" } });
    await settled();
    expect(Math.abs(offsetOf(page, 7000))).toBeLessThanOrEqual(1);
    await scrollTo(page, { scroll_key: "k200", duration: 120 });
    await settled();
    expect(Math.abs(offsetOf(page, 200))).toBeLessThanOrEqual(1);
    await scrollTo(page, { scroll_key: `k${COUNT - 1}` });
    await settled();
    expect(root(page).scrollHeight - root(page).scrollTop - 280).toBeLessThanOrEqual(1);
  });

  it("reports positions and extents as if all rows were there", async () => {
    const page = render({ on_scroll: true }, boxes());
    await settled();
    await scrollTo(page, { offset: 90_000 });
    await vi.waitFor(() =>
      expect(page.events()).toContainEqual([
        10,
        "scroll",
        {
          event_type: "update",
          pixels: 90_000,
          scroll_delta: 90_000,
          min_scroll_extent: 0,
          max_scroll_extent: COUNT * HEIGHT - 280,
          viewport_dimension: 280,
        },
      ]),
    );
    await settled();
    const updates = page.events().filter(([, , data]) => JSON.stringify(data).includes('"update"'));
    expect(updates).toHaveLength(1);
  });

  it("stays at the end while rows are added", async () => {
    const page = render({ auto_scroll: true, auto_scroll_animation: 0 }, boxes());
    await vi.waitFor(() => expect(row(page, COUNT - 1)).not.toBeNull());
    insert(page, COUNT, box(COUNT), box(COUNT + 1, { height: 90 }));
    await vi.waitFor(() => expect(row(page, COUNT + 1) && offsetOf(page, COUNT + 1)).toBe(280 - 90));
    expect(drawn(page).length).toBeLessThan(60);
  });
});

describe("What a long list does not draw", () => {
  const buttons = (every: number) =>
    boxes(1000, (index) =>
      index % every === 0 ? { content: control("Button", 50_000 + index, { content: `b${index}` }) } : {},
    );

  it("does not include the row that has focus", async () => {
    const page = render({}, buttons(1));
    await settled();
    const button = row(page, 3)?.querySelector("button");
    if (!button) throw new Error("row 3 is not drawn");
    await userEvent.click(button);
    root(page).scrollTop = 15_000;
    await settled();
    expect(document.activeElement).toBe(button);
    expect(drawn(page)[0]).toBe(3);
    expect(drawn(page)).toContain(500);
    button.blur();
    await settled();
    expect(drawn(page)).not.toContain(3);
  });

  it("is reached by Tab, also where few rows take focus", async () => {
    const page = render({}, buttons(60));
    await settled();
    row(page, 0)?.querySelector("button")?.focus();
    expect(row(page, 60)).toBeNull();
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement?.textContent).toBe("b60");
    await settled();
    expectNoHole(page);
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement?.textContent).toBe("b120");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(document.activeElement?.textContent).toBe("b60");
  });

  it("is in a selection that spans it, and in its copy", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      control("Text", 100 + index, { value: `Row ${index}`, key: `k${index}`, selectable: true }),
    );
    const page = render({}, rows);
    await settled();
    const selection = getSelection();
    const start = row(page, 2);
    if (!selection || !start) throw new Error("nothing to select");
    selection.setBaseAndExtent(start, 0, start, 1);
    await settled();
    root(page).scrollTop = 12_000;
    await settled();
    const end = row(page, 601);
    if (!end) throw new Error("row 601 is not drawn");
    selection.extend(end, 1);
    let copied = "";
    window.addEventListener("copy", () => (copied = selection.toString()), { once: true });
    document.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
    const lines = copied.split("\n").filter((line) => line !== "");
    expect(lines).toEqual(Array.from({ length: 600 }, (_, index) => `Row ${index + 2}`));
    await vi.waitFor(() => expect(page.all(".virtual-gap-copy")).toHaveLength(0));
    selection.removeAllRanges();
    await vi.waitFor(() => expect(row(page, 2)).toBeNull());
  });

  it("is found by a search, which goes on in the drawn rows", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      control("Text", 100 + index, { value: `Row ${index}.`, key: `k${index}` }),
    );
    const page = render({}, rows);
    await settled();
    const texts = () => page.all(".virtual-gap-find");
    expect(texts()).toHaveLength(0);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true }));
    await vi.waitFor(() =>
      expect(
        texts()
          .map((one) => one.textContent)
          .join("\n"),
      ).toContain("Row 999."),
    );
    expect(texts().length).toBeLessThan(25);
    expect(texts().every((one) => one.getAttribute("hidden") === "until-found")).toBe(true);
    const found = texts().find((one) => one.textContent?.includes("Row 777."));
    found?.dispatchEvent(new Event("beforematch", { bubbles: true }));
    expect(found?.isConnected).toBe(false);
    expect(row(page, 777)?.textContent).toBe("Row 777.");
    await vi.waitFor(() =>
      expect(
        texts()
          .map((one) => one.textContent)
          .join("\n"),
      ).toContain("Row 300."),
    );
    const all = `${texts()
      .map((one) => one.textContent)
      .join("\n")}\n${page
      .all(".list-item")
      .map((i) => i.textContent)
      .join("\n")}`;
    expect(all.split("\n").filter((line) => line === "Row 770.")).toHaveLength(1);
    window.dispatchEvent(new Event("focus"));
    expect(texts()).toHaveLength(0);
  });
});
