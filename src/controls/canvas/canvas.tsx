/**
 * Flet `Canvas`: shapes on a bitmap behind one control. However many shapes change, it is drawn once a frame; each shape
 * keeps what was worked out from it until it changes itself.
 */
import { createEffect, createMemo, createRenderEffect, mapArray, onCleanup, untrack } from "solid-js";
import { useApp } from "../../control/app-services.ts";
import { AXES, stateOf, UNBOUNDED, type Axis } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { layoutOf, sizeOf } from "../../control/layout.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { reportProblem } from "../../control/problems.ts";
import { makeProps } from "../../control/props.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { createCapture } from "./canvas-capture.ts";
import { createCanvasSize } from "./canvas-size.ts";
import { canvasSchema, textSchema } from "./shape-schemas.ts";
import { registerPaint } from "./repaint.ts";
import { createShape } from "./shapes.ts";
import { contextOf, keeping, type Surface } from "./surface.ts";
import "./canvas.css";

const textProps = makeProps(textSchema);

/** Whether the canvas is to be as large as possible where nothing bounds it: `expand` outside of a bounded Column. */
function isEndless(node: ControlNode, axis: Axis): boolean {
  return sizeOf(node, axis) === Infinity && stateOf(layoutOf(node).ctx(), axis) === UNBOUNDED;
}

/** Flet `Canvas`. */
export const Canvas = defineControl(
  "Canvas",
  canvasSchema,
  (props, node) => {
    const app = useApp();
    const theme = useTheme();
    const loading = new Set<Promise<void>>();
    const onLoading = (picture: Promise<void>) => {
      loading.add(picture);
      void picture.finally(() => loading.delete(picture));
    };
    const nodes = createMemo(() => props.shapes);
    const shapes = createMemo(mapArray(nodes, (shape) => ({ shape, drawing: createShape(shape, { app, onLoading }) })));
    // What a canvas says is read to those who cannot see it.
    const words = createMemo(() =>
      nodes()
        .filter(({ type }) => type === "Text")
        .map((shape) => textProps(shape).value)
        .join("\n"),
    );
    const canvas = (
      <canvas class="canvas-surface" data-endless={AXES.filter((axis) => isEndless(node, axis)).join(" ") || undefined}>
        {words()}
      </canvas>
    ) as HTMLCanvasElement;
    const root = (
      <div class="cell canvas">
        {canvas}
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;

    const size = createCanvasSize(canvas, {
      interval: () => props.resizeInterval,
      onResize: (w, h) => node.emit("resize", { w, h }),
      draw: () => draw(),
    });
    const paint = (surface: Surface) => {
      const { context, width, height } = surface;
      // Nothing can be drawn on, or taken from, a bitmap without pixels.
      if (context.canvas.width === 0 || context.canvas.height === 0) return;
      keeping(context, () => {
        context.beginPath();
        context.rect(0, 0, width, height);
        context.clip();
        capture.draw(surface);
        for (const { shape, drawing } of untrack(shapes)) {
          try {
            untrack(drawing)?.(surface);
          } catch (error) {
            // One that cannot be drawn must not cost the others.
            reportProblem({ kind: "draw", control: shape, error });
          }
        }
      });
    };
    const surfaceOn = (target: HTMLCanvasElement, scale: number): Surface => {
      const context = contextOf(target);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      const isRtl = getComputedStyle(root).direction === "rtl";
      return { context, width: size.width, height: size.height, scale, isRtl, tokens: untrack(theme).variables };
    };
    const draw = () => {
      const surface = surfaceOn(canvas, size.scale);
      surface.context.clearRect(0, 0, size.width, size.height);
      paint(surface);
    };
    registerPaint(canvas, (target, scale) => paint(surfaceOn(target, scale)));
    const capture = createCapture(node, {
      size,
      isEmpty: () => untrack(nodes).length === 0,
      isReady: () => Promise.all(loading),
      paint: (target, scale) => paint(surfaceOn(target, scale)),
      onCleared: () => request(),
    });

    let frame = 0;
    const request = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    };
    onCleanup(() => cancelAnimationFrame(frame));
    createEffect(() => {
      for (const { drawing } of shapes()) drawing();
      theme();
      request();
    });
    createRenderEffect(() => {
      if (words() === "") return;
      document.fonts.addEventListener("loadingdone", request);
      onCleanup(() => document.fonts.removeEventListener("loadingdone", request));
    });
    return root;
  },
  { layout: passingThrough("content") },
);
