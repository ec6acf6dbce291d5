import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { shownPixels } from "./testing/shown-pixels.ts";

registerAllControls();

const block = (id: number, props: WireMap = {}) =>
  control("Container", id, { width: 100, height: 100, bgcolor: "#ff8000", ...props });
const white = { bgcolor: "#ffffff" };

/** Waits until the screen shows these colours at these places of the first control of `type`. */
async function expectShown(
  page: RenderedPage,
  type: string,
  places: readonly (readonly [x: number, y: number, color: readonly [number, number, number]])[],
): Promise<void> {
  await vi.waitFor(
    async () => {
      const at = await shownPixels(page.find(ofType(type)));
      for (const [x, y, expected] of places) {
        const actual = at(x, y);
        const difference = Math.max(...actual.map((part, index) => Math.abs(part - (expected[index] ?? 0))));
        expect(difference, `${x},${y} is ${actual.join(" ")}, not ${expected.join(" ")}`).toBeLessThanOrEqual(6);
      }
    },
    { timeout: 10_000 },
  );
}

const mask = (shader: WireMap, props: WireMap = {}) =>
  control("ShaderMask", 10, { shader: { _type: "linear", ...shader }, content: block(11), ...props });

it("fades its content out where the gradient is transparent", async () => {
  const page = renderControls([mask({ colors: ["#000000", "#00000000"] }, { blend_mode: "dstIn" })], white);
  await expectShown(page, "ShaderMask", [
    [1, 50, [255, 129, 1]],
    [50, 50, [255, 192, 128]],
    [99, 50, [255, 254, 254]],
  ]);
  expect(page.find(ofType("ShaderMask")).style.filter).toBe("");
  expect(sizeOf(page.find(ofType("ShaderMask")))).toEqual([100, 100]);
});

it.each<[string, readonly [number, number, number], readonly [number, number, number]]>([
  // On the orange content, and beside it where there is nothing.
  ["srcIn", [0, 128, 255], [255, 255, 255]],
  ["modulate", [0, 64, 0], [255, 255, 255]],
  ["multiply", [0, 64, 0], [0, 128, 255]],
  ["srcATop", [0, 128, 255], [255, 255, 255]],
  ["dstOver", [255, 128, 0], [0, 128, 255]],
  ["screen", [255, 192, 255], [0, 128, 255]],
  ["xor", [255, 255, 255], [0, 128, 255]],
  ["plus", [255, 255, 255], [0, 128, 255]],
  ["clear", [255, 255, 255], [255, 255, 255]],
])("blends with %s", async (blend_mode, onContent, beside) => {
  const content = control("Container", 11, {
    width: 100,
    height: 100,
    alignment: { x: -1, y: -1 },
    content: block(12, { width: 50 }),
  });
  const page = renderControls([mask({ colors: ["#0080ff", "#0080ff"] }, { blend_mode, content })], white);
  await expectShown(page, "ShaderMask", [
    [25, 50, onContent],
    [75, 50, beside],
  ]);
});

it("places the gradient in the content's box, and rounds the corners", async () => {
  const shader = { _type: "radial", colors: ["#ff0000", "#0000ff"], radius: 0.5 };
  const page = renderControls([mask(shader, { blend_mode: "src", border_radius: 20 })], white);
  await expectShown(page, "ShaderMask", [
    [50, 50, [255, 0, 0]],
    [75, 50, [127, 0, 127]],
    [95, 95, [255, 255, 255]],
    [50, 98, [8, 0, 247]],
  ]);
  page.set(11, { width: 200 });
  await expectShown(page, "ShaderMask", [
    [100, 50, [255, 0, 0]],
    [125, 50, [127, 0, 127]],
  ]);
  page.set(10, { blend_mode: "dst" });
  await expectShown(page, "ShaderMask", [[100, 50, [255, 128, 0]]]);
});

