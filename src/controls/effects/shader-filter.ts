/**
 * Blends a gradient with whatever an element shows, in any of Flutter's blend modes, by an SVG filter whose second
 * input is a picture of the gradient. The filter stands inside the element, so that it comes and goes with it.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import { useTheme } from "../../theme/theme-context.tsx";
import type { BlendMode } from "../../values/blend-mode.ts";
import { toSvgColorFilter } from "../../values/color-filter.ts";
import type { Gradient } from "../../values/gradient.ts";
import type { Size } from "../../values/size.ts";
import { toCanvasGradient, toPaintGradient } from "../canvas/canvas-gradient.ts";
import { contextOf } from "../canvas/surface.ts";
import { createBoxSize } from "./box-size.ts";
import "./shader-filter.css";

const SVG = "http://www.w3.org/2000/svg";
let count = 0;

/** A gradient and how it is blended: the gradient is the source, the element the destination. */
export interface Shader {
  readonly gradient: Gradient;
  readonly blendMode: BlendMode;
  /** The gradient's box as a multiple of the element's. */
  readonly span: Size;
}

/** Lets the gradient's box be moved without anything being drawn anew. */
export interface ShaderFilter {
  /** Places the top left corner of the gradient's box, in widths and heights of the element. */
  readonly moveTo: (x: number, y: number) => void;
}

/** Keeps `element` blended with what `shader` returns; an undefined shader leaves it as it is. */
export function createShaderFilter(element: HTMLElement, shader: () => Shader | undefined): ShaderFilter {
  const theme = useTheme();
  const size = createBoxSize(element);
  const filter = document.createElementNS(SVG, "filter");
  filter.id = `shader-${++count}`;
  filter.setAttribute("color-interpolation-filters", "sRGB");
  filter.setAttribute("primitiveUnits", "objectBoundingBox");
  setBox(filter, 0, 0, { width: 1, height: 1 });
  const picture = document.createElementNS(SVG, "feImage");
  picture.setAttribute("result", "c");
  picture.setAttribute("preserveAspectRatio", "none");
  const definitions = document.createElementNS(SVG, "svg");
  definitions.setAttribute("class", "shader-definitions");
  definitions.setAttribute("aria-hidden", "true");
  definitions.append(filter);
  let corner: readonly [number, number] = [0, 0];

  createRenderEffect(() => {
    const current = shader();
    const { width, height } = size();
    if (!current || width === 0 || height === 0) return;
    const { gradient, blendMode, span } = current;
    const box = { width: width * span.width, height: height * span.height };
    const url = drawGradient(gradient, box, theme().variables);
    let isCurrent = true;
    // Swapped when it is decoded: until then the picture before stays, stretched.
    void show(url, () => {
      if (!isCurrent) return;
      picture.setAttribute("href", url);
      setBox(picture, ...corner, span);
      filter.innerHTML = toSvgColorFilter({ color: "black", blendMode });
      // The filter is that of a colour, with a picture in the colour's place.
      filter.querySelector("feFlood")?.replaceWith(picture);
      element.append(definitions);
      element.style.setProperty("filter", `url("#${filter.id}")`);
    });
    onCleanup(() => (isCurrent = false));
  });
  createRenderEffect(() => {
    if (shader()) return;
    element.style.removeProperty("filter");
    definitions.remove();
  });
  return {
    moveTo: (x, y) => {
      corner = [x, y];
      picture.setAttribute("x", String(x));
      picture.setAttribute("y", String(y));
    },
  };
}

function setBox(element: SVGElement, x: number, y: number, { width, height }: Size): void {
  for (const [name, value] of Object.entries({ x, y, width, height })) element.setAttribute(name, String(value));
}

async function show(url: string, then: () => void): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
  then();
}

/** The gradient as a picture of this size in logical px. */
function drawGradient(gradient: Gradient, size: Size, tokens: Readonly<Record<string, string>>): string {
  const canvas = document.createElement("canvas");
  // A gradient is smooth: a smaller picture of it looks the same.
  const scale = Math.min(1, 1024 / Math.max(size.width, size.height));
  canvas.width = Math.max(1, Math.round(size.width * scale));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  const context = contextOf(canvas);
  context.scale(canvas.width / size.width, canvas.height / size.height);
  const surface = { context, ...size, scale, isRtl: false, tokens };
  context.fillStyle = toCanvasGradient(surface, toPaintGradient(gradient, size));
  context.fillRect(0, 0, size.width, size.height);
  return canvas.toDataURL();
}
