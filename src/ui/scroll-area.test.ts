import { createRoot, createSignal } from "solid-js";
import { userEvent } from "vitest/browser";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createScroller, type Scroller, type ScrollerOptions } from "./scroll-area.ts";
import type { ScrollAxis } from "./scroll-axis.ts";
import type { ScrollEventData } from "./scroll-events.ts";

type Mounted = { element: HTMLElement; scroller: Scroller };

/** A flex scroller of 200 px with 10 px gaps and children of 100 px. */
function mount(count: number, options: Partial<ScrollerOptions> & { css?: string; along?: ScrollAxis } = {}): Mounted {
  const { css = "", along = "y", ...rest } = options;
  const element = document.createElement("div");
  element.style.cssText =
    along === "y"
      ? `display: flex; flex-direction: column; gap: 10px; width: 200px; height: 200px; overflow: hidden auto; ${css}`
      : `display: flex; gap: 10px; width: 200px; height: 200px; overflow: auto hidden; ${css}`;
  document.body.append(element);
  add(element, count);
  const [scroller, dispose] = createRoot((end) => [createScroller(element, { axis: () => along, ...rest }), end]);
  onTestFinished(() => {
    dispose();
    element.remove();
  });
  return { element, scroller };
}

function add(element: HTMLElement, count: number): void {
  for (let i = 0; i < count; i++) {
    const child = document.createElement("div");
    child.style.cssText = "flex: 0 0 100px; background: silver";
    element.append(child);
  }
}

const frame = () => new Promise(requestAnimationFrame);
const settled = async () => {
  await frame();
  await frame();
};
const thumb = (element: HTMLElement) => {
  const found = element.querySelector(".scroll-thumb");
  if (!found) throw new Error("there is no thumb");
  return found.getBoundingClientRect();
};
const steady = () => ({ mode: "always", thumbVisibility: true }) as const;

