/**
 * The first screen as the build knows it: what the program showed when it was run there, in the page's HTML, so that it
 * belongs to this very version and nothing has to be fetched for it.
 */
import { decodeMap, encodeMap } from "../../protocol/codec.ts";
import type { WireMap } from "../../protocol/wire.ts";

/** The elements that have it, as base64: on a wide page, and on a narrow one where that differs. */
const WIDE = "flet-first-screen";
const NARROW = "flet-first-screen-narrow";
/** Half way between the two pages for which the build ran the program, px. */
const NARROW_WIDTH = 720;
/** The route that the build's program was asked for. A page at any other shows nothing before Python does. */
const BUILT_ROUTE = "/";

/** A first screen, and the place that it comes from. */
export interface ExpectedScreen {
  readonly page: WireMap;
  /** Name of the element of the page that has it. */
  readonly source: string;
}

/** What the build knows, or `undefined` if that is nothing for `route`. */
export function readBuiltScreen(route: string): ExpectedScreen | undefined {
  if (route !== BUILT_ROUTE) return undefined;
  const source = window.innerWidth < NARROW_WIDTH && document.getElementById(NARROW) ? NARROW : WIDE;
  const text = document.getElementById(source)?.textContent;
  const page = text ? readScreen(text) : undefined;
  return page && { page, source };
}

/** Reads a screen that is written as base64; `undefined`, told on the console, if it makes no sense. */
export function readScreen(text: string): WireMap | undefined {
  try {
    return decodeMap(Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0)));
  } catch (error) {
    console.warn("flet-pwa: the first screen cannot be read, so that it comes with Python:", error);
    return undefined;
  }
}

/** The way back of `readScreen`. */
export function writeScreen(page: WireMap): string {
  return btoa(Array.from(encodeMap(page), (byte) => String.fromCharCode(byte)).join(""));
}
