import { expect, it, vi } from "vitest";
import { control, flex } from "../control/testing/render.tsx";
import type { WireMap } from "../protocol/wire.ts";
import { loadIcons } from "../theme/icons.ts";
import { startService, type StartedService } from "./testing/start-service.ts";

const ADD = 65604;

function open(...controls: readonly WireMap[]) {
  const service = startService("Tester", {}, controls);
  const count = async (method: string, args: WireMap) =>
    Number(Reflect.get(await found(service, method, args), "count"));
  /** Finds by text and does `method` to the first. */
  const onText = async (method: string, text: string, args: WireMap = {}) => {
    const { id } = await found(service, "find_by_text", { text });
    return service.call(method, { finder_id: id ?? null, finder_index: 0, ...args });
  };
  const names = () => service.page.events().map(([id, name]) => `${id} ${name}`);
  return { ...service, count, onText, names };
}

async function found(service: StartedService, method: string, args: WireMap): Promise<WireMap> {
  const result = await service.call(method, args);
  if (typeof result !== "object" || result === null || !("count" in result)) throw new Error(`${method} found nothing`);
  return result;
}

it("finds texts, whole or by pattern, in text, spans, labels and fields", async () => {
  const { count } = open(
    control("Text", 30, { value: "Hello" }),
    control("Text", 31, { spans: [control("TextSpan", 32, { text: "Hel" }), control("TextSpan", 33, { text: "lo" })] }),
    control("Text", 34, { value: "Hello, world" }),
    control("Checkbox", 35, { label: "Hello" }),
    control("TextField", 36, { value: "Hello" }),
    control("Text", 37, { value: "Hello", visible: false }),
    // Two texts side by side are no text.
    flex("Row", 38, [control("Text", 39, { value: "a" }), control("Text", 40, { value: "b" })]),
  );
  expect(await count("find_by_text", { text: "Hello" })).toBe(4);
  expect(await count("find_by_text_containing", { pattern: "^Hel+o" })).toBe(5);
  expect(await count("find_by_text_containing", { pattern: "world$" })).toBe(1);
  expect(await count("find_by_text", { text: "ab" })).toBe(0);
});

it("finds by key, tooltip, icon and semantics identifier", async () => {
  await loadIcons();
  const { count } = open(
    control("Text", 30, { value: "a", key: { value: "k", _type: "value" } }),
    control("Text", 31, { value: "b", key: { value: "k", _type: "scroll" } }),
    control("Text", 32, { value: "c", key: 7, tooltip: "About c" }),
    control("IconButton", 33, { icon: ADD }),
    control("Semantics", 34, { identifier: "here", content: control("Text", 35, { value: "d" }) }),
  );
  expect(await count("find_by_key", { key: "k" })).toBe(1);
  expect(await count("find_by_key", { key: { value: "k", _type: "scroll" } })).toBe(1);
  expect(await count("find_by_key", { key: 7 })).toBe(1);
  expect(await count("find_by_tooltip", { value: "About c" })).toBe(1);
  expect(await count("find_by_icon", { icon: ADD })).toBe(1);
  expect(await count("find_by_icon", { icon: ADD + 1 })).toBe(0);
  expect(await count("find_by_semantics_identifier", { identifier: "here" })).toBe(1);
});

it("a finder looks anew when it is used", async () => {
  const service = open(control("Button", 30, { content: "One", on_click: true }));
  const { id } = await found(service, "find_by_text", { text: "Two" });
  const tap = () => service.call("tap", { finder_id: id ?? null, finder_index: 0 });
  await expect(tap()).rejects.toThrow("there is none at 0");
  service.page.set(30, { content: "Two" });
  await tap();
  expect(service.names()).toEqual(["30 click"]);
});

it("taps, clicks, and hits what lies on top at a point", async () => {
  const { onText, call, names } = open(
    control("Button", 30, { content: "Press", on_click: true, on_long_press: true }),
    control("Checkbox", 31, { label: "Check", on_change: true }),
  );
  await onText("tap", "Press");
  await onText("mouse_click", "Press");
  await call("tap_at", { offset: { x: 30, y: 20 } });
  expect(names()).toEqual(["30 click", "30 click", "30 click"]);
  await onText("tap", "Check");
  expect(names().at(-1)).toBe("31 change");
  await onText("long_press", "Press");
  expect(names().at(-1)).toBe("30 long_press");
});

