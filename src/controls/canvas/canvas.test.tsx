import { expect, it, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls, sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap, WireValue } from "../../protocol/wire.ts";
import { BLUE, canvas, expectPixel, GREEN, NOTHING, pixel, RED, rect, type Rgba } from "./testing/canvas-pixels.ts";

registerAllControls();

async function ask(page: RenderedPage, method: string, args: WireMap = {}): Promise<WireValue> {
  const handler = page.tree.get(10)?.invokeHandlers[0];
  if (!handler) throw new Error("nobody answers");
  return handler(method, args);
}

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
