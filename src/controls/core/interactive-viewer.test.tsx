import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import { WireDuration, type WireMap } from "../../protocol/wire.ts";

registerAllControls();

/** A viewer of 100 by 100 px at 10,10 on content of 300 by 200 px. */
function draw(props: WireMap = {}) {
  const content = control("Container", 11, { width: 300, height: 200, key: "content" });
  const events = { on_interaction_start: true, on_interaction_update: true, on_interaction_end: true };
  const viewer = { width: 100, height: 100, constrained: false, interaction_update_interval: 0, content };
  const page = renderControls([control("InteractiveViewer", 10, { key: "viewer", ...viewer, ...events, ...props })]);
  const node = page.tree.get(10);
  if (!node) throw new Error("no viewer");
  const root = page.find('[data-key="viewer"]');
  return {
    page,
    root,
    call: (name: string, args: WireMap = {}) => page.tree.invocations.call(node, name, args),
    box: () => {
      const { x, y, width, height } = page.find('[data-key="content"]').getBoundingClientRect();
      return [x - 10, y - 10, width, height].map((number) => Math.round(number * 100) / 100);
    },
    fire: (type: string, x: number, y: number) => {
      const buttons = type === "pointerup" ? 0 : 1;
      const init = { bubbles: true, clientX: x, clientY: y, pointerId: 1, isPrimary: true, pointerType: "mouse" };
      root.dispatchEvent(new PointerEvent(type, { ...init, buttons }));
    },
    wheel: (init: WheelEventInit) =>
      root.dispatchEvent(
        new WheelEvent("wheel", { clientX: 10, clientY: 10, cancelable: true, bubbles: true, ...init }),
      ),
  };
}

it("is moved and scaled by the program, within its limits", async () => {
  const { box, call } = draw();
  expect(box()).toEqual([0, 0, 300, 200]);
  await call("pan", { dx: -50, dy: -30, dz: 0 });
  expect(box()).toEqual([-50, -30, 300, 200]);
  await call("pan", { dx: -500 });
  expect(box()).toEqual([-200, -30, 300, 200]);
  await call("save_state");
  await call("zoom", { factor: 9 });
  expect(box()).toEqual([-200, -30, 750, 500]);
  await call("restore_state");
  expect(box()).toEqual([-200, -30, 300, 200]);
  await call("reset", { animation_duration: 20 });
  await vi.waitFor(() => expect(box()).toEqual([0, 0, 300, 200]));
  await expect(call("dance")).rejects.toThrow("no method dance");
});

it("is moved by dragging, and tells", () => {
  const { box, fire, page } = draw();
  fire("pointerdown", 90, 90);
  fire("pointermove", 60, 80);
  fire("pointermove", 50, 75);
  const [start] = page.events();
  expect(start?.slice(0, 2)).toEqual([10, "interaction_start"]);
  expect(page.events().at(-1)).toMatchObject([
    10,
    "interaction_update",
    { gfp: { x: 50, y: 75 }, lfp: { x: 40, y: 65 }, fpd: { x: -10, y: -5 }, pc: 1, s: 1, ts: expect.any(WireDuration) },
  ]);
  const [x] = box();
  expect(x).toBeLessThan(0);
  fire("pointerup", 50, 75);
  expect(page.events().at(-1)).toMatchObject([10, "interaction_end", { pc: 0 }]);
});

it("is scaled by a mouse's wheel about the pointer, and moved by a trackpad", () => {
  const { box, wheel, page } = draw({ scale_factor: 120 / Math.LN2 });
  expect(wheel({ deltaY: -120, clientX: 60, clientY: 60 })).toBe(false);
  expect(box()).toEqual([-50, -50, 600, 400]);
  expect(page.events().map(([, name]) => name)).toEqual(["interaction_start", "interaction_update", "interaction_end"]);
  expect(page.events()[1]?.[2]).toMatchObject({ s: 2, lfp: { x: 50, y: 50 } });
  wheel({ deltaY: 7, deltaX: 3 });
  expect(box()).toEqual([-53, -57, 600, 400]);
});

it("does only what is enabled, and tells nothing while disabled", () => {
  const { box, wheel, page, fire } = draw({ scale_enabled: false, disabled: true });
  wheel({ deltaY: -120 });
  expect(box()).toEqual([0, 0, 300, 200]);
  wheel({ deltaY: 7 });
  expect(box()).toEqual([0, -7, 300, 200]);
  page.tree.patch(10, [[0], [0, 0, "pan_enabled", false], [0, 0, "disabled", false]]);
  expect(wheel({ deltaY: 7 })).toBe(true);
  fire("pointerdown", 90, 90);
  fire("pointermove", 20, 20);
  expect(box()).toEqual([0, -7, 300, 200]);
  expect(page.events()).toEqual([]);
});

it("passes its constraints on unless it is told not to, and clips", () => {
  const { box, root, page } = draw({ constrained: true });
  expect(box()).toEqual([0, 0, 100, 100]);
  expect(getComputedStyle(root).overflow).toBe("clip");
  page.tree.patch(10, [[0], [0, 0, "clip_behavior", "none"]]);
  expect(getComputedStyle(root).overflow).toBe("visible");
});

it("goes on moving when it is thrown", async () => {
  const { box, fire, page } = draw();
  fire("pointerdown", 100, 50);
  for (const x of [90, 80, 70, 60]) {
    await new Promise(requestAnimationFrame);
    fire("pointermove", x, 50);
  }
  fire("pointerup", 60, 50);
  const [left = 0] = box();
  expect(page.events().at(-1)?.[1]).toBe("interaction_end");
  await vi.waitFor(() => expect(box()[0]).toBeLessThan(left - 1));
});
