import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, props: WireMap = {}) =>
  control("Container", id, { width: 60, height: 50, key: `k${id}`, ...props });

const events = { on_will_accept: true, on_accept: true, on_leave: true };

/** A draggable at 10,10, a target at 110,10, and one of another group at 210,10. */
function draw(props: WireMap = {}, target: WireMap = {}): RenderedPage {
  return renderControls([
    flex(
      "Row",
      5,
      [
        control("Draggable", 10, { on_drag_start: true, on_drag_complete: true, content: box(11), ...props }),
        control("DragTarget", 20, { ...events, content: box(21), ...target }),
        control("DragTarget", 30, { ...events, group: "other", content: box(31) }),
      ],
      { spacing: 40 },
    ),
  ]);
}

function fire(type: string, x: number, y: number, init: PointerEventInit = {}): void {
  const place = { bubbles: true, clientX: x, clientY: y, pointerId: 1, isPrimary: true, pointerType: "mouse" };
  const element = document.elementFromPoint(x, y) ?? document.body;
  element.dispatchEvent(new PointerEvent(type, { ...place, buttons: type === "pointerup" ? 0 : 1, ...init }));
}

const names = (page: RenderedPage) => page.events().map(([id, name]) => `${id} ${name}`);

it("a draggable is taken by the target of its group", () => {
  const page = draw({}, { on_move: true });
  fire("pointerdown", 20, 20);
  fire("pointermove", 125, 25);
  fire("pointerup", 125, 25);
  // The corner of what is dragged: 10,10 and 105,5 further.
  const place = { src_id: 10, l: { x: 5, y: 5 }, g: { x: 115, y: 15 } };
  expect(page.events()).toEqual([
    [10, "drag_start", null],
    [20, "will_accept", { accept: true, src_id: 10 }],
    [20, "move", place],
    [20, "accept", place],
    [10, "drag_complete", "default"],
  ]);
});

it("a target of another group says no, and hears when the drag leaves", () => {
  const page = draw();
  fire("pointerdown", 20, 20);
  fire("pointermove", 220, 25);
  fire("pointermove", 300, 200);
  fire("pointermove", 220, 25);
  fire("pointerup", 220, 25);
  expect(page.events()).toEqual([
    [10, "drag_start", null],
    [30, "will_accept", { accept: false, src_id: 10 }],
    [30, "leave", { src_id: 10 }],
    [30, "will_accept", { accept: false, src_id: 10 }],
    [30, "leave", { src_id: 10 }],
  ]);
});

it("a cancelled drag drops nothing", () => {
  const page = draw();
  fire("pointerdown", 20, 20);
  fire("pointermove", 120, 25);
  fire("pointercancel", 120, 25);
  expect(names(page)).toEqual(["10 drag_start", "20 will_accept", "20 leave"]);
});

it("shows other content while it is dragged, and feedback at the pointer", () => {
  const page = draw({
    content_when_dragging: box(12, { height: 20 }),
    content_feedback: control("Container", 13, { key: "feedback", width: 30, height: 30 }),
  });
  fire("pointerdown", 20, 20);
  fire("pointermove", 50, 40);
  expect(page.host.querySelector('[data-key="k11"]')).toBeNull();
  expect(page.find('[data-key="k12"]').getBoundingClientRect().height).toBe(20);
  const { x, y, width } = page.find('[data-key="feedback"]').getBoundingClientRect();
  expect([x, y, width]).toEqual([40, 30, 30]);
  fire("pointerup", 50, 40);
  expect(page.host.querySelector('[data-key="k12"], [data-key="feedback"]')).toBeNull();
  expect(page.find('[data-key="k11"]').getBoundingClientRect().height).toBe(50);
});

it("without feedback, a faint copy follows along the allowed axis", () => {
  const page = draw({ axis: "horizontal" });
  fire("pointerdown", 20, 20);
  fire("pointermove", 120, 90);
  const ghost = page.find(".drag-ghost").getBoundingClientRect();
  expect([ghost.x, ghost.y, ghost.width, ghost.height]).toEqual([110, 10, 60, 50]);
  // The place that counts is on the axis, too.
  expect(names(page)).toEqual(["10 drag_start", "20 will_accept"]);
  fire("pointerup", 120, 90);
  expect(page.host.querySelector(".drag-ghost")).toBeNull();
});

it("can be kept from being dragged", () => {
  const page = draw({ max_simultaneous_drags: 0 });
  const drag = () => {
    fire("pointerdown", 20, 20);
    fire("pointermove", 120, 25);
    fire("pointerup", 120, 25);
    return page.sent.splice(0).length;
  };
  expect(drag()).toBe(0);
  page.tree.patch(10, [[0], [0, 0, "max_simultaneous_drags", 1]]);
  expect(drag()).toBe(4);
  page.tree.patch(10, [[0], [0, 0, "disabled", true]]);
  expect(drag()).toBe(0);
  page.tree.patch(10, [[0], [0, 0, "disabled", false]]);
  page.tree.patch(20, [[0], [0, 0, "disabled", true]]);
  expect(drag()).toBe(1);
});

it("leaves taps to what can be pressed inside, and drags once the pointer moves", async () => {
  const page = draw({ content: box(11, { on_click: true }) });
  await userEvent.click(page.find('[data-key="k11"]'));
  expect(names(page)).toEqual(["11 click"]);
  page.sent.splice(0);
  await userEvent.dragAndDrop(page.find('[data-key="k11"]'), page.find('[data-key="k21"]'));
  expect(names(page)).toEqual(["10 drag_start", "20 will_accept", "20 accept", "10 drag_complete"]);
});

it("ends when the draggable goes away", () => {
  const page = draw();
  fire("pointerdown", 20, 20);
  fire("pointermove", 120, 25);
  page.tree.patch(10, [[0], [0, 0, "visible", false]]);
  expect(names(page).at(-1)).toBe("20 leave");
  expect(page.host.querySelector(".drag-ghost")).toBeNull();
});
