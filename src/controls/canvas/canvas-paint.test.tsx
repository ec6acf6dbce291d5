import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import { BLUE, canvas, expectPixel, NOTHING, pixel, RED, rect, type Rgba } from "./testing/canvas-pixels.ts";

registerAllControls();

it("strokes with width, cap and dashes; a width of 0 is one pixel", async () => {
  const stroke = { color: "#ff0000", style: "stroke", stroke_width: 10 };
  const line = { x1: 20, y1: 50, x2: 80, y2: 50 };
  const page = renderControls([canvas([control("Line", 11, { ...line, paint: stroke })])]);
  await expectPixel(page, 50, 46, RED);
  await expectPixel(page, 17, 50, NOTHING);
  page.set(11, { paint: { ...stroke, stroke_cap: "round" } });
  await expectPixel(page, 17, 50, RED);
  page.set(11, { paint: { ...stroke, stroke_dash_pattern: [10, 5] } });
  await expectPixel(page, 32, 50, NOTHING);
  await expectPixel(page, 25, 50, RED);
  page.set(11, { y1: 50.5, y2: 50.5, paint: { ...stroke, stroke_width: 0 } });
  await expectPixel(page, 50, 50, RED);
  await expectPixel(page, 50, 52, NOTHING);
});

it("paints linear, radial and sweep gradients with their tile modes", async () => {
  const colors = ["#ff0000", "#0000ff"];
  const linear = { _type: "linear", begin: [0, 0], end: [50, 0], colors };
  const page = renderControls([canvas([control("Fill", 11, { paint: { gradient: linear } })])]);
  await expectPixel(page, 25, 50, [127, 0, 127, 255]);
  await expectPixel(page, 90, 50, BLUE);
  page.set(11, { paint: { gradient: { ...linear, tile_mode: "repeated" } } });
  await expectPixel(page, 75, 50, [127, 0, 127, 255]);
  await expectPixel(page, 52, 50, [250, 0, 5, 255], 16);
  page.set(11, { paint: { gradient: { ...linear, tile_mode: "mirror" } } });
  await expectPixel(page, 98, 50, [250, 0, 5, 255], 16);
  page.set(11, { paint: { gradient: { ...linear, tile_mode: "decal" } } });
  await expectPixel(page, 90, 50, NOTHING);
  const radial = { _type: "radial", center: [50, 50], radius: 20, colors };
  page.set(11, { paint: { gradient: radial } });
  await expectPixel(page, 50, 50, RED, 16);
  await expectPixel(page, 60, 50, [127, 0, 127, 255], 8);
  await expectPixel(page, 90, 50, BLUE);
  page.set(11, { paint: { gradient: { _type: "sweep", center: [50, 50], colors, end_angle: Math.PI } } });
  await expectPixel(page, 50, 90, [127, 0, 127, 255], 8);
  await expectPixel(page, 50, 10, BLUE);
});

it.each<[string, Rgba, Rgba]>([
  // Where a half-transparent green square covers red, and where it covers nothing.
  ["srcOver", [127, 128, 0, 255], [0, 255, 0, 128]],
  ["dstOver", RED, [0, 255, 0, 128]],
  ["clear", NOTHING, NOTHING],
  ["src", [0, 255, 0, 128], [0, 255, 0, 128]],
  ["dst", RED, NOTHING],
  ["srcIn", [0, 255, 0, 128], NOTHING],
  ["srcOut", NOTHING, [0, 255, 0, 128]],
  ["dstIn", [255, 0, 0, 128], NOTHING],
  ["dstOut", [255, 0, 0, 127], NOTHING],
  ["srcATop", [127, 128, 0, 255], NOTHING],
  ["dstATop", [255, 0, 0, 128], [0, 255, 0, 128]],
  ["xor", [255, 0, 0, 127], [0, 255, 0, 128]],
  ["plus", [255, 128, 0, 255], [0, 255, 0, 128]],
  ["modulate", [0, 0, 0, 128], NOTHING],
  ["multiply", [127, 0, 0, 255], [0, 255, 0, 128]],
  ["screen", [255, 128, 0, 255], [0, 255, 0, 128]],
])("blends with %s, and only where it draws", async (blend_mode, onRed, onNothing) => {
  const page = renderControls([
    canvas([
      rect(11, 0, 0, 50, { color: "#ff0000" }),
      rect(12, 25, 25, 50, { color: "#8000ff00", blend_mode }),
      rect(13, 90, 90, 10, { color: "#0000ff" }),
    ]),
  ]);
  await expectPixel(page, 95, 95, BLUE);
  await expectPixel(page, 40, 40, onRed);
  await expectPixel(page, 60, 60, onNothing);
  await expectPixel(page, 10, 10, RED);
});

it("blurs, and paints the whole canvas with a colour", async () => {
  const page = renderControls([
    canvas([control("Color", 11, { color: "#0000ff" }), rect(12, 30, 30, 40, { color: "#ff0000", blur_image: 5 })]),
  ]);
  await expectPixel(page, 5, 5, BLUE);
  await expectPixel(page, 30, 50, [127, 0, 128, 255], 12);
});

it("a shadow lies around an opaque path, and under a transparent one", async () => {
  const elements = ["MoveTo", "LineTo", "LineTo", "LineTo"].map((_type, i) => ({
    _type,
    x: i === 1 || i === 2 ? 70 : 30,
    y: i > 1 ? 70 : 30,
  }));
  const page = renderControls([canvas([control("Shadow", 11, { path: elements, elevation: 12 })])]);
  await vi.waitFor(() => expect(pixel(page, 50, 74)[3]).toBeGreaterThan(20));
  expect(pixel(page, 50, 50)[3]).toBe(0);
  page.set(11, { transparent_occluder: true });
  await vi.waitFor(() => expect(pixel(page, 50, 50)[3]).toBeGreaterThan(40));
});
