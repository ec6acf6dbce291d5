/**
 * A picture of a part of the page, without a library: a copy of its DOM with all styles, fonts and pictures inside one
 * SVG document, which the browser draws on a canvas. Text and shapes are drawn anew, so any pixel ratio is sharp.
 *
 * Not in the picture: pictures or frames of other servers that do not allow reading them.
 */
import { scaleFor, contextOf } from "../../canvas/surface.ts";
import { toPng } from "../../canvas/canvas-capture.ts";
import { cloneForPicture } from "./picture-clone.ts";
import { embedResources } from "./picture-resources.ts";
import { collectStyles } from "./picture-styles.ts";

const SVG = "http://www.w3.org/2000/svg";

/** How a picture is taken. */
export interface PictureOptions {
  /** Pixels of the picture per logical px; by default the screen's. */
  readonly pixelRatio?: number | undefined;
  /** Fonts that the program has loaded itself: family → URL. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** What of the element is shown, in px from its upper left corner; by default all of it. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** `element` as it is now, as PNG. Throws if it has no size or the browser cannot draw it. */
export async function takePicture(element: HTMLElement, options: PictureOptions = {}): Promise<Uint8Array> {
  const { width: ownWidth, height: ownHeight } = options.size ?? sizeOf(element);
  if (ownWidth === 0 || ownHeight === 0) throw new Error("there is nothing to take a picture of");
  const scale = scaleFor(ownWidth, ownHeight, options.pixelRatio ?? devicePixelRatio);
  const image = new Image();
  image.src = await toSvgAddress(element, ownWidth, ownHeight, scale, options.fonts ?? {});
  await image.decode();
  const canvas = document.createElement("canvas");
  // As Flutter rounds them (`RenderRepaintBoundary.toImage`); a hair more than a whole number is the browser's arithmetic.
  canvas.width = Math.max(1, Math.ceil(ownWidth * scale - 0.05));
  canvas.height = Math.max(1, Math.ceil(ownHeight * scale - 0.05));
  const context = contextOf(canvas);
  context.drawImage(image, 0, 0, image.naturalWidth * scale, image.naturalHeight * scale);
  return toPng(canvas);
}

/** The layout's own size in px, which transforms do not touch. Whole numbers would break lines of text that just fit. */
function sizeOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  const { offsetWidth, offsetHeight } = element;
  const box = element.getBoundingClientRect();
  const exact = (whole: number, drawn: number): number => {
    if (whole === 0) return drawn;
    // Not turned or scaled: what is drawn is what was laid out.
    return Math.abs(drawn - whole) < 1 ? drawn : whole;
  };
  return { width: exact(offsetWidth, box.width), height: exact(offsetHeight, box.height) };
}

/**
 * The SVG is as large as the window, or units and queries that go by the window's size would mean something else in it.
 * A data address, since a canvas may not be read any more after it has drawn such a picture from a blob.
 */
async function toSvgAddress(
  element: HTMLElement,
  width: number,
  height: number,
  scale: number,
  fonts: Readonly<Record<string, string>>,
): Promise<string> {
  const svg = document.createElementNS(SVG, "svg");
  // What style sheets say of the root holds for this one.
  for (const { name, value } of document.documentElement.attributes) svg.setAttribute(name, value);
  svg.style.setProperty("background", "none", "important");
  svg.setAttribute("width", String(Math.max(innerWidth, Math.ceil(width))));
  svg.setAttribute("height", String(Math.max(innerHeight, Math.ceil(height))));
  const place = document.createElementNS(SVG, "foreignObject");
  place.setAttribute("width", "100%");
  place.setAttribute("height", "100%");
  const style = document.createElement("style");
  style.textContent = await collectStyles(fonts);
  place.append(style, await cloneForPicture(element, width, height, scale));
  svg.append(place);
  const text = await embedResources(new XMLSerializer().serializeToString(svg));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}
