// `dev`: serves a program, or the gallery of examples, and reloads pages when a file changes.
import { readdirSync, readFileSync, existsSync, watch } from "node:fs";
import { join } from "node:path";
import { createAppServer, type ServedProgram } from "../app-server.ts";
import { buildAppSite } from "../app-site.ts";
import { findApp, isPartOfApp, type App } from "../app.ts";
import { buildClient } from "../client.ts";
import { escapeHtml } from "../html.ts";
import { PYTHON, ROOT } from "../paths.ts";
import type { SettingsOverrides } from "../settings.ts";

export interface DevOptions {
  readonly path: string | undefined;
  readonly port: number;
  readonly host: string | undefined;
  readonly overrides: SettingsOverrides;
}

const EXAMPLES = join(PYTHON, "apps");
/** Editors write a file in several steps. */
const SETTLE_MS = 100;

/** Runs until the process is stopped. */
export async function dev({ path, port, host, overrides }: DevOptions): Promise<void> {
  const apps = path === undefined ? findExamples() : [{ base: "/", app: findApp(path, overrides) }];
  const programs: ServedProgram[] = [];
  for (const { base, app } of apps) programs.push({ base, app, site: await buildAppSite(app) });
  let client = await buildClient();
  const server = await createAppServer({
    client: () => client,
    programs,
    port,
    ...(host === undefined ? {} : { host }),
    frontPage: () => frontPage(programs),
    canReload: true,
  });
  for (const { app } of apps)
    onChange(
      app.folder,
      (changed) => isPartOfApp(app, changed),
      () => server.reload(),
    );
  onChange(
    join(ROOT, "src"),
    () => true,
    async () => {
      client = await buildClient();
      server.reload();
    },
  );
  console.log(`\n  ${path === undefined ? "Examples" : programs[0]?.app.name}: ${server.url}\n`);
}

function findExamples(): { base: string; app: App }[] {
  return readdirSync(EXAMPLES)
    .filter((name) => existsSync(join(EXAMPLES, name, "main.py")))
    .map((name) => ({ base: `/apps/${name}/`, app: findApp(join(EXAMPLES, name)) }));
}

function frontPage(programs: readonly ServedProgram[]): string {
  const items = programs.map(({ base, app }) => `<li><a href="${escapeHtml(base)}">${escapeHtml(app.name)}</a></li>`);
  return readFileSync(join(import.meta.dirname, "../examples.html"), "utf8").replace(
    "<!-- items -->",
    items.join("\n"),
  );
}

/** Calls `changed` once a burst of changes below `folder` is over. A failure is told and the server goes on. */
function onChange(folder: string, counts: (path: string) => boolean, changed: () => Promise<void> | void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || !counts(join(folder, name))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      Promise.resolve(changed()).catch((error: unknown) => console.error(error));
    }, SETTLE_MS);
  });
}