describe("bar", () => {
  test("takes no space, no gap and no scroll length", async () => {
    const { element } = mount(5, { bar: steady });
    await settled();
    expect(element.querySelector(".scroll-bar")).not.toBeNull();
    expect(element.scrollHeight).toBe(5 * 100 + 4 * 10);
    expect(element.clientWidth).toBe(200);
    element.scrollTop = 10_000;
    await settled();
    expect(element.scrollTop).toBe(340);
    expect(element.scrollHeight).toBe(540);
  });

  test("the thumb is as long as the visible share and moves with the scroll position", async () => {
    const { element } = mount(5, { bar: steady });
    await settled();
    const box = element.getBoundingClientRect();
    const size = (200 * 200) / 540;
    expect(thumb(element).height).toBeCloseTo(size, 1);
    expect(thumb(element).top - box.top).toBeCloseTo(0, 0);
    expect(box.right - thumb(element).right).toBe(2);
    expect(thumb(element).width).toBe(8);
    element.scrollTop = 170;
    await settled();
    expect(thumb(element).top - box.top).toBeCloseTo((200 - size) / 2, 0);
    element.scrollTop = 340;
    await settled();
    expect(thumb(element).bottom - box.top).toBeCloseTo(200, 0);
  });

  test("looks as a theme says: by pointer, with room around it, no smaller than asked for", async () => {
    const look = {
      thickness: { idle: 4, hovered: 12 },
      thumb: { idle: "rgb(255, 0, 0)", hovered: "rgb(0, 255, 0)" },
      track: { idle: "rgb(0, 0, 255)" },
      trackBorder: { idle: "rgb(1, 2, 3)" },
      crossMargin: 3,
      mainMargin: 10,
      minThumb: 100,
    };
    const { element } = mount(10, { bar: () => ({ ...steady(), trackVisibility: true }), look: () => look });
    await settled();
    const bar = element.querySelector<HTMLElement>(".scroll-bar");
    const handle = element.querySelector<HTMLElement>(".scroll-thumb");
    if (!bar || !handle) throw new Error("there is no bar");
    const box = element.getBoundingClientRect();
    expect([handle.offsetWidth, handle.offsetHeight, bar.offsetWidth]).toEqual([4, 100, 10]);
    expect(thumb(element).top - box.top).toBe(10);
    const style = getComputedStyle(bar);
    expect([style.backgroundColor, style.boxShadow]).toEqual(["rgb(0, 0, 255)", "rgb(1, 2, 3) 0px 0px 0px 1px inset"]);
    expect(getComputedStyle(handle).backgroundColor).toBe("rgb(255, 0, 0)");
    element.scrollTop = 10_000;
    await settled();
    expect(box.bottom - thumb(element).bottom).toBeCloseTo(10, 0);
    await userEvent.hover(handle);
    await vi.waitFor(() => expect(getComputedStyle(handle).backgroundColor).toBe("rgb(0, 255, 0)"));
    expect(handle.offsetWidth).toBe(12);
  });

  test("works along x, right-to-left and reversed", async () => {
    const rtl = mount(5, { along: "x", bar: steady, css: "direction: rtl" }).element;
    const reversed = mount(5, { bar: steady, css: "flex-direction: column-reverse" }).element;
    await settled();
    expect(thumb(rtl).right).toBeCloseTo(rtl.getBoundingClientRect().right, 0);
    expect(thumb(reversed).bottom).toBeCloseTo(reversed.getBoundingClientRect().bottom, 0);
    rtl.scrollLeft = -340;
    reversed.scrollTop = -340;
    await settled();
    expect(thumb(rtl).left).toBeCloseTo(rtl.getBoundingClientRect().left, 0);
    expect(thumb(reversed).top).toBeCloseTo(reversed.getBoundingClientRect().top, 0);
    expect(reversed.scrollHeight).toBe(540);
    expect(rtl.scrollWidth).toBe(540);
  });

  test("content that shrinks takes its scroll length along", async () => {
    const { element } = mount(10, { bar: steady });
    await settled();
    element.scrollTop = 10_000;
    await settled();
    for (let i = 0; i < 7; i++) element.firstElementChild?.remove();
    await settled();
    expect(element.scrollHeight).toBe(3 * 100 + 2 * 10);
    expect(thumb(element).height).toBeCloseTo((200 * 200) / 320, 1);
  });

  test("survives a framework that empties the scroller, and goes when all fits", async () => {
    const { element } = mount(5, { bar: steady });
    await settled();
    element.textContent = "";
    add(element, 4);
    await settled();
    expect(thumb(element).height).toBeCloseTo((200 * 200) / 430, 1);
    element.textContent = "";
    add(element, 1);
    await settled();
    expect(element.querySelector(".scroll-bar")).toBeNull();
  });

  test("an automatic bar exists only while something scrolls", async () => {
    const { element } = mount(5, { bar: () => ({ mode: "auto" }) });
    await settled();
    expect(element.childElementCount).toBe(5);
    element.scrollTop = 50;
    await vi.waitFor(() => expect(element.querySelector(".scroll-bar[data-visible]")).not.toBeNull());
    await vi.waitFor(() => expect(element.querySelector(".scroll-bar:not([data-visible])")).not.toBeNull(), 2000);
    await vi.waitFor(() => expect(element.childElementCount).toBe(5), 2000);
  });

  test.each([0, 30])("dragging the thumb scrolls in proportion, with %i px at its ends", async (mainMargin) => {
    const { element } = mount(5, { bar: steady, look: () => ({ mainMargin }) });
    await settled();
    const grip = element.querySelector<HTMLElement>(".scroll-thumb");
    if (!grip) throw new Error("there is no thumb");
    grip.setPointerCapture = () => {};
    const send = (type: string, clientY: number) =>
      grip.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, clientY, pointerId: 1 }));
    const run = 200 - 2 * mainMargin - thumb(element).height;
    send("pointerdown", 10);
    send("pointermove", 10 + run / 2);
    expect(element.scrollTop).toBeCloseTo(170, 0);
    send("pointermove", 10 + run);
    expect(element.scrollTop).toBeCloseTo(340, 0);
    send("pointerup", 10);
    send("pointermove", 10);
    expect(element.scrollTop).toBeCloseTo(340, 0);
  });
});

