// The site.zip that one app gets: with the flet release that it asks for and its packages.
import type { App } from "./app.ts";
import { requirementsOf } from "./flet-extensions.ts";
import { chooseFletRelease } from "./flet-releases.ts";
import { buildSite, type Site } from "./site.ts";

/**
 * Builds an app's site.zip, or takes it from the cache.
 * @throws {UserError} if its flet release or one of its packages cannot be had.
 */
export async function buildAppSite(app: App): Promise<Site> {
  return buildSite(requirementsOf(app), { flet: chooseFletRelease(app.fletRequirement), folders: app.wheels });
}
