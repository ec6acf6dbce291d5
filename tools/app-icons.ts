// The icons of a built app, made from its own picture (`assets/icon_web.*`, else `assets/icon.*`, as Flet looks for them)
// or from ours: what browsers, home screens and app launchers ask for. Cached by content.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app.ts";
import { CACHE, ROOT } from "./paths.ts";
import { draw, readPicture, type Picture, type Raster } from "./raster.ts";

/** Where each icon is in the built folder. */
export const ICONS = {
  favicon: "icons/favicon-48.png",
  apple: "icons/apple-touch-icon-180.png",
  medium: "icons/icon-192.png",
  large: "icons/icon-512.png",
  maskable: "icons/maskable-512.png",
} as const;

/** Where the app's own picture is if it is one that is sharp at every size. */
const VECTOR = "icons/icon.svg";

/** Icons by their place in the built folder. */
export interface AppIcons {
  /** The picture that pages show: a file of these. */
  readonly page: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the author should know about the picture; empty if all is well. */
  readonly notes: readonly string[];
}

/** Change it whenever the same picture gives other icons. */
const RECIPE = "2";
/** Launchers may cut a maskable icon down to a circle of this part of its side. */
const SAFE_DIAMETER = 0.8;
/** iOS cuts the corners; a picture that is not square itself keeps some room. */
const APPLE_SCALE = 0.84;
const LARGE = 512;
/** Alpha from which a pixel counts as drawn. */
const VISIBLE = 16;

/**
 * Makes an app's icons, or takes them from the cache.
 * @throws {UserError} if its picture cannot be read.
 */
export async function makeAppIcons(app: App): Promise<AppIcons> {
  const own = findIcon(app, "icon_web") ?? findIcon(app, "icon");
  const file = own ?? join(ROOT, "public", "icon.svg");
  const maskable =
    findIcon(app, "icon_maskable") ?? (own === undefined ? join(ROOT, "public", "icon-maskable.svg") : own);
  const background = app.settings.backgroundColor.light;
  const hash = createHash("sha256").update(RECIPE).update(background).update(readFileSync(file));
  const folder = join(CACHE, `app-icons-${hash.update(readFileSync(maskable)).digest("hex").slice(0, 16)}`);
  const notes = own === undefined ? ["no assets/icon.png or icon.svg: the app has a default icon"] : notesOn(own);
  if (!existsSync(folder)) {
    const picture = await readPicture(file);
    const full = maskable === file ? undefined : await readPicture(maskable);
    keep(folder, await drawIcons(picture, full, background));
  }
  const files = new Map<string, Uint8Array>(
    Object.values(ICONS).map((name) => [name, readFileSync(join(folder, nameOf(name)))] as const),
  );
  if (!isVector(file)) return { page: ICONS.medium, files, notes };
  return { page: VECTOR, files: files.set(VECTOR, readFileSync(file)), notes };
}

/** @param full a picture that is made to be cut; else the other gets room around it. */
async function drawIcons(
  picture: Picture,
  full: Picture | undefined,
  background: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const large = await draw(picture, { size: LARGE });
  const corner = cornerColor(large);
  const behind = corner ?? background;
  const scale = Math.min(1, (SAFE_DIAMETER * LARGE) / 2 / reachOf(large));
  const forMask = full === undefined ? { picture, scale, background: behind } : { picture: full };
  // A square picture fills Apple's square; one with holes stands on the background.
  const forApple = full === undefined ? { picture, scale: corner ? 1 : APPLE_SCALE, background: behind } : forMask;
  const icon = async (size: number, { picture: drawn, ...placement } = { picture }): Promise<Uint8Array> =>
    (await draw(drawn, { size, ...placement })).png;
  return new Map([
    [ICONS.favicon, await icon(48)],
    [ICONS.medium, await icon(192)],
    [ICONS.large, large.png],
    [ICONS.maskable, await icon(LARGE, forMask)],
    [ICONS.apple, await icon(180, forApple)],
  ]);
}

/** The colour of a picture's corner as CSS, if all four are opaque: it goes on outside without a seam. */
function cornerColor({ pixels }: Raster): string | undefined {
  const last = LARGE - 1;
  const corners = [0, last, last * LARGE, LARGE * LARGE - 1].map((pixel) => pixels.subarray(pixel * 4, pixel * 4 + 4));
  const [first] = corners;
  return first && corners.every((corner) => corner[3] === 255) ? `rgb(${first.subarray(0, 3).join(", ")})` : undefined;
}

/** Distance from the middle to the outermost pixel that is drawn. */
function reachOf({ pixels }: Raster): number {
  const middle = (LARGE - 1) / 2;
  let reach = 1;
  for (let pixel = 0; pixel < LARGE * LARGE; pixel++) {
    if ((pixels[pixel * 4 + 3] ?? 0) < VISIBLE) continue;
    reach = Math.max(reach, Math.hypot((pixel % LARGE) - middle, Math.floor(pixel / LARGE) - middle));
  }
  return reach;
}

function findIcon(app: App, name: string): string | undefined {
  if (!existsSync(app.assets)) return undefined;
  const found = readdirSync(app.assets).filter((entry) => /\.(svg|png|jpe?g|gif|webp|bmp|ico)$/i.test(entry));
  const mine = found.filter((entry) => entry.slice(0, entry.lastIndexOf(".")) === name).toSorted();
  // Drawn sharp at every size.
  const best = mine.find(isVector) ?? mine[0];
  return best === undefined ? undefined : join(app.assets, best);
}

/** Name of an icon in its folder. */
function nameOf(icon: string): string {
  return icon.slice("icons/".length);
}

function isVector(file: string): boolean {
  return file.toLowerCase().endsWith(".svg");
}

function notesOn(file: string): string[] {
  if (isVector(file)) {
    const hasText = /<text[\s>]/.test(readFileSync(file, "utf8"));
    return hasText ? [`${file} has <text>, which icons leave out: turn it into paths`] : [];
  }
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  const width = isPng && bytes.length > 24 ? bytes.readUInt32BE(16) : LARGE;
  return width < LARGE ? [`${file} is ${width} pixels wide: large icons of it are blurred`] : [];
}

function keep(folder: string, icons: ReadonlyMap<string, Uint8Array>): void {
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  for (const [name, bytes] of icons) writeFileSync(join(partial, nameOf(name)), bytes);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}
