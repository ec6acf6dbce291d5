// The site.zip that one app gets: with the flet release that it asks for and its packages.
import type { App } from "./app.ts";
import { requirementsOf } from "./flet-extensions.ts";
import { chooseFletRelease } from "./flet-releases.ts";
import { buildSite, type Site } from "./site.ts";
import type { WheelOptions } from "./wheels.ts";

/** All that decides what is in a site.zip. */
export interface SiteNeeds extends WheelOptions {
  readonly requirements: readonly string[];
}

/**
 * What an app's site.zip is made from.
 * @throws {UserError} if the client does not speak to the flet release that it asks for.
 */
export function siteNeedsOf(app: App): SiteNeeds {
  return { requirements: requirementsOf(app), flet: chooseFletRelease(app.fletRequirement), folders: app.wheels };
}

/**
 * Builds an app's site.zip, or takes it from the cache.
 * @throws {UserError} if its flet release or one of its packages cannot be had.
 */
export async function buildAppSite(app: App): Promise<Site> {
  const needs = siteNeedsOf(app);
  return buildSite(needs.requirements, needs);
}
