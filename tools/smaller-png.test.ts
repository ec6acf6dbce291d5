import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-wasm";
import { expect, onTestFinished, test } from "vitest";
import { draw, readPicture } from "./raster.ts";
import { smallerPng } from "./smaller-png.ts";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><defs><linearGradient id="g" x2="1" y2="1">
<stop stop-color="#3d8bfd"/><stop offset="1" stop-color="#5b3df5"/></linearGradient></defs>
<rect width="200" height="200" rx="50" fill="url(#g)"/></svg>`;

test("a drawn picture gets smaller, is still a picture and has the same pixels", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flet-png-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.svg"), SVG);
  const { pixels } = await draw(await readPicture(join(folder, "a.svg")), { size: 200 });
  const png = new Resvg(SVG).render().asPng();
  const smaller = smallerPng(png);
  expect(smaller.length).toBeLessThan(png.length * 0.7);
  writeFileSync(join(folder, "a.png"), smaller);
  const again = await draw(await readPicture(join(folder, "a.png")), { size: 200 });
  expect(Buffer.from(again.pixels).equals(Buffer.from(pixels))).toBe(true);
  expect(smallerPng(smaller)).toEqual(smaller);
});

test("what does not inflate is an error, and not a broken picture", () => {
  const png = Buffer.from(new Resvg(SVG).render().asPng());
  png.fill(0, 41, 60);
  expect(() => smallerPng(png)).toThrow();
});
