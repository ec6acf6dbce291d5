// The programs of a sweep as the server takes them: each with the packages that it needs, and all that need none but
// flet on one snapshot of a started Python.
import { join } from "node:path";
import type { ServedProgram } from "../app-server.ts";
import { siteNeedsOf, type SiteNeeds } from "../app-site.ts";
import { findApp, packApp } from "../app.ts";
import { PYTHON } from "../paths.ts";
import { buildSite, type Site } from "../site.ts";
import { buildSnapshot, type AppSnapshot } from "../snapshot/app-snapshot.ts";
import { tryApp } from "../snapshot/app-trial.ts";
import { UserError } from "../user-error.ts";
import type { SweepProgram } from "./find-programs.ts";

/** Programs with the same needs share a site. One whose packages cannot be had runs without them. */
export async function servePrograms(found: readonly SweepProgram[]): Promise<readonly ServedProgram[]> {
  const plain = await buildSite();
  const snapshot = await takeSnapshot(plain);
  const sites = new Map<string, Promise<Site>>();
  const siteFor = (needs: SiteNeeds): Promise<Site> => {
    const key = JSON.stringify(needs);
    const known = sites.get(key) ?? buildSite(needs.requirements, needs);
    sites.set(key, known);
    return known;
  };
  const programs: ServedProgram[] = [];
  for (const [index, { path, name }] of found.entries()) {
    const app = findApp(path);
    const site = await siteFor(siteNeedsOf(app)).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      console.warn(`${name}: ${error.message}`);
      return plain;
    });
    programs.push({ base: `/p${index}/`, app, site, ...(site.hash === plain.hash ? { snapshot } : {}) });
  }
  return programs;
}

/** With what the gallery imports, which shows all families of controls. */
async function takeSnapshot(site: Site): Promise<AppSnapshot> {
  return buildSnapshot(site, await tryApp(site, packApp(findApp(join(PYTHON, "apps", "gallery")))));
}