it("double clicks and right clicks", async () => {
  const { onText, names } = open(
    control("GestureDetector", 30, {
      on_double_tap: true,
      on_secondary_tap: true,
      content: control("Text", 31, { value: "Here" }),
    }),
  );
  await onText("mouse_double_click", "Here");
  await vi.waitFor(() => expect(names()).toEqual(["30 double_tap"]));
  await onText("right_mouse_click", "Here");
  await vi.waitFor(() => expect(names()).toEqual(["30 double_tap", "30 secondary_tap"]));
});

it("hovers: the control hears of it, is marked for pictures, and hears of the end at the next tap", async () => {
  const { onText, page } = open(
    control("Container", 30, { on_hover: true, width: 100, height: 50, content: control("Text", 31, { value: "In" }) }),
    control("Text", 32, { value: "Out" }),
  );
  await onText("mouse_hover", "In");
  expect(page.events()).toEqual([[30, "hover", true]]);
  expect(page.find('[data-control="Container"]').hasAttribute("data-hovered")).toBe(true);
  await onText("tap", "Out");
  expect(page.events()).toEqual([
    [30, "hover", true],
    [30, "hover", false],
  ]);
  expect(document.querySelector("[data-hovered]")).toBe(null);
});

it("drags a slider by its middle, and scrolls what a finger would scroll", async () => {
  const rows = Array.from({ length: 30 }, (_, index) => control("Text", 100 + index, { value: `Row ${index}` }));
  const service = open(
    control("Slider", 30, { key: "slider", width: 300, value: 0.5, on_change: true }),
    control("ListView", 31, { height: 100, controls: rows }),
  );
  const { id } = await found(service, "find_by_key", { key: "slider" });
  await service.call("drag", { finder_id: id ?? null, finder_index: 0, offset: { x: 80, y: 0 } });
  const values = service.page.events().map(([, , data]) => Number(data));
  expect(values.at(-1)).toBeGreaterThan(0.7);
  await service.onText("drag", "Row 1", { offset: { x: 0, y: -40 } });
  expect(service.page.find('[data-control="ListView"]').scrollTop).toBeCloseTo(40, 0);
});

it("enters text into the field around or inside what was found", async () => {
  const { onText, names, page, call } = open(
    control("TextField", 30, { label: "Name", on_change: true, on_focus: true }),
    control("Text", 31, { value: "No field" }),
  );
  await onText("enter_text", "Name", { text: "Ann" });
  expect(names()).toEqual(["30 focus", "30 change"]);
  expect(page.tree.get(30)?.get("value")).toBe("Ann");
  await expect(onText("enter_text", "No field", { text: "x" })).rejects.toThrow("there is no text field");
  await expect(call("enter_text", { finder_id: 99, text: "x" })).rejects.toThrow("not known");
});

it("settles when animations that end have ended, and says what goes on if they do not", async () => {
  const { call, page } = open(
    control("ProgressRing", 30),
    control("Container", 31, { width: 10, height: 10, opacity: 1, animate_opacity: 400 }),
  );
  page.set(31, { opacity: 0 });
  await call("pump_and_settle");
  expect(getComputedStyle(page.find('[data-control="Container"]')).opacity).toBe("0");
  vi.spyOn(performance, "now").mockImplementation(() => Date.now() * 100);
  const timer = setInterval(() => (page.host.title = String(Date.now())), 10);
  try {
    await expect(call("pump_and_settle")).rejects.toThrow(/does not come to rest: \d+ changes/);
  } finally {
    clearInterval(timer);
  }
});

it("lets time pass, takes a picture of the window, and says when the test is over", async () => {
  const { call } = open(control("Text", 30, { value: "Hello" }));
  const start = performance.now();
  await call("pump", { duration: 60 });
  expect(performance.now() - start).toBeGreaterThan(59);
  const picture = await call("take_screenshot", { name: "window" });
  if (!(picture instanceof Uint8Array)) throw new Error("a picture is bytes");
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture)]));
  expect([bitmap.width, bitmap.height]).toEqual([innerWidth * devicePixelRatio, innerHeight * devicePixelRatio]);
  await call("teardown");
  expect(document.documentElement.dataset["fletTest"]).toBe("over");
});
