import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

function draw(props: WireMap = {}) {
  const content = control("Container", 11, { width: 200, height: 40 });
  const events = { on_drag_start: true, on_drag_end: true, on_double_tap: true };
  const page = renderControls([control("WindowDragArea", 10, { content, ...events, ...props })]);
  const root = page.find('[data-control="WindowDragArea"]');
  let time = performance.now();
  return {
    page,
    fire: (type: string, x: number, after = 10) => {
      const buttons = type === "pointerup" ? 0 : 1;
      const init = { bubbles: true, clientX: x, clientY: 20, pointerId: 1, isPrimary: true, pointerType: "mouse" };
      const event = new PointerEvent(type, { ...init, buttons });
      Object.defineProperty(event, "timeStamp", { value: (time += after) });
      root.dispatchEvent(event);
    },
  };
}

it("tells of drags", () => {
  const { page, fire } = draw();
  fire("pointerdown", 20);
  fire("pointermove", 60);
  fire("pointerup", 60);
  expect(page.events()).toMatchObject([
    [10, "drag_start", { k: "mouse", l: { x: 10, y: 10 }, g: { x: 20, y: 20 } }],
    [10, "drag_end", { l: { x: 50, y: 10 } }],
  ]);
});

it("fills the screen by a double tap", async () => {
  const fill = vi.spyOn(document.documentElement, "requestFullscreen").mockResolvedValue();
  const { page, fire } = draw({ on_drag_start: false, on_drag_end: false });
  const taps = (pause: number) => {
    for (const after of [1000, pause]) {
      fire("pointerdown", 20, after);
      fire("pointerup", 20);
    }
  };
  taps(400);
  expect(fill).not.toHaveBeenCalled();
  taps(100);
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "double_tap", "maximize"]]));
  page.tree.patch(10, [[0], [0, 0, "maximizable", false]]);
  taps(100);
  page.tree.patch(10, [[0], [0, 0, "maximizable", true], [0, 0, "disabled", true]]);
  taps(100);
  expect(fill).toHaveBeenCalledOnce();
});

it("says nothing if the browser refuses", async () => {
  vi.spyOn(document.documentElement, "requestFullscreen").mockRejectedValue(new TypeError("no"));
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const { page, fire } = draw({ on_drag_start: false, on_drag_end: false });
  for (const type of ["pointerdown", "pointerup", "pointerdown"]) fire(type, 20);
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  expect(page.events()).toEqual([]);
});

it("a hero draws its content, and needs a tag", () => {
  const content = control("Text", 21, { value: "shared" });
  const page = renderControls([
    control("Hero", 20, { tag: "one", content }),
    control("Hero", 30, { content: control("Text", 31, { value: "hidden" }) }),
  ]);
  const [first, second] = page.host.querySelectorAll('[data-control="Hero"]');
  expect(first?.textContent).toBe("shared");
  expect(second?.textContent).toBe("Hero.tag must be provided");
});
