// Which files of a program's folder ship: what the author wrote, without what tools leave behind and what the settings
// leave out.
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { App } from "./app.ts";
import { matchesAny } from "./path-patterns.ts";
import { UserError } from "./user-error.ts";

const SKIPPED_ANYWHERE = new Set(["__pycache__", "node_modules", "venv"]);
/** Outputs of builds, and what `flet run` keeps for a program during development. */
const SKIPPED_AT_TOP = new Set(["build", "dist", "sweep-report", "storage/data", "storage/temp"]);
/** Pictures, sound, video and fonts reach the page by URL; larger ones would only make app.zip slow to load. */
const MEDIA = /^\.(png|jpe?g|gif|webp|avif|bmp|ico|mp3|wav|ogg|m4a|aac|flac|mp4|webm|mov|ttf|otf|woff2?|riv)$/;
const LARGE_MEDIA_BYTES = 256 * 1024;
/** More than any program; a folder of this size is not one (a home directory, a repository). */
const MOST_FILES = 5000;

/** The files that app.zip holds, relative to the program's folder, with forward slashes. */
export function listAppFiles(app: App): string[] {
  return walk(app, app.folder, "").filter((path) => !isLargeMedia(join(app.folder, path)));
}

/** The files that the page may fetch from `assets/`, relative to that folder. */
export function listAssets(app: App): string[] {
  return existsSync(app.assets) ? walk(app, app.assets, "assets").map((path) => path.slice("assets/".length)) : [];
}

/** Whether a file or folder (relative to the program's folder, with forward slashes) does not ship. */
export function isLeftOut(app: App, path: string): boolean {
  const name = basename(path);
  if (name.startsWith(".") || SKIPPED_ANYWHERE.has(name) || SKIPPED_AT_TOP.has(path)) return true;
  return name.endsWith(".egg-info") || matchesAny(path, app.settings.exclude);
}

/** Files below `root`, by the path that they have in the program's folder, where `root` is `prefix`. */
function walk(app: App, root: string, prefix: string): string[] {
  const found: string[] = [];
  const folders = [{ folder: root, prefix }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const name of readdirSync(next.folder)) {
      const path = next.prefix === "" ? name : `${next.prefix}/${name}`;
      if (isLeftOut(app, path)) continue;
      const place = join(next.folder, name);
      if (!statSync(place).isDirectory()) found.push(path);
      else if (!existsSync(join(place, "pyvenv.cfg"))) folders.push({ folder: place, prefix: path });
      if (found.length > MOST_FILES) {
        throw new UserError(`${app.folder} holds more than ${MOST_FILES} files: give ${app.entry} a folder of its own`);
      }
    }
  }
  return found.toSorted();
}

function isLargeMedia(path: string): boolean {
  return MEDIA.test(extname(path).toLowerCase()) && statSync(path).size > LARGE_MEDIA_BYTES;
}