describe("scrollTo", () => {
  test("offset from the start, from the end, delta, clamped", async () => {
    const { element, scroller } = mount(5);
    await scroller.scrollTo({ offset: 100 });
    expect(element.scrollTop).toBe(100);
    await scroller.scrollTo({ delta: 50 });
    expect(element.scrollTop).toBe(150);
    await scroller.scrollTo({ offset: -1 });
    expect(element.scrollTop).toBe(340);
    await scroller.scrollTo({ delta: 1000 });
    expect(element.scrollTop).toBe(340);
  });

  test("with a duration it moves step by step and settles at the end", async () => {
    const { element, scroller } = mount(5);
    const positions = new Set<number>();
    element.addEventListener("scroll", () => positions.add(element.scrollTop));
    await scroller.scrollTo({ offset: 300, duration: 120, curve: "linear" });
    await frame();
    expect(element.scrollTop).toBe(300);
    expect(positions.size).toBeGreaterThan(2);
  });

  test("the user takes over", async () => {
    const { element, scroller } = mount(5);
    const done = scroller.scrollTo({ offset: 300, duration: 10_000 });
    await settled();
    element.dispatchEvent(new WheelEvent("wheel"));
    await done;
    expect(element.scrollTop).toBeLessThan(300);
  });

  test("brings a target to the start of all scrollers around it", async () => {
    const outer = mount(3).element;
    const { element: inner, scroller } = mount(5, { css: "flex: none" });
    outer.append(inner);
    const target = inner.children[2];
    if (!(target instanceof HTMLElement)) throw new Error("there is no target");
    await scroller.scrollTo({ target });
    expect(inner.scrollTop).toBe(220);
    expect(outer.scrollTop).toBe(330);
  });
});

describe("auto scroll", () => {
  const jump = () => ({ duration: 0, curve: "ease" }) as const;

  test("follows growth, stops when the user scrolls back, starts again near the end", async () => {
    const { element } = mount(5, { autoScroll: jump });
    await vi.waitFor(() => expect(element.scrollTop).toBe(340));
    add(element, 1);
    await vi.waitFor(() => expect(element.scrollTop).toBe(450));
    await settled();
    element.scrollTop = 200;
    await settled();
    add(element, 1);
    await settled();
    expect(element.scrollTop).toBe(200);
    element.scrollTop = 540;
    await settled();
    add(element, 1);
    await vi.waitFor(() => expect(element.scrollTop).toBe(670));
  });

  test("follows a child that grows in place", async () => {
    const { element } = mount(5, { autoScroll: jump });
    await vi.waitFor(() => expect(element.scrollTop).toBe(340));
    const last = element.lastElementChild;
    if (last instanceof HTMLElement) last.style.flexBasis = "300px";
    await vi.waitFor(() => expect(element.scrollTop).toBe(540));
  });
});

describe("scroll events", () => {
  function record(interval = 0) {
    const events: ScrollEventData[] = [];
    const [isOn, setOn] = createSignal(true);
    const mounted = mount(5, {
      onScroll: () => (isOn() ? (event) => events.push(event) : undefined),
      scrollInterval: () => interval,
    });
    return { ...mounted, events, setOn, types: () => events.map((event) => event.event_type) };
  }

  test("start, the user's direction, updates, end, idle; with the scroller's extents", async () => {
    const { element, events, types } = record(-1);
    element.scrollTop = 40;
    await vi.waitFor(() => expect(types()).toEqual(["start", "user", "update", "end", "user"]));
    expect(events[1]).toMatchObject({ direction: "reverse" });
    expect(events[2]).toEqual({
      event_type: "update",
      scroll_delta: 40,
      pixels: 40,
      min_scroll_extent: 0,
      max_scroll_extent: 340,
      viewport_dimension: 200,
    });
    expect(events[4]).toMatchObject({ direction: "idle" });
  });

  test("a program's own movement has no user direction", async () => {
    const { scroller, types } = record(-1);
    await scroller.scrollTo({ offset: 100, duration: 50 });
    await vi.waitFor(() => expect(types()).toContain("end"));
    expect(types()).not.toContain("user");
  });

  test("each type is throttled on its own", async () => {
    const { element, types } = record(10_000);
    element.scrollTop = 40;
    await vi.waitFor(() => expect(types()).toContain("end"));
    element.scrollTop = 80;
    await settled();
    expect(types()).toEqual(["start", "user", "update", "end"]);
  });

  test("nested scrollers are not heard, and a listener that left hears nothing", async () => {
    const { element, types, setOn } = record(-1);
    const nested = mount(5, { css: "flex: none" }).element;
    element.append(nested);
    nested.scrollTop = 50;
    await settled();
    expect(types()).toEqual([]);
    setOn(false);
    element.scrollTop = 50;
    await settled();
    expect(types()).toEqual([]);
  });

  test("the wheel scrolls it for real", async () => {
    const { element, types } = record(-1);
    await userEvent.wheel(element, { delta: { y: 60 } });
    await vi.waitFor(() => expect(types()).toContain("update"));
  });
});
