// Draws pictures (SVG, PNG, JPEG, GIF) at any size as PNG, with resvg compiled to WebAssembly: nothing to install.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { smallerPng } from "./smaller-png.ts";
import { UserError } from "./user-error.ts";

/** A picture that can be drawn. */
export interface Picture {
  /** Name for messages. */
  readonly file: string;
  /** Address of its bytes for the drawing library. */
  readonly url: string;
  /** What is inside. */
  readonly type: string;
  /** Size in pixels; of a vector picture in its own units. */
  readonly width: number;
  readonly height: number;
}

/** A drawn square. */
export interface Raster {
  readonly png: Uint8Array;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: Uint8Array;
}

/** How a picture stands in its square. */
export interface Placement {
  /** Side of the square in pixels. */
  readonly size: number;
  /** Part of the square's side that the picture takes up; the rest stays around it. */
  readonly scale?: number;
  /** CSS colour behind it; none leaves the rest transparent. */
  readonly background?: string;
}

/** First bytes of the formats that can be drawn. */
const SIGNATURES: Readonly<Record<string, string>> = {
  "image/png": "\x89PNG\r\n\x1a\n",
  "image/jpeg": "\xff\xd8\xff",
  "image/gif": "GIF8",
};

let ready: Promise<void> | undefined;

/**
 * Reads a picture.
 * @throws {UserError} if it is none that can be drawn, or is damaged.
 */
export async function readPicture(file: string): Promise<Picture> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const bytes = readFileSync(file);
  const start = bytes.subarray(0, 16).toString("latin1");
  const type = Object.keys(SIGNATURES).find((name) => start.startsWith(SIGNATURES[name] ?? ""));
  if (type === undefined && extname(file).toLowerCase() !== ".svg") {
    throw new UserError(`${file} cannot be read as a picture: it is no SVG, PNG, JPEG or GIF`);
  }
  const url = `data:${type ?? "image/svg+xml"};base64,${bytes.toString("base64")}`;
  const picture = {
    file,
    url,
    type: type ?? "image/svg+xml",
    ...(type === undefined ? sizeOfSvg(file, bytes) : sizeOf(url)),
  };
  // What is damaged is left out of a drawing without a word.
  const { pixels } = await draw(picture, { size: 64 });
  if (pixels.every((value, index) => index % 4 !== 3 || value === 0)) {
    throw new UserError(`${file} cannot be read as a picture: it is damaged, or there is nothing in it`);
  }
  return picture;
}

/** Draws a picture into a square, as large as it can be without being cut. */
export async function draw(picture: Picture, { size, scale = 1, background }: Placement): Promise<Raster> {
  await ready;
  const side = size * scale;
  const offset = (size - side) / 2;
  const image = `<image href="${picture.url}" x="${offset}" y="${offset}" width="${side}" height="${side}" />`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${image}</svg>`;
  const drawing = new Resvg(svg, background === undefined ? {} : { background });
  const rendered = drawing.render();
  const raster = { png: smallerPng(rendered.asPng()), pixels: rendered.pixels };
  rendered.free();
  drawing.free();
  return raster;
}

function sizeOfSvg(file: string, bytes: Uint8Array): Pick<Picture, "width" | "height"> {
  try {
    const drawing = new Resvg(bytes);
    const { width, height } = drawing;
    drawing.free();
    return { width, height };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} cannot be read as a picture: ${reason.split("\n")[0]}`);
  }
}

/** The library tells a picture's size as the extent of what it draws. */
function sizeOf(url: string): Pick<Picture, "width" | "height"> {
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><image href="${url}" /></svg>`,
  );
  const box = drawing.getBBox();
  drawing.free();
  return { width: box?.width ?? 0, height: box?.height ?? 0 };
}
