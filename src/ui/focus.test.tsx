import { createRoot, createSignal } from "solid-js";
import { userEvent } from "vitest/browser";
import { expect, onTestFinished, test, vi } from "vitest";
import { createRovingFocus, type RovingFocusOptions } from "./focus.ts";

function mount(options: Omit<RovingFocusOptions, "items"> = {}, dir = "ltr"): HTMLElement[] {
  const group = document.createElement("div");
  group.dir = dir;
  document.body.append(group);
  const items = ["a", "b", "c", "d"].map((name) => {
    const item = document.createElement("button");
    item.textContent = name;
    group.append(item);
    return item;
  });
  const [, , , last] = items;
  if (last) last.disabled = true;
  const dispose = createRoot((end) => {
    createRovingFocus(group, { items: () => items, ...options });
    return end;
  });
  onTestFinished(() => {
    dispose();
    group.remove();
  });
  return items;
}

const stops = (items: readonly HTMLElement[]) =>
  items.filter((item) => item.tabIndex === 0).map((item) => item.textContent);
const focused = () => document.activeElement?.textContent;

test("the group is one tab stop: the current item, later the last focused", async () => {
  const [current, setCurrent] = createSignal<HTMLElement>();
  const items = mount({ current });
  expect(stops(items)).toEqual(["a"]);
  setCurrent(items[1]);
  expect(stops(items)).toEqual(["b"]);
  items[2]?.focus();
  expect(stops(items)).toEqual(["c"]);
});

test("arrows move past disabled items, wrap, and report", async () => {
  const onMove = vi.fn();
  const items = mount({ onMove });
  items[2]?.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(focused()).toBe("a");
  await userEvent.keyboard("{ArrowUp}");
  expect(focused()).toBe("c");
  await userEvent.keyboard("{Home}");
  expect(focused()).toBe("a");
  expect(onMove).toHaveBeenCalledTimes(3);
});

test("without a loop the ends hold; the other axis does nothing; right-to-left mirrors", async () => {
  const items = mount({ orientation: "horizontal", loop: false }, "rtl");
  items[0]?.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(focused()).toBe("a");
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("a");
  await userEvent.keyboard("{ArrowLeft}");
  expect(focused()).toBe("b");
});
