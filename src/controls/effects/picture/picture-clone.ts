/**
 * A copy of a part of the page that looks the same without the page: what is only in the live elements (values, scroll
 * positions, bitmaps, running animations) is written into the copy, and the elements around it come along without
 * boxes, for the sake of what they hand down and of the selectors that name them.
 */
import { repaint } from "../../canvas/repaint.ts";
import { toDataAddress } from "./picture-resources.ts";
import { markStates } from "./picture-states.ts";
import { eachAnimatedProperty } from "./running-animations.ts";

/** Marks the elements around what is shown: of them nothing may be seen. */
export const AROUND = "data-around-picture";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The copy of `element`, inside copies of the elements around it, fixed at this size in px. `scale`: pixels of the picture
 * per px.
 */
export async function cloneForPicture(
  element: HTMLElement,
  width: number,
  height: number,
  scale: number,
): Promise<HTMLElement> {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError("an element was copied to something else");
  const pictures: Promise<void>[] = [];
  // What is replaced below must not shift the order: pairs first.
  const pairs = [...pairsOf(element, copy)];
  for (const [live, still] of pairs) freeze(live, still, scale, pictures);
  markStates(element, new Map(pairs));
  await Promise.all(pictures);
  const copies = new Map(pairs);
  eachAnimatedProperty(element, (target, property, value) => {
    const still = copies.get(target);
    if (still instanceof HTMLElement || still instanceof SVGElement)
      still.style.setProperty(property, value, "important");
  });
  for (const [name, value] of Object.entries({
    position: "relative",
    inset: "auto",
    margin: "0",
    width: `${width}px`,
    height: `${height}px`,
    "min-width": "0",
    "min-height": "0",
    "max-width": "none",
    "max-height": "none",
    transform: "none",
    translate: "none",
    opacity: "1",
  })) {
    copy.style.setProperty(name, value, "important");
  }
  return surround(element, copy);
}

function* pairsOf(live: Element, still: Element): Generator<readonly [Element, Element]> {
  yield [live, still];
  for (let index = 0; index < live.children.length; index++) {
    const [a, b] = [live.children[index], still.children[index]];
    if (a && b) yield* pairsOf(a, b);
  }
}

function freeze(live: Element, still: Element, scale: number, pictures: Promise<void>[]): void {
  if (live instanceof HTMLCanvasElement) replaceByImage(still, bitmapOf(repaint(live, scale)));
  else if (live instanceof HTMLVideoElement) replaceByImage(still, frameOf(live));
  else if (live instanceof HTMLImageElement) pictures.push(embedImage(live, still));
  else if (live instanceof HTMLInputElement) {
    still.setAttribute("value", live.value);
    still.toggleAttribute("checked", live.checked);
  } else if (live instanceof HTMLTextAreaElement) still.textContent = live.value;
  else if (live instanceof HTMLOptionElement) still.toggleAttribute("selected", live.selected);
  if (live.scrollLeft !== 0 || live.scrollTop !== 0) scrollBy(live, still, live.scrollLeft, live.scrollTop);
}

function bitmapOf(canvas: HTMLCanvasElement): string {
  try {
    return canvas.toDataURL();
  } catch (error) {
    console.warn("A canvas with a picture of another server will be missing in the picture:", error);
    return "";
  }
}

function frameOf(video: HTMLVideoElement): string {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (canvas.width > 0) canvas.getContext("2d")?.drawImage(video, 0, 0);
  return bitmapOf(canvas);
}

function replaceByImage(still: Element, src: string): void {
  const image = document.createElement("img");
  for (const { name, value } of still.attributes) {
    if (name !== "width" && name !== "height" && name !== "src") image.setAttribute(name, value);
  }
  image.setAttribute("src", src);
  still.replaceWith(image);
}

async function embedImage(live: HTMLImageElement, still: Element): Promise<void> {
  const url = live.currentSrc || live.src;
  still.removeAttribute("srcset");
  still.removeAttribute("loading");
  if (url === "") return;
  const address = await toDataAddress(url);
  if (address === undefined) still.removeAttribute("src");
  else still.setAttribute("src", address);
}

/** A copy cannot be scrolled: its children are moved instead, also those in elements without a box. */
function scrollBy(live: Element, still: Element, left: number, top: number): void {
  for (let index = 0; index < live.children.length; index++) {
    const [child, copy] = [live.children[index], still.children[index]];
    if (!child || !(copy instanceof HTMLElement || copy instanceof SVGElement)) continue;
    const { display, translate } = getComputedStyle(child);
    if (display === "contents") {
      scrollBy(child, copy, left, top);
      continue;
    }
    const [x = "0px", y = "0px"] = translate === "none" ? [] : splitLengths(translate);
    copy.style.setProperty("translate", `calc(${x} - ${left}px) calc(${y} - ${top}px)`, "important");
  }
}

/** Lengths of a list, some of which may be `calc()` with spaces of its own. */
function splitLengths(list: string): readonly string[] {
  return list.match(/\w+\((?:[^()]|\([^()]*\))*\)|\S+/g) ?? [];
}

function surround(element: HTMLElement, copy: HTMLElement): HTMLElement {
  const definitions = outsideDefinitions(copy);
  let outer = copy;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const shell = around.cloneNode(false);
    if (!(shell instanceof HTMLElement)) continue;
    shell.style.setProperty("display", "contents", "important");
    shell.setAttribute(AROUND, "");
    markStates(around, new Map([[around, shell]]));
    shell.append(outer);
    outer = shell;
  }
  outer.append(definitions);
  return outer;
}

/** Filters and the like that the copy refers to, but that stand elsewhere in the page. */
function outsideDefinitions(copy: HTMLElement): SVGSVGElement {
  const definitions = document.createElementNS(SVG, "svg");
  definitions.setAttribute("style", "position:absolute;width:0;height:0");
  const names = copy.outerHTML.matchAll(/url\((?:&quot;|"|')?#([\w-]+)/g);
  for (const name of new Set(Array.from(names, ([, id = ""]) => id))) {
    if (copy.querySelector(`#${CSS.escape(name)}`)) continue;
    const definition = document.getElementById(name);
    if (definition) definitions.append(definition.cloneNode(true));
  }
  return definitions;
}
