import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap, WireValue } from "../../protocol/wire.ts";

registerAllControls();

const canvas = (shapes: readonly WireMap[], props: WireMap = {}) =>
  control("Canvas", 10, { width: 100, height: 100, shapes, ...props });
const rect = (id: number, x: number, y: number, size: number, paint: WireMap, props: WireMap = {}) =>
  control("Rect", id, { x, y, width: size, height: size, paint, ...props });

type Rgba = readonly [number, number, number, number];

/** The colour at a place in logical px, as soon as it is as expected. */
async function expectPixel(page: RenderedPage, x: number, y: number, expected: Rgba, tolerance = 3): Promise<void> {
  await vi.waitFor(() => {
    const actual = pixel(page, x, y);
    const difference = Math.max(...actual.map((value, index) => Math.abs(value - (expected[index] ?? 0))));
    expect(difference, `${x},${y} is ${actual.join(" ")}, not ${expected.join(" ")}`).toBeLessThanOrEqual(tolerance);
  });
}

function pixel(page: RenderedPage, x: number, y: number): readonly number[] {
  const bitmap = page.find(".canvas-surface") as HTMLCanvasElement;
  const scale = bitmap.width / bitmap.clientWidth;
  return [...(bitmap.getContext("2d")?.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data ?? [])];
}

async function ask(page: RenderedPage, method: string, args: WireMap = {}): Promise<WireValue> {
  const handler = page.tree.get(10)?.invokeHandlers[0];
  if (!handler) throw new Error("nobody answers");
  return handler(method, args);
}

const RED: Rgba = [255, 0, 0, 255];
const GREEN: Rgba = [0, 255, 0, 255];
const BLUE: Rgba = [0, 0, 255, 255];
const NOTHING: Rgba = [0, 0, 0, 0];

it("draws shapes in order, clipped to its box", async () => {
  const page = renderControls([
    canvas([
      control("Fill", 11, { paint: { color: "#ff0000" } }),
      rect(12, 10, 10, 200, { color: "#00ff00" }),
      control("Circle", 13, { x: 50, y: 50, radius: 20, paint: { color: "#0000ff" } }),
      control("Line", 14, { x1: 0, y1: 90, x2: 100, y2: 90, paint: { stroke_width: 6 } }),
    ]),
  ]);
  await expectPixel(page, 5, 5, RED);
  await expectPixel(page, 20, 20, GREEN);
  await expectPixel(page, 50, 50, BLUE);
  await expectPixel(page, 50, 90, [0, 0, 0, 255]);
  expect(sizeOf(page.find(ofType("Canvas")))).toEqual([100, 100]);
});

it.each<[string, WireMap, readonly (readonly [number, number, Rgba])[]]>([
  [
    "Arc",
    { x: 0, y: 0, width: 100, height: 100, start_angle: 0, sweep_angle: Math.PI / 2, use_center: true },
    [
      [60, 60, RED],
      [40, 40, NOTHING],
      [60, 40, NOTHING],
    ],
  ],
  [
    "Arc",
    { x: 0, y: 0, width: 100, height: 100, start_angle: 0, sweep_angle: Math.PI / 2 },
    [
      [80, 80, RED],
      [55, 55, NOTHING],
    ],
  ],
  [
    "Oval",
    { x: 0, y: 30, width: 100, height: 40 },
    [
      [5, 50, RED],
      [5, 35, NOTHING],
    ],
  ],
  [
    "Path",
    {
      elements: [
        { _type: "MoveTo", x: 0, y: 0 },
        { _type: "LineTo", x: 100 },
        { _type: "LineTo", x: 0, y: 100 },
      ],
    },
    [
      [20, 20, RED],
      [80, 80, NOTHING],
    ],
  ],
  [
    "Rect",
    { width: 100, height: 100, border_radius: 40 },
    [
      [50, 50, RED],
      [4, 4, NOTHING],
    ],
  ],
])("draws %s", async (type, props, pixels) => {
  const page = renderControls([canvas([control(type, 11, { ...props, paint: { color: "#ff0000" } })])]);
  for (const [x, y, color] of pixels) await expectPixel(page, x, y, color);
});

