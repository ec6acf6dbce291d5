import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, props: WireMap = {}) =>
  control("Container", id, { width: 100, height: 50, key: `k${id}`, ...props });

const draw = (props: WireMap = {}): RenderedPage =>
  renderControls([control("AnimatedSwitcher", 10, { key: "switcher", content: box(11), ...props })]);

const animations = (page: RenderedPage) => page.find('[data-key="switcher"]').getAnimations({ subtree: true });
const switchTo = (page: RenderedPage, content: WireMap) => page.tree.patch(10, [[0], [0, 0, "content", content]]);
const size = (page: RenderedPage) => {
  const { width, height } = page.find('[data-key="switcher"]').getBoundingClientRect();
  return `${width}x${height}`;
};

it("the first content is just there, the next one fades in over a picture of it", () => {
  const page = draw({ duration: 400, reverse_duration: { seconds: 2 }, switch_out_curve: "easeIn" });
  expect(animations(page)).toEqual([]);
  switchTo(page, box(12, { width: 60, height: 80 }));
  const [first, second] = page.find('[data-key="switcher"]').children;
  expect(first?.getAttribute("aria-hidden")).toBe("true");
  expect(second?.querySelector("[data-key]")?.getAttribute("data-key")).toBe("k12");
  expect(page.host.querySelector('[data-key="k11"]')).toBeNull();
  // As large as the larger of both.
  expect(size(page)).toBe("100x80");
  const timings = animations(page).map((animation) => {
    const { duration, direction, easing } = animation.effect?.getTiming() ?? {};
    return [duration, direction, easing];
  });
  expect(timings).toEqual([
    [2000, "reverse", expect.stringContaining("cubic-bezier")],
    [400, "normal", "linear"],
  ]);
});

it("what went is gone at the end", async () => {
  const page = draw({ duration: 10, reverse_duration: 20 });
  switchTo(page, box(12, { width: 60, height: 80 }));
  await vi.waitFor(() => expect(page.find('[data-key="switcher"]').children).toHaveLength(1));
  expect(size(page)).toBe("60x80");
});

it("scales and turns", () => {
  for (const [transition, property] of [
    ["scale", "scale"],
    ["rotation", "rotate"],
  ]) {
    const page = draw({ transition });
    const switcher = page.host.querySelector('[data-key="switcher"]');
    switchTo(page, box(12));
    const frames = switcher?.getAnimations({ subtree: true }).map((animation) => {
      const { effect } = animation;
      return effect instanceof KeyframeEffect && effect.getKeyframes().every((frame) => property && property in frame);
    });
    expect(frames).toEqual([true, true]);
  }
});

it("does not stretch its content, but puts it in the middle", () => {
  const page = draw({ width: 200, height: 150 });
  const { left, top, width } = page.find('[data-key="k11"]').getBoundingClientRect();
  expect([left, top, width]).toEqual([60, 60, 100]);
});
