// Finds a Flet program by Flet's own conventions and packs it into app.zip: the user's files and nothing else.
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { isLeftOut, listAppFiles } from "./app-files.ts";
import { readDependencies, readProjectFile } from "./requirements.ts";
import { readSettings, type AppSettings, type SettingsOverrides } from "./settings.ts";
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
  /** Its requirement on flet as written; `undefined` if it has none. */
  readonly fletRequirement: string | undefined;
  /** Folders of wheels that its packages are looked for in before the package index. */
  readonly wheels: readonly string[];
  readonly settings: AppSettings;
}

/**
 * Finds the program at `path`: a Python file, or a folder with `main.py`, `src/main.py`, or a pyproject.toml that names
 * `[tool.flet] app.path` and `app.module`.
 * @throws {UserError} if there is no program, more than one, or its settings are wrong.
 */
export function findApp(path: string, overrides: SettingsOverrides = {}): App {
  const place = resolve(path);
  if (!existsSync(place)) throw new UserError(`there is nothing at ${path}`);
  if (statSync(place).isFile()) {
    if (extname(place) !== ".py") throw new UserError(`${path} is not a Python program`);
    return describe(place, projectOf(dirname(place)), overrides);
  }
  const settings = readProjectFile(place).table("tool.flet.app");
  const module = (overrides.moduleName ?? settings.text("module") ?? "main").replace(/\.py$/, "");
  const file = `${module.replaceAll(".", "/")}.py`;
  const named = settings.text("path");
  const files = (named === undefined ? [".", "src"] : [named]).map((folder) => join(folder, file));
  const [program, other] = files.map((name) => join(place, name)).filter((candidate) => existsSync(candidate));
  if (program === undefined) {
    const isNamed = module !== "main" || named !== undefined;
    const source = overrides.moduleName === undefined ? "[tool.flet.app] in pyproject.toml" : "--module-name";
    throw new UserError(
      `no Flet program in ${path}: ${isNamed ? `${source} names one, but ` : ""}there is no ${files.join(" or ")}`,
    );
  }
  if (other !== undefined) {
    throw new UserError(
      `two Flet programs in ${path}: ${files.join(" and ")}; name the file, or set [tool.flet.app] path in pyproject.toml`,
    );
  }
  return describe(program, place, overrides);
}

/** Packs the program; equal files give equal bytes. The archive's comment names a file to run other than `main.py`. */
export function packApp(app: App): Uint8Array {
  const files = new Map<string, Uint8Array>();
  for (const path of listAppFiles(app)) files.set(path, readFileSync(join(app.folder, path)));
  return packZip(files, app.entry === "main.py" ? "" : app.entry);
}

/** Whether a change of this file (an absolute path) changes the program or its assets. */
export function isPartOfApp(app: App, path: string): boolean {
  const parts = relative(app.folder, path).replaceAll("\\", "/").split("/");
  return parts[0] !== ".." && parts.every((_, index) => !isLeftOut(app, parts.slice(0, index + 1).join("/")));
}

function describe(program: string, project: string, overrides: SettingsOverrides): App {
  const folder = dirname(program);
  const fallback = basename(program) === "main.py" ? basename(project) : basename(program, ".py");
  const settings = readSettings(readProjectFile(project), fallback, overrides);
  const { flet, packages } = readDependencies(project === folder ? [folder] : [project, folder]);
  const fromCommandLine = (overrides.wheels ?? []).map((wheels) => resolve(wheels));
  return {
    name: settings.name,
    folder,
    entry: basename(program),
    assets: join(folder, "assets"),
    requirements: packages,
    fletRequirement: flet,
    wheels: [...fromCommandLine, ...settings.pwa.wheels.map((wheels) => resolve(project, wheels))],
    settings,
  };
}

/** The project that a program's folder belongs to: the folder above it, if that one's pyproject.toml says so. */
function projectOf(folder: string): string {
  const parent = dirname(folder);
  if (!existsSync(join(parent, "pyproject.toml"))) return folder;
  const path = readProjectFile(parent).table("tool.flet.app").text("path") ?? "src";
  return resolve(parent, path) === folder ? parent : folder;
}