it("draws points as dots, pairs of lines, or one line", async () => {
  const points = [
    [20, 20],
    [80, 20],
    [80, 80],
  ];
  const paint = { color: "#ff0000", stroke_width: 10 };
  const page = renderControls([canvas([control("Points", 11, { points, paint })])]);
  await expectPixel(page, 16, 16, RED);
  await expectPixel(page, 50, 20, NOTHING);
  page.set(11, { point_mode: "lines" });
  await expectPixel(page, 50, 20, RED);
  await expectPixel(page, 80, 50, NOTHING);
  page.set(11, { point_mode: "polygon" });
  await expectPixel(page, 80, 50, RED);
});

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

it("draws text at its alignment point, in the theme's colour, and says it to assistive technology", async () => {
  const page = renderControls([
    canvas([control("Text", 11, { x: 100, y: 100, value: "██", alignment: { x: 1, y: 1 }, style: { size: 20 } })]),
  ]);
  await vi.waitFor(() => expect(pixel(page, 95, 90)[3]).toBeGreaterThan(200));
  expect(pixel(page, 95, 60)[3]).toBe(0);
  expect(page.find(".canvas-surface").textContent).toBe("██");
  page.set(11, { value: "█", style: { size: 20, color: "#ff0000" }, x: 50, y: 50, alignment: { x: 0, y: 0 } });
  await expectPixel(page, 50, 50, RED);
  page.set(11, {
    spans: [control("TextSpan", 12, { text: "█", style: { color: "#0000ff" } })],
    value: null,
  });
  await expectPixel(page, 50, 50, BLUE);
  page.set(12, { style: { color: "#00ff00" } });
  await expectPixel(page, 50, 50, GREEN);
});

it("draws a picture, in its own size or the given one", async () => {
  const png = document.createElement("canvas");
  [png.width, png.height] = [10, 10];
  const context = png.getContext("2d");
  if (!context) throw new Error("no context");
  context.fillStyle = "#ff0000";
  context.fillRect(0, 0, 10, 10);
  const page = renderControls([canvas([control("Image", 11, { src: png.toDataURL(), x: 20, y: 20 })])]);
  await expectPixel(page, 25, 25, RED);
  await expectPixel(page, 45, 45, NOTHING);
  page.set(11, { width: 40, height: 40 });
  await expectPixel(page, 45, 45, RED);
});

it("is redrawn when a shape changes, comes or goes: once a frame", async () => {
  const page = renderControls([canvas([rect(11, 0, 0, 50, { color: "#ff0000" })])]);
  await expectPixel(page, 10, 10, RED);
  const clear = vi.spyOn(CanvasRenderingContext2D.prototype, "clearRect");
  page.set(11, { x: 50 });
  page.set(11, { y: 50 });
  page.set(11, { paint: { color: "#0000ff" } });
  await expectPixel(page, 60, 60, BLUE);
  await expectPixel(page, 10, 10, NOTHING);
  expect(clear).toHaveBeenCalledTimes(1);
  clear.mockRestore();
  page.tree.patch(10, [
    [0, { shapes: [1] }],
    [1, 1, 0, rect(12, 0, 0, 20, { color: "#00ff00" })],
  ]);
  await expectPixel(page, 10, 10, GREEN);
  page.set(11, { visible: false });
  await expectPixel(page, 60, 60, NOTHING);
});

it("roles of the colour scheme follow the theme", async () => {
  const page = renderControls([canvas([control("Fill", 11, { paint: { color: "primary" } })])]);
  const primary = () => {
    const probe = getComputedStyle(page.find(".canvas")).getPropertyValue("--md-primary");
    const digits = /#(..)(..)(..)/.exec(probe);
    return [1, 2, 3].map((index) => Number.parseInt(digits?.[index] ?? "", 16));
  };
  const [r = 0, g = 0, b = 0] = primary();
  await expectPixel(page, 5, 5, [r, g, b, 255]);
  page.set(1, { theme_mode: "dark" });
  await vi.waitFor(() => expect(primary()).not.toEqual([r, g, b]));
  const [r2 = 0, g2 = 0, b2 = 0] = primary();
  await expectPixel(page, 5, 5, [r2, g2, b2, 255]);
});

