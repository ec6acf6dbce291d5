import { expect, test } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const RED = "rgb(255, 0, 0)";
const side = { color: "#0000ff", width: 3 };
const border = { top: side, right: side, bottom: side, left: side };

function open(props: WireMap) {
  const page = renderControls([control("Container", 10, { key: "box", bgcolor: "#ff0000", ...props })]);
  const box = page.find('[data-key="box"]');
  return { page, box, circle: () => box.querySelector(".decoration-circle") };
}

/** Left, top, width and height of a part within its box, px. */
function within(box: Element, part: Element | null): readonly number[] {
  const [outer, inner] = [box.getBoundingClientRect(), part?.getBoundingClientRect()];
  return inner ? [inner.x - outer.x, inner.y - outer.y, inner.width, inner.height] : [];
}

test("a circle is as wide as the shorter side of its box, in the middle, its border within it", () => {
  const { page, box, circle } = open({ width: 100, height: 80, shape: "circle" });
  expect(within(box, circle())).toEqual([10, 0, 80, 80]);
  page.set(10, { width: 40, height: 90, border });
  expect(within(box, circle())).toEqual([0, 25, 40, 40]);
  expect(getComputedStyle(box).backgroundColor).toBe("rgba(0, 0, 0, 0)");
  const { backgroundColor, borderTopWidth, borderTopLeftRadius } = getComputedStyle(circle() ?? box);
  expect([backgroundColor, borderTopWidth, borderTopLeftRadius]).toEqual([RED, "3px", "50%"]);
});

test("a circle lies behind the content, which its border makes room for, and is gone with the shape", () => {
  const content = control("Container", 11, { key: "content", expand: true });
  const { page, box, circle } = open({ width: 100, height: 80, shape: "circle", border, content });
  expect(within(box, page.find('[data-key="content"]'))).toEqual([3, 3, 94, 74]);
  expect(Number(getComputedStyle(circle()?.parentElement ?? box).zIndex)).toBeLessThan(0);
  page.set(10, { shape: "rectangle" });
  expect(circle()).toBeNull();
  expect(getComputedStyle(box).backgroundColor).toBe(RED);
});

test("a clip leaves a circle its shadow", () => {
  const shadow = { color: "#000000", blur_radius: 8 };
  const { box, circle } = open({ width: 80, height: 80, shape: "circle", shadow, clip_behavior: "antiAlias" });
  const shown = getComputedStyle(circle() ?? box).boxShadow;
  expect(shown).not.toBe("none");
  expect(getComputedStyle(box).boxShadow).toBe(shown);
});
