import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control } from "../../control/testing/render.tsx";
import {
  COUNT,
  HEIGHT,
  box,
  boxes,
  drawn,
  expectNoHole,
  insert,
  offsetOf,
  render,
  root,
  row,
  scrollTo,
  settled,
} from "./testing/long-list.ts";

registerAllControls();

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