it("fills what it is given, hugs its content, and tells its size", async () => {
  const page = renderControls([
    control("Canvas", 10, {
      shapes: [],
      on_resize: true,
      resize_interval: 0,
      content: control("Container", 20, { width: 60, height: 40 }),
    }),
  ]);
  expect(sizeOf(page.find(ofType("Canvas")))).toEqual([60, 40]);
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "resize", { w: 60, h: 40 }]]));
  page.set(20, { width: 80 });
  await vi.waitFor(() => expect(page.events().at(-1)).toEqual([10, "resize", { w: 80, h: 40 }]));
  page.set(10, { width: Infinity });
  await vi.waitFor(() => expect(sizeOf(page.find(ofType("Canvas")))[0]).toBe(380));
});

it("draws on an endless canvas as far as the window goes", async () => {
  const page = renderControls([
    control("SafeArea", 9, {
      content: canvas([rect(11, 10, 10, 50, { color: "#ff0000" })], {
        width: Infinity,
        height: Infinity,
        expand: true,
      }),
    }),
  ]);
  expect(sizeOf(page.find(ofType("Canvas")))).toEqual([380, 0]);
  await expectPixel(page, 20, 20, RED);
  expect(sizeOf(page.find(".canvas-surface"))[1]).toBe(innerHeight);
});

it("a shape that cannot be drawn costs only itself", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const gradient = { _type: "sweep", center: [Infinity, 0], colors: ["#ff0000", "#00ff00"] };
  const page = renderControls([
    canvas([
      rect(11, 0, 0, 50, { color: "#ff0000" }),
      rect(12, 0, 0, 100, { gradient }),
      rect(13, 50, 50, 50, { color: "#0000ff", blend_mode: "clear" }),
      rect(14, 20, 20, 10, { color: "#0000ff" }),
    ]),
  ]);
  await expectPixel(page, 10, 10, RED);
  await expectPixel(page, 25, 25, BLUE);
  expect(warn.mock.calls.flat().join()).toContain("Rect(12) could not be drawn");
  warn.mockRestore();
});

it("has nothing to draw on without a size", async () => {
  const page = renderControls([
    canvas([rect(11, 0, 0, 50, { color: "#ff0000", blend_mode: "clear" })], { width: 0, height: 0 }),
  ]);
  page.set(11, { x: 5 });
  await new Promise(requestAnimationFrame);
  expect(await ask(page, "capture")).toBeNull();
  expect(await ask(page, "get_capture")).toBeNull();
});

it("keeps to the interval between reports, and the last size is told", async () => {
  const page = renderControls([canvas([], { on_resize: true, resize_interval: 300 })]);
  await vi.waitFor(() => expect(page.events()).toHaveLength(1));
  for (const width of [110, 120, 130]) {
    page.set(10, { width });
    await new Promise(requestAnimationFrame);
  }
  await vi.waitFor(() => expect(page.events().at(-1)?.[2]).toEqual({ w: 130, h: 100 }));
  expect(page.events()).toHaveLength(2);
});

it("a capture stays under later shapes until it is cleared", async () => {
  const page = renderControls([canvas([rect(11, 0, 0, 50, { color: "#ff0000" })])]);
  await expectPixel(page, 10, 10, RED);
  expect(await ask(page, "get_capture")).toBeNull();
  await ask(page, "capture", { pixel_ratio: 2 });
  const png = await ask(page, "get_capture");
  if (!(png instanceof Uint8Array)) throw new Error("no bytes");
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)], { type: "image/png" }));
  expect([bitmap.width, bitmap.height]).toEqual([200, 200]);
  page.set(10, { shapes: [rect(12, 50, 50, 50, { color: "#0000ff" })] });
  await expectPixel(page, 60, 60, BLUE);
  await expectPixel(page, 10, 10, RED);
  await ask(page, "clear_capture");
  await expectPixel(page, 10, 10, NOTHING);
  await expectPixel(page, 60, 60, BLUE);
});

it("its content gets the pointer", () => {
  const page = renderControls([
    canvas([control("Fill", 11, {})], { content: control("GestureDetector", 20, { on_tap: true }) }),
  ]);
  const { x, y } = page.find(ofType("Canvas")).getBoundingClientRect();
  expect(document.elementFromPoint(x + 50, y + 50)?.closest("[data-control]")).toBe(
    page.find(ofType("GestureDetector")),
  );
});
