// Finds a Flet program by Flet's own conventions and packs it into app.zip: the user's files and nothing else.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { readDependencies, readProjectFile, tableAt } from "./requirements.ts";
import { UserError } from "./user-error.ts";
import { packZip } from "./zip.ts";

/** A program on this machine. */
export interface App {
  /** Title of the page until the program sets one. */
  readonly name: string;
  /** The folder that ships as app.zip; the program's working directory. */
  readonly folder: string;
  /** The file that runs, relative to `folder`, with forward slashes. */
  readonly entry: string;
  /** Folder of files that the page fetches by URL; may not exist. */
  readonly assets: string;
  /** What it needs beyond flet, as in requirements.txt. */
  readonly requirements: readonly string[];
  readonly routeUrlStrategy: "path" | "hash";
}

const SKIPPED_ANYWHERE = new Set(["__pycache__", "node_modules", "venv"]);
/** Outputs of builds, and what `flet run` keeps for a program during development. */
const SKIPPED_AT_TOP = new Set(["build", "dist", "sweep-report", "storage/data", "storage/temp"]);
/** Pictures, sound, video and fonts reach the page by URL; larger ones would only make app.zip slow to load. */
const MEDIA = /^\.(png|jpe?g|gif|webp|avif|bmp|ico|mp3|wav|ogg|m4a|aac|flac|mp4|webm|mov|ttf|otf|woff2?|riv)$/;
const LARGE_MEDIA_BYTES = 256 * 1024;
/** More than any program; a folder of this size is not one (a home directory, a repository). */
const MOST_FILES = 5000;

/**
 * Finds the program at `path`: a Python file, or a folder with `main.py`, `src/main.py`, or a pyproject.toml that names
 * `[tool.flet] app.path` and `app.module`.
 * @throws {UserError} if there is no program.
 */
export function findApp(path: string): App {
  const place = resolve(path);
  if (!existsSync(place)) throw new UserError(`there is nothing at ${path}`);
  if (statSync(place).isFile()) {
    if (extname(place) !== ".py") throw new UserError(`${path} is not a Python program`);
    return describe(place, projectOf(dirname(place)));
  }
  const settings = tableAt(readProjectFile(place), "tool", "flet", "app");
  const file = `${text(settings["module"], "main").replaceAll(".", "/")}.py`;
  const named = settings["path"];
  const places = typeof named === "string" ? [named] : [".", "src"];
  const program = places.map((folder) => join(place, folder, file)).find((candidate) => existsSync(candidate));
  if (program === undefined) {
    const looked = places.map((folder) => join(folder, file)).join(" or ");
    throw new UserError(`no Flet program in ${path}: there is no ${looked}`);
  }
  return describe(program, place);
}

/** Packs the program; equal files give equal bytes. The archive's comment names a file to run other than `main.py`. */
export function packApp(app: App): Uint8Array {
  const files = new Map<string, Uint8Array>();
  for (const path of listFiles(app)) files.set(path, readFileSync(join(app.folder, path)));
  return packZip(files, app.entry === "main.py" ? "" : app.entry);
}

/** Whether a change of this file (an absolute path) changes the program or its assets. */
export function isPartOfApp(app: App, path: string): boolean {
  const parts = slashed(relative(app.folder, path)).split("/");
  return parts[0] !== ".." && parts.every((_, index) => !isSkipped(parts.slice(0, index + 1).join("/")));
}

function describe(program: string, project: string): App {
  const folder = dirname(program);
  const settings = readProjectFile(project);
  const name = tableAt(settings, "tool", "flet")["product"] ?? tableAt(settings, "project")["name"];
  const fallback = basename(program) === "main.py" ? basename(project) : basename(program, ".py");
  return {
    name: text(name, fallback),
    folder,
    entry: basename(program),
    assets: join(folder, "assets"),
    requirements: readDependencies(project === folder ? [folder] : [project, folder]),
    routeUrlStrategy: tableAt(settings, "tool", "flet", "web")["route_url_strategy"] === "hash" ? "hash" : "path",
  };
}

/** The project that a program's folder belongs to: the folder above it, if that one's pyproject.toml says so. */
function projectOf(folder: string): string {
  const parent = dirname(folder);
  const path = text(tableAt(readProjectFile(parent), "tool", "flet", "app")["path"], "src");
  return existsSync(join(parent, "pyproject.toml")) && resolve(parent, path) === folder ? parent : folder;
}

function listFiles(app: App): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(app.folder, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isSkipped(path)) continue;
      if (statSync(join(app.folder, path)).isDirectory()) {
        if (!existsSync(join(app.folder, path, "pyvenv.cfg"))) walk(path);
      } else if (!isLargeMedia(join(app.folder, path))) found.push(path);
      if (found.length > MOST_FILES) {
        throw new UserError(`${app.folder} holds more than ${MOST_FILES} files: give ${app.entry} a folder of its own`);
      }
    }
  };
  walk("");
  return found;
}

function isSkipped(path: string): boolean {
  const name = basename(path);
  return name.startsWith(".") || SKIPPED_ANYWHERE.has(name) || SKIPPED_AT_TOP.has(path) || name.endsWith(".egg-info");
}

function isLargeMedia(path: string): boolean {
  return MEDIA.test(extname(path).toLowerCase()) && statSync(path).size > LARGE_MEDIA_BYTES;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function text(value: unknown, fallback: string): string {
  return typeof value === "string" && value !== "" ? value : fallback;
}
