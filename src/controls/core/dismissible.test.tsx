import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, props: WireMap = {}) => control("Container", id, { height: 50, key: `k${id}`, ...props });

/** 380 px wide at 10,10. */
function draw(props: WireMap = {}): RenderedPage {
  const quick = { movement_duration: 20, resize_duration: 20 };
  return renderControls([
    control("Dismissible", 10, { key: "one", on_dismiss: true, content: box(11), ...quick, ...props }),
    box(20),
  ]);
}

/** Drags with rests between the events, so that nothing is thrown. */
function drag(page: RenderedPage, from: readonly [number, number], to: readonly [number, number]): void {
  const target = page.find('[data-key="k11"]');
  let time = performance.now();
  const fire = (type: string, [clientX, clientY]: readonly [number, number]) => {
    const init = { bubbles: true, clientX, clientY, pointerId: 1, isPrimary: true, pointerType: "mouse" };
    const event = new PointerEvent(type, init);
    Object.defineProperty(event, "timeStamp", { value: (time += 500) });
    target.dispatchEvent(event);
  };
  fire("pointerdown", from);
  fire("pointermove", to);
  fire("pointerup", to);
}

const leftOf = (page: RenderedPage, key: string) => page.find(`[data-key="${key}"]`).getBoundingClientRect().left;

it("is dismissed past the threshold, and closes its gap", async () => {
  const page = draw({ on_resize: true, resize_duration: 60 });
  drag(page, [20, 20], [220, 20]);
  await vi.waitFor(() => expect(page.events().at(-1)).toEqual([10, "dismiss", { direction: "startToEnd" }]));
  expect(page.events()[0]).toEqual([10, "resize", null]);
  expect(page.find('[data-key="one"]').getBoundingClientRect().height).toBe(0);
});

it("comes back from less than that, telling every step", async () => {
  const page = draw({ on_update: true });
  drag(page, [300, 20], [205, 20]);
  expect(page.events()).toEqual([
    [10, "update", { direction: "endToStart", progress: 0.25, reached: false, previous_reached: false }],
  ]);
  expect(leftOf(page, "k11")).toBe(-85);
  await vi.waitFor(() => expect(leftOf(page, "k11")).toBe(10));
  const last = page.events().at(-1)?.[2];
  expect(last).toMatchObject({ direction: "endToStart", progress: 0 });
});

it("moves only in its direction, and has thresholds for each", async () => {
  const page = draw({ dismiss_direction: "endToStart", dismiss_thresholds: { endToStart: 0.1 } });
  drag(page, [20, 20], [220, 20]);
  expect(leftOf(page, "k11")).toBe(10);
  drag(page, [300, 20], [250, 20]);
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "dismiss", { direction: "endToStart" }]]));
});

it("can be moved up and down", async () => {
  const page = draw({ dismiss_direction: "down" });
  drag(page, [100, 20], [100, 60]);
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "dismiss", { direction: "down" }]]));
  expect(page.find('[data-key="one"]').getBoundingClientRect().width).toBe(0);
});

it("asks first, and comes back if the answer is no", async () => {
  const page = draw({ on_confirm_dismiss: true });
  const node = page.tree.get(10);
  if (!node) throw new Error("no dismissible");
  drag(page, [20, 20], [220, 20]);
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "confirm_dismiss", { direction: "startToEnd" }]]));
  await page.tree.invocations.call(node, "confirm_dismiss", { dismiss: false });
  await vi.waitFor(() => expect(leftOf(page, "k11")).toBe(10));
  drag(page, [20, 20], [220, 20]);
  await vi.waitFor(() => expect(page.events()).toHaveLength(2));
  await page.tree.invocations.call(node, "confirm_dismiss", { dismiss: true });
  await vi.waitFor(() => expect(page.events().at(-1)).toEqual([10, "dismiss", { direction: "startToEnd" }]));
});

it("shows what lies behind, by direction, as far as it is bare", () => {
  const page = draw({
    movement_duration: 60_000,
    background: control("Container", 12, { key: "first" }),
    secondary_background: control("Container", 13, { key: "second" }),
  });
  expect(page.host.querySelector('[data-key="first"]')).toBeNull();
  drag(page, [20, 20], [115, 20]);
  const background = page.find(".dismissible-background");
  expect(background.style.clipPath).toBe("inset(0px 75% 0px 0px)");
  expect(page.find('[data-key="first"]').getBoundingClientRect().width).toBe(380);
  drag(page, [300, 20], [205, 20]);
  expect(page.host.querySelector('[data-key="first"]')).toBeNull();
  expect(page.find('[data-key="second"]').getBoundingClientRect().height).toBe(50);
});

it("cannot be moved while disabled", () => {
  const page = draw({ disabled: true });
  drag(page, [20, 20], [220, 20]);
  expect(leftOf(page, "k11")).toBe(10);
});