it("colours of the theme follow it", async () => {
  const page = renderControls([mask({ colors: ["primary", "primary"] }, { blend_mode: "srcIn" })]);
  const primary = () => {
    const digits = /#(..)(..)(..)/.exec(
      getComputedStyle(page.find(ofType("ShaderMask"))).getPropertyValue("--md-primary"),
    );
    const [r = 0, g = 0, b = 0] = [1, 2, 3].map((index) => Number.parseInt(digits?.[index] ?? "", 16));
    return [r, g, b] as const;
  };
  await expectShown(page, "ShaderMask", [[50, 50, primary()]]);
  page.set(1, { theme_mode: "dark" });
  await vi.waitFor(() => expect(page.find(".view").dataset["brightness"] ?? "dark").toBe("dark"));
  await expectShown(page, "ShaderMask", [[50, 50, primary()]]);
});

it("a mask without a gradient says so", () => {
  const page = renderControls([control("ShaderMask", 10, { content: block(11) })]);
  expect(page.find(".error-box").textContent).toContain("ShaderMask.shader must be provided");
});

const shimmer = (props: WireMap = {}) =>
  control("Shimmer", 10, { content: block(11), base_color: "#808080", highlight_color: "#ffffff", ...props });

it("a shimmer that stands still shows its content's shape in the base colour", async () => {
  const page = renderControls([shimmer({ disabled: true })], { bgcolor: "#000000" });
  await expectShown(page, "Shimmer", [
    [10, 50, [128, 128, 128]],
    [90, 50, [128, 128, 128]],
  ]);
  expect(sizeOf(page.find(ofType("Shimmer")))).toEqual([100, 100]);
});

it.each(["ltr", "rtl", "ttb", "btt"])("the light runs %s, so often, and stops", async (direction) => {
  const page = renderControls([shimmer({ direction, period: 200, loop: 2 })]);
  const isHorizontal = direction === "ltr" || direction === "rtl";
  const isForward = direction === "ltr" || direction === "ttb";
  const seen: number[] = [];
  const picture = await vi.waitFor(() => page.find("feImage"));
  const attribute = isHorizontal ? "x" : "y";
  const observer = new MutationObserver(() => seen.push(Number(picture.getAttribute(attribute))));
  observer.observe(picture, { attributes: true, attributeFilter: [attribute] });
  const end = isForward ? 0 : -2;
  await vi.waitFor(() => expect(Number(picture.getAttribute(attribute))).toBe(end));
  await new Promise(requestAnimationFrame);
  observer.disconnect();
  const steps = seen.slice(1).map((value, index) => Math.sign(value - (seen[index] ?? 0)));
  // One jump back, between the two runs.
  expect(steps.filter((step) => step === (isForward ? -1 : 1))).toHaveLength(1);
  expect(picture.getAttribute(isHorizontal ? "width" : "height")).toBe("3");
});

it("stops where it is when it is disabled, and goes on", async () => {
  const page = renderControls([shimmer({ period: 5000 })]);
  const place = () => Number(page.find("feImage").getAttribute("x"));
  await vi.waitFor(() => expect(place()).toBeGreaterThan(-1.95));
  page.set(10, { disabled: true });
  const stopped = place();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(place()).toBe(stopped);
  page.set(10, { disabled: false });
  await vi.waitFor(() => expect(place()).toBeGreaterThan(stopped));
  expect(place()).toBeLessThan(stopped + 0.5);
});

it("takes a gradient of its own, and says what is missing", async () => {
  const page = renderControls([
    shimmer({
      base_color: null,
      disabled: true,
      gradient: { _type: "linear", colors: ["#00ff00", "#00ff00"] },
    }),
  ]);
  await expectShown(page, "Shimmer", [[50, 50, [0, 255, 0]]]);
  page.set(10, { gradient: null });
  expect(page.find(".error-box").textContent).toContain("Shimmer requires either gradient or base/highlight colors");
  expect(page.find(ofType("Shimmer")).style.filter).toBe("");
});
