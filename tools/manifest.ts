// The web app manifest: what an operating system needs to know to install the app. Every address in it is relative, so that
// the folder may live anywhere.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app.ts";
import { ICONS } from "./app-icons.ts";
import type { Screenshot, ShareTarget } from "./pwa-settings.ts";
import { readPicture } from "./raster.ts";
import type { AppSettings } from "./settings.ts";
import { UserError } from "./user-error.ts";

/** Where the manifest is in the built folder. */
export const MANIFEST_FILE = "manifest.webmanifest";

/**
 * The text of the manifest.
 * @throws {UserError} if a declared screenshot is missing, or no picture.
 */
export async function makeManifest({ name, assets, settings }: App): Promise<string> {
  const { pwa, base } = settings;
  const screenshots = await Promise.all(pwa.screenshots.map((screenshot) => describeScreenshot(assets, screenshot)));
  const manifest = {
    // Without one, the start address is the identity; an identity of our own would be shared by all apps of an origin
    // that live at different paths, since it is resolved against the origin alone.
    id: pwa.id ?? base,
    name,
    short_name: settings.shortName,
    description: settings.description,
    lang: pwa.lang,
    categories: pwa.categories.length > 0 ? pwa.categories : undefined,
    start_url: "./",
    scope: "./",
    display: pwa.display,
    display_override: pwa.display === "standalone" ? ["window-controls-overlay", "standalone"] : undefined,
    orientation: pwa.orientation,
    background_color: settings.backgroundColor.light,
    theme_color: settings.themeColor.light,
    icons: [
      { src: ICONS.medium, sizes: "192x192", type: "image/png", purpose: "any" },
      { src: ICONS.large, sizes: "512x512", type: "image/png", purpose: "any" },
      { src: ICONS.maskable, sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    screenshots: listOf(screenshots, (screenshot) => screenshot),
    shortcuts: listOf(pwa.shortcuts, ({ name: label, route, description }) => ({
      name: label,
      description,
      url: urlOfRoute(route, settings),
      icons: [{ src: ICONS.medium, sizes: "192x192", type: "image/png" }],
    })),
    launch_handler: { client_mode: ["focus-existing", "auto"] },
    share_target: pwa.shareTarget && describeShareTarget(pwa.shareTarget),
    file_handlers: listOf(pwa.fileHandlers, ({ type, extensions }) => ({
      action: "./",
      accept: { [type]: extensions },
    })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** `undefined` for an empty list, which then is no part of the manifest. */
function listOf<From, To>(list: readonly From[], describe: (entry: From) => To): readonly To[] | undefined {
  return list.length === 0 ? undefined : list.map(describe);
}

function urlOfRoute(route: string, { routeUrlStrategy }: AppSettings): string {
  const path = route.replace(/^\/+/, "");
  return routeUrlStrategy === "hash" ? `./#/${path}` : `./${path}`;
}

/** The fields are a contract with the page and the service worker. Only a form that is posted carries files. */
function describeShareTarget({ accept }: ShareTarget): object {
  const fields = { title: "title", text: "text", url: "url" };
  return accept.length === 0
    ? { action: "./share-target", method: "GET", params: fields }
    : {
        action: "./share-target",
        method: "POST",
        enctype: "multipart/form-data",
        params: { ...fields, files: [{ name: "files", accept }] },
      };
}

/** Browsers leave out a screenshot whose size is not given. */
async function describeScreenshot(assets: string, { src, label, formFactor }: Screenshot): Promise<object> {
  const name = src.replace(/^(\.?\/)?(assets\/)?/, "");
  const file = join(assets, name);
  if (!existsSync(file)) {
    throw new UserError(`pyproject.toml: tool.flet.pwa.screenshots names ${src}, but there is no ${file}`);
  }
  const { type, width, height } = await readPicture(file);
  return { src: `assets/${encodeURI(name)}`, type, sizes: `${width}x${height}`, label, form_factor: formFactor };
}
