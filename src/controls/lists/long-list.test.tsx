import { describe, expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import {
  COUNT,
  HEIGHT,
  box,
  boxes,
  drawn,
  expectNoHole,
  frame,
  insert,
  list,
  offsetOf,
  removeAt,
  render,
  root,
  row,
  settled,
} from "./testing/long-list.ts";

registerAllControls();

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
