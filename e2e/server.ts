// Serves every example app on a freshly built client for the end-to-end tests.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createAppServer, type ServedProgram } from "../tools/app-server.ts";
import { findApp } from "../tools/app.ts";
import { buildClient } from "../tools/client.ts";
import { PYTHON, ROOT } from "../tools/paths.ts";
import { buildSite } from "../tools/site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server, with a slash at the end. */
    serverUrl: string;
  }
}

/** Programs live at `/apps/<name>/` and `/programs/<name>/`, the catalogue at `/catalogue/`. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const programs: ServedProgram[] = [];
  for (const [base, folder] of [
    ["apps", join(PYTHON, "apps")],
    ["programs", join(ROOT, "e2e", "programs")],
  ] as const) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!existsSync(join(path, "main.py"))) continue;
      const app = findApp(path);
      programs.push({ base: `/${base}/${name}/`, app, site: await buildSite(app.requirements) });
    }
  }
  programs.push({ base: "/catalogue/", app: findApp(join(ROOT, "catalogue")), site: await buildSite() });
  const client = await buildClient();
  const server = await createAppServer({ client: () => client, programs, port: 0 });
  project.provide("serverUrl", server.url);
  return () => server.close();
}
