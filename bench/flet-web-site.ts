// Flet's own static site of a program: the Flutter client of PyPI's `flet-web`, put together as `flet publish --no-cdn`
// does it, with the Pyodide that we ship and with flet inside the app's archive, so that it asks no other host for
// anything. It is what this client is measured against; nothing of it is committed.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { listAppFiles, listAssets } from "../tools/app-files.ts";
import { findApp, type App } from "../tools/app.ts";
import { requirementsOf } from "../tools/flet-extensions.ts";
import { chooseFletRelease } from "../tools/flet-releases.ts";
import { CACHE, PYODIDE } from "../tools/paths.ts";
import { downloadWheels } from "../tools/pip.ts";
import { RUNTIME_FILES } from "../tools/runtime-info.ts";
import { dependencyWheels, pinnedWheels } from "../tools/wheels.ts";
import { packZip } from "../tools/zip.ts";

/** The release that goes with the flet of python/requirements.txt. */
const FLET_WEB = "flet-web==1.0.5 --hash=sha256:eb246cb6e59d14c63aa20223275184825c7ec28b970a2174619a2d9f00d0e2e7";
const WHEEL = "flet_web-1.0.5-py3-none-any.whl";
const APP_ARCHIVE = "app.zip";
/** From these Flet's worker would install packages at every start; they are in the archive instead. */
const INSTALL_LISTS = new Set(["requirements.txt", "pyproject.toml"]);
/** Flutter names this file in its own manifest, without which it asks Google for its default font. */
const ROBOTO = { family: "Roboto", fonts: [{ asset: "fonts/roboto.woff2" }] };

/**
 * Writes Flet's own static site of the program at `path` (a Python file or a folder with `main.py`) into the folder
 * `out`, which is replaced. It has to be served at the root of an origin.
 * @throws {UserError} if there is no program, or a wheel cannot be had.
 */
export async function assembleFletWebSite(path: string, out: string): Promise<void> {
  const app = findApp(path);
  const web = await unpackedFletWeb();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  cpSync(web, out, { recursive: true, filter: (source) => basename(source) !== "pyodide" });
  mkdirSync(join(out, "pyodide"));
  for (const name of RUNTIME_FILES) cpSync(join(PYODIDE, name), join(out, "pyodide", name));
  for (const name of listAssets(app)) cpSync(join(app.assets, name), join(out, name));
  const fonts = join(out, "assets", "FontManifest.json");
  const families: readonly unknown[] = JSON.parse(readFileSync(fonts, "utf8"));
  writeFileSync(fonts, JSON.stringify([...families, ROBOTO]));
  const page = join(out, "index.html");
  writeFileSync(page, configured(readFileSync(page, "utf8"), app));
  writeFileSync(join(out, APP_ARCHIVE), await packWithFlet(app));
}

/** What Flet's `patch_index.py` writes for a Pyodide site without CDN. */
function configured(page: string, app: App): string {
  const settings = {
    pyodide: true,
    micropipIncludePre: false,
    pythonModuleName: basename(app.entry, ".py"),
    appPackageUrl: APP_ARCHIVE,
    pyodideUrl: "/pyodide/pyodide.mjs",
    canvasKitBaseUrl: "/canvaskit/",
    fontFallbackBaseUrl: "assets/fonts/",
    noCdn: true,
    webRenderer: "auto",
    routeUrlStrategy: app.settings.routeUrlStrategy,
    entrypointBaseUrl: "/",
    assetBase: "/",
  };
  const placeholder = "<!-- fletAppConfig -->";
  if (!page.includes(placeholder)) throw new Error(`the page of ${WHEEL} has no place for its configuration`);
  const lines = Object.entries(settings).map(([name, value]) => `flet.${name} = ${JSON.stringify(value)};`);
  return page.replace(placeholder, `<script>\n${lines.join("\n")}\n</script>`);
}

/** The program with flet and what it needs in `__pypackages__`, where Flet's worker looks before it asks an index. */
async function packWithFlet(app: App): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const path of listAppFiles(app)) {
    if (!INSTALL_LISTS.has(path)) files.set(path, readFileSync(join(app.folder, path)));
  }
  const flet = chooseFletRelease(app.fletRequirement);
  const own = await dependencyWheels(requirementsOf(app), { flet, folders: app.wheels });
  for (const wheel of [...(await pinnedWheels(flet)), ...own]) {
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(wheel))))) {
      if (!name.endsWith("/") && !name.includes(".dist-info/")) files.set(`__pypackages__/${name}`, bytes);
    }
  }
  return packZip(files);
}

/** The `web` folder of the wheel, without what serves only the authors of Flutter. */
async function unpackedFletWeb(): Promise<string> {
  const folder = join(CACHE, "flet-web");
  if (existsSync(folder)) return folder;
  const downloads = `${folder}.download`;
  mkdirSync(downloads, { recursive: true });
  const list = join(downloads, "requirements.txt");
  writeFileSync(list, `${FLET_WEB}\n`);
  if (!existsSync(join(downloads, WHEEL)))
    await downloadWheels(downloads, ["--no-deps", "--require-hashes", "-r", list]);
  const partial = `${folder}.${process.pid}.partial`;
  const prefix = "flet_web/web/";
  const wheel = unzipSync(new Uint8Array(readFileSync(join(downloads, WHEEL))), {
    filter: ({ name }) => name.startsWith(prefix) && !/\/$|\.symbols$|\.map$/.test(name),
  });
  for (const [name, bytes] of Object.entries(wheel)) {
    const file = join(partial, name.slice(prefix.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  renameSync(partial, folder);
  rmSync(downloads, { recursive: true, force: true });
  return folder;
}
