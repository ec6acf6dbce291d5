import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, width: number, height: number, props: WireMap = {}) =>
  control("Container", id, { width, height, key: `k${id}`, ...props });
const empty = (id: number) => control("Container", id, { key: `k${id}` });

function sizes(page: RenderedPage): Record<string, string> {
  const origin = page.find(".view-column").getBoundingClientRect();
  const all = page.host.querySelectorAll<HTMLElement>("[data-key]");
  return Object.fromEntries(
    Array.from(all, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const round = (value: number) => Math.round(value * 10) / 10;
      return [element.dataset["key"], `${round(x - origin.x)},${round(y - origin.y)} ${round(width)}x${round(height)}`];
    }),
  );
}

it("a rotated box takes the room that its turned content needs", async () => {
  const page = renderControls([
    control("RotatedBox", 10, { key: "odd", quarter_turns: 1, content: box(11, 100, 40) }),
    control("RotatedBox", 20, { key: "even", quarter_turns: 2, content: box(21, 100, 40) }),
  ]);
  await vi.waitFor(() =>
    expect(sizes(page)).toEqual({
      odd: "0,0 40x100",
      k11: "0,0 40x100",
      even: "0,110 100x40",
      k21: "0,110 100x40",
    }),
  );
  page.tree.patch(11, [[0], [0, 0, "width", 60]]);
  await vi.waitFor(() => expect(sizes(page)).toMatchObject({ odd: "0,0 40x60", even: "0,70 100x40" }));
  page.tree.patch(10, [[0], [0, 0, "quarter_turns", 0]]);
  expect(sizes(page)).toMatchObject({ odd: "0,0 60x40", k11: "0,0 60x40", even: "0,50 100x40" });
});

it("a rotated box passes swapped constraints", async () => {
  const page = renderControls([
    control("RotatedBox", 10, { key: "odd", quarter_turns: -1, width: 50, height: 120, content: empty(11) }),
    control("RotatedBox", 20, {
      key: "wide",
      quarter_turns: 1,
      content: control("Container", 21, { width: 30, key: "k21" }),
    }),
  ]);
  // Unturned, the second one's content would fill the width; turned, its width is the box's height.
  await vi.waitFor(() =>
    expect(sizes(page)).toEqual({
      odd: "0,0 50x120",
      k11: "0,0 50x120",
      wide: "0,130 380x30",
      k21: "0,130 380x30",
    }),
  );
});

it("a placeholder fills what bounds it, and has a size of its own where nothing does", () => {
  const page = renderControls([
    control("Placeholder", 10, { key: "free", fallback_height: 60 }),
    control("Placeholder", 20, { key: "own", width: 50, height: 20, stroke_width: 4, color: "red" }),
    control("Placeholder", 30, { key: "holding", content: box(31, 80, 30) }),
    flex("Row", 40, [control("Placeholder", 41, { key: "row", fallback_width: 70, fallback_height: 10 })]),
  ]);
  expect(sizes(page)).toEqual({
    free: "0,0 380x60",
    own: "0,70 50x20",
    holding: "0,100 80x30",
    k31: "0,100 80x30",
    row: "0,140 70x10",
  });
  const lines = page.find('[data-key="own"] svg');
  expect(getComputedStyle(lines).strokeWidth).toBe("4px");
  expect(getComputedStyle(lines).stroke).toBe(
    getComputedStyle(page.find('[data-key="own"]')).getPropertyValue("--placeholder-color") && "rgb(244, 67, 54)",
  );
  expect(getComputedStyle(page.find('[data-key="free"] svg')).stroke).toBe("rgb(69, 90, 100)");
});

it("a pagelet has bars and a body of its own", () => {
  const page = renderControls([
    control("Pagelet", 10, {
      key: "pagelet",
      height: 200,
      bgcolor: "#112233",
      appbar: control("AppBar", 11, { title: "inner" }),
      bottom_appbar: control("BottomAppBar", 12, { key: "bottom", height: 40 }),
      bottom_sheet: box(13, 380, 20),
      content: box(14, 100, 50),
    }),
  ]);
  expect(sizes(page)).toMatchObject({
    pagelet: "0,0 380x200",
    k14: "0,56 100x50",
    k13: "0,140 380x20",
  });
  const root = page.find(".pagelet");
  expect(getComputedStyle(root, "::before").backgroundColor).toBe("rgb(17, 34, 51)");
  page.tree.patch(10, [[0], [0, 0, "bgcolor", null]]);
  expect(getComputedStyle(root, "::before").backgroundColor).not.toBe("rgb(17, 34, 51)");
});

it("a pagelet opens and closes its drawers", async () => {
  const page = renderControls([
    control("Pagelet", 10, {
      height: 200,
      end_drawer: control("NavigationDrawer", 11, {
        on_dismiss: true,
        controls: [control("Text", 12, { value: "in" })],
      }),
      content: box(14, 100, 50),
    }),
  ]);
  const node = page.tree.get(10);
  if (!node) throw new Error("no pagelet");
  await page.tree.invocations.call(node, "show_end_drawer", {});
  expect(page.find(".pagelet .drawer-panel").dataset["side"]).toBe("end");
  await page.tree.invocations.call(node, "close_end_drawer", {});
  expect(page.events()).toEqual([[11, "dismiss", null]]);
  await expect(page.tree.invocations.call(node, "dance", {})).rejects.toThrow("no method dance");
});

it("a pagelet without a height says what is missing", () => {
  const page = renderControls([control("Pagelet", 10, { key: "p", content: box(11, 10, 10) })], { scroll: "auto" });
  expect(page.find('[data-key="p"]').textContent).toContain("height is unbounded");
  page.tree.patch(10, [[0], [0, 0, "height", 100]]);
  expect(page.find('[data-key="p"]').textContent).toBe("");
});

it("a transparent pointer lets presses through to what lies behind", () => {
  const front = control("TransparentPointer", 20, {
    content: flex("Row", 21, [control("Container", 22, { width: 50, height: 50, on_click: true, key: "front" })]),
  });
  const page = renderControls([
    control("Stack", 10, {
      width: 200,
      height: 100,
      controls: [
        control("GestureDetector", 11, {
          on_pan_start: true,
          on_tap: true,
          content: control("Container", 12, { width: 200, height: 100, key: "behind" }),
        }),
        front,
      ],
    }),
  ]);
  const fire = (type: string, x: number) => {
    const init = { bubbles: true, clientX: x, clientY: 30, pointerId: 1, isPrimary: true, pointerType: "mouse" };
    const buttons = type === "pointerup" ? 0 : 1;
    document.elementFromPoint(x, 30)?.dispatchEvent(new PointerEvent(type, { ...init, button: 0, buttons }));
  };
  expect(document.elementFromPoint(100, 30)).toBe(page.find('[data-key="behind"]'));
  expect(document.elementFromPoint(30, 30)).toBe(page.find('[data-key="front"]'));
  // A tap in front stays there.
  fire("pointerdown", 30);
  fire("pointerup", 30);
  page.find('[data-key="front"]').click();
  expect(page.events().map(([id, name]) => `${id} ${name}`)).toEqual(["22 click"]);
  // A drag from there is the detector's behind.
  fire("pointerdown", 30);
  fire("pointermove", 90);
  fire("pointerup", 90);
  expect(page.events().at(-1)?.slice(0, 2)).toEqual([11, "pan_start"]);
});
