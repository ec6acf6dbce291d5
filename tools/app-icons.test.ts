import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ICONS, makeAppIcons } from "./app-icons.ts";
import { findApp } from "./app.ts";
import { draw, readPicture, type Raster } from "./raster.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-icons-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "main.py"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`;
const DISC = svg('<circle cx="50" cy="50" r="50" fill="#0000ff"/>');

/** Makes the icons of an app with these assets, and draws them again to look at their pixels. */
async function make(assets: Readonly<Record<string, string | Uint8Array>>) {
  for (const [name, content] of Object.entries(assets)) writeFileSync(join(folder, "assets", name), content);
  const { files, notes, page } = await makeAppIcons(findApp(folder, { backgroundColor: "#ff0000" }));
  const open = async (icon: keyof typeof ICONS, size: number): Promise<Raster> => {
    const file = join(folder, "icon.png");
    writeFileSync(file, files.get(ICONS[icon]) ?? "");
    const picture = await readPicture(file);
    expect([picture.width, picture.height]).toEqual([size, size]);
    return draw(picture, { size });
  };
  return { notes, open, page: files.get(page) };
}

/** Colour of the pixel at a part of the way from the top left to the bottom right corner. */
function at({ pixels }: Raster, size: number, part: number): readonly number[] {
  const place = Math.round((size - 1) * part);
  const start = (place * size + place) * 4;
  return [...pixels.subarray(start, start + 4)];
}

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];

test("every icon has its size; what may be cut has the background around the picture", async () => {
  const { open, notes, page } = await make({ "icon.svg": DISC });
  expect(notes).toEqual([]);
  expect(String(page)).toBe(DISC);
  await open("favicon", 48);
  await open("medium", 192);
  const large = await open("large", 512);
  expect(at(large, 512, 0)[3]).toBe(0);
  expect(at(large, 512, 0.2)).toEqual(BLUE);
  const maskable = await open("maskable", 512);
  expect(at(maskable, 512, 0)).toEqual(RED);
  // Just inside and just outside the circle of four fifths that is never cut.
  expect(at(maskable, 512, 0.5 - 0.39 * Math.SQRT1_2)).toEqual(BLUE);
  expect(at(maskable, 512, 0.5 - 0.42 * Math.SQRT1_2)).toEqual(RED);
  expect(at(await open("apple", 180), 180, 0)).toEqual(RED);
});

test("a picture that fills its square goes on in its own colour", async () => {
  const { open } = await make({ "icon.svg": svg('<rect width="100" height="100" fill="#00ff00"/>') });
  expect(at(await open("maskable", 512), 512, 0)).toEqual([0, 255, 0, 255]);
  expect(at(await open("apple", 180), 180, 0)).toEqual([0, 255, 0, 255]);
});

test("the web's own icon is taken first, and a maskable one as it is", async () => {
  const full = svg('<rect width="100" height="100" fill="#00ff00"/>');
  const { open } = await make({
    "icon.svg": svg('<rect width="9" height="9"/>'),
    "icon_web.svg": DISC,
    "icon_maskable.svg": full,
  });
  expect(at(await open("large", 512), 512, 0.5)).toEqual(BLUE);
  expect(at(await open("maskable", 512), 512, 0.5)).toEqual([0, 255, 0, 255]);
});

test("a PNG will do; a small one is remarked on", async () => {
  writeFileSync(join(folder, "disc.svg"), DISC);
  const { png } = await draw(await readPicture(join(folder, "disc.svg")), { size: 64 });
  const { open, notes } = await make({ "icon.png": png });
  expect(at(await open("large", 512), 512, 0.5)).toEqual(BLUE);
  expect(notes).toEqual([expect.stringMatching(/icon\.png is 64 pixels wide/)]);
});

test("an app without an icon gets ours, and is told", async () => {
  const { open, notes } = await make({});
  expect(notes).toEqual([expect.stringMatching(/no assets\/icon/)]);
  expect(at(await open("maskable", 512), 512, 0)[3]).toBe(255);
});

test.each([
  ["icon.png", "no picture", /icon\.png cannot be read as a picture: it is no SVG, PNG, JPEG or GIF/],
  ["icon.webp", "RIFF", /icon\.webp cannot be read as a picture: it is no SVG/],
  [
    "icon.png",
    Buffer.from("\x89PNG\r\n\x1a\nand no more", "latin1"),
    /icon\.png cannot be read as a picture: it is damaged/,
  ],
  ["icon.svg", "<svg", /icon\.svg cannot be read as a picture: /],
  ["icon.svg", svg(""), /icon\.svg cannot be read as a picture: .* nothing in it/],
])("%s that cannot be read is one clear line", async (name, content, line) => {
  const failure = await make({ [name]: content }).catch((error: unknown) => error);
  expect(String(failure)).toMatch(line);
  expect(String(failure)).not.toContain("\n");
});
