/**
 * Draws a Flet decoration on an element: colour, gradient, border, corners and shadow on the element itself, a picture
 * and a foreground on layers of their own inside it, a circle wholly on a layer, since its box need not be square. Used
 * by Container, View and whatever else has a decoration.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import { toCssCircleBox, toCssDecoration, type Decoration } from "../values/decoration.ts";
import { toCssDecorationBackground, toCssDecorationImage, type DecorationImage } from "../values/decoration-image.ts";
import { gradientNeedsSize } from "../values/gradient.ts";
import { toCssBlendMode } from "../values/blend-mode.ts";
import { useApp, type AppServices } from "./app-services.ts";
import { ElementStyle } from "./element-style.ts";
import { createImageUrl } from "./image-url.ts";
import "./decoration.css";

/** Keeps `style`'s element decorated by what `decoration` returns, as long as the owner lives. */
export function createDecoration(style: ElementStyle, decoration: () => Decoration | undefined): void {
  const app = useApp();
  let circle: ElementStyle | undefined;
  createRenderEffect(() => {
    const current = decoration();
    if (current?.shape !== "circle") {
      circle?.element.parentElement?.remove();
      circle = undefined;
    }
    if (!current) {
      style.assign("decoration", {});
      return;
    }
    let painted = style;
    if (current.shape === "circle") {
      painted = circle ??= addCircle(style.element);
      style.assign("decoration", toCssCircleBox(current));
    }
    const blend = current.blendMode && toCssBlendMode(current.blendMode);
    painted.assign("decoration", { ...toCssDecoration(current), "mix-blend-mode": blend });
    if (current.gradient && gradientNeedsSize(current.gradient)) drawSized(painted, current);
    if (current.image) drawImage(painted.element, current.image, app);
  });
}

/** A layer behind the content of `element`, in its middle and as wide as its shorter side. */
function addCircle(element: HTMLElement): ElementStyle {
  const room = document.createElement("div");
  room.className = "decoration-circle-room";
  const circle = document.createElement("div");
  circle.className = "decoration-circle";
  // Nobody else knows of the layer: what ends here ends there.
  circle.addEventListener("transitionend", () => element.dispatchEvent(new Event("transitionend")));
  room.append(circle);
  element.prepend(room);
  return new ElementStyle(circle);
}

/** Draws `decoration` over the content of `element`. */
export function createForeground(element: HTMLElement, decoration: () => Decoration | undefined): void {
  createRenderEffect(() => {
    if (!decoration()) return;
    const layer = document.createElement("div");
    layer.className = "decoration-foreground";
    element.append(layer);
    onCleanup(() => layer.remove());
    createDecoration(new ElementStyle(layer), decoration);
  });
}

/** Some gradients are only right once the box's size is known. */
function drawSized(style: ElementStyle, decoration: Decoration): void {
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.borderBoxSize[0];
    if (!size) return;
    const css = toCssDecoration(decoration, { width: size.inlineSize, height: size.blockSize });
    style.set("background-image", css["background-image"]);
  });
  observer.observe(style.element, { box: "border-box" });
  onCleanup(() => observer.disconnect());
}

function drawImage(element: HTMLElement, image: DecorationImage, app: AppServices): void {
  const url = createImageUrl(image.src, app);
  if (url === undefined) return;
  const repeats = image.repeat !== "noRepeat";
  const layer = document.createElement(repeats ? "div" : "img");
  layer.className = "decoration-image";
  if (layer instanceof HTMLImageElement) {
    layer.alt = "";
    layer.src = url;
  }
  const css = repeats ? toCssDecorationBackground(image, url) : toCssDecorationImage(image);
  for (const [name, value] of Object.entries(css)) layer.style.setProperty(name, value);
  element.prepend(layer);
  onCleanup(() => layer.remove());
}
