// `build`: a program as a folder of static files that installs, works offline and runs under any path.
import { cpSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ICONS, makeAppIcons } from "../app-icons.ts";
import { listAssets } from "../app-files.ts";
import { buildAppSite } from "../app-site.ts";
import { findApp, packApp, type App } from "../app.ts";
import { measureClient } from "../client-size.ts";
import { buildClient } from "../client.ts";
import { contentsTable, kilobytes } from "../contents-table.ts";
import { firstScreenLinks } from "../first-screen.ts";
import { headOfBuiltPage } from "../head.ts";
import { findUnusedIconFonts } from "../icon-fonts.ts";
import { MANIFEST_FILE, makeManifest } from "../manifest.ts";
import { beginOutput, type OutputFolder } from "../output-folder.ts";
import { makePage, type PageOptions } from "../page.ts";
import { matchesAny } from "../path-patterns.ts";
import { PYODIDE, PYTHON } from "../paths.ts";
import { scanProgram } from "../program-scan.ts";
import { RUNTIME_FILES, readRuntimeInfo } from "../runtime-info.ts";
import { sealFolder } from "../service-worker.ts";
import type { SettingsOverrides } from "../settings.ts";
import { prepareStart, type PreparedStart } from "../snapshot/prepared-start.ts";
import { UserError } from "../user-error.ts";

/** Pictures that the browser asks for when it installs the app, and never the app. */
const INSTALLERS: ReadonlySet<string> = new Set([ICONS.large, ICONS.maskable]);
/** The client's own pictures are the grounds of a few themes for code. */
const isForFew = (path: string): boolean => INSTALLERS.has(path) || /^client\/.*\.(png|jpe?g)$/.test(path);

export interface BuildOptions {
  readonly path: string | undefined;
  readonly out: string;
  readonly overrides: SettingsOverrides;
}

/** Writes the folder, complete or not at all, and prints what is in it. */
export async function build({ path, out, overrides }: BuildOptions): Promise<void> {
  const app = withoutOutput(findApp(path ?? join(PYTHON, "apps", "gallery"), overrides), resolve(out));
  const output = beginOutput(out);
  try {
    const manifest = await makeManifest(app);
    const icons = await makeAppIcons(app);
    const site = await buildAppSite(app);
    const warnings = await scanProgram(app, site);
    const client = await buildClient();
    const archive = packApp(app);
    const start = await prepareStart(app, site, archive);
    const { version } = readRuntimeInfo();
    const pyodideUrl = `pyodide/${version}/`;
    cpSync(join(client, "client"), join(output.partial, "client"), { recursive: true });
    for (const name of RUNTIME_FILES) output.write(`${pyodideUrl}${name}`, readFileSync(join(PYODIDE, name)));
    output.write("site.zip", site.bytes);
    if (start.snapshot) output.write("snapshot.bin", start.snapshot.bytes);
    output.write("app.zip", archive);
    for (const name of listAssets(app)) output.write(`assets/${name}`, readFileSync(join(app.assets, name)));
    for (const [name, bytes] of icons.files) output.write(name, bytes);
    output.write(MANIFEST_FILE, manifest);
    writePage(output, app, {
      icon: icons.page,
      template: readFileSync(join(client, "index.html"), "utf8"),
      links: firstScreenLinks(client, start.firstTypes),
      pyodideUrl,
      siteBytes: site.bytes.length,
      appBytes: archive.length,
      start,
    });
    const { onDemand } = app.settings.pwa;
    const isUnusedFont = findUnusedIconFonts(app, site);
    const isOnDemand = (name: string): boolean => isUnusedFont(name) || isForFew(name) || matchesAny(name, onDemand);
    const info = sealFolder(output.partial, { client, isOnDemand });
    const table = contentsTable(output.partial, info);
    output.finish();
    console.log(`\n${table}\n`);
    console.log(`${app.name} is in ${resolve(out)}`);
    for (const note of [...icons.notes, ...notesOn(app), ...start.notes]) console.log(`  ${note}`);
    for (const warning of warnings) console.warn(`  ${warning}`);
    checkClientSize(client);
  } finally {
    output.discard();
  }
}

interface PageParts {
  /** The picture that pages show. */
  readonly icon: string;
  readonly template: string;
  /** Elements for the head that fetch what the first screen needs. */
  readonly links: readonly string[];
  readonly pyodideUrl: string;
  readonly siteBytes: number;
  readonly appBytes: number;
  readonly start: PreparedStart;
}

/** The page, and the same as the host's answer to addresses that it has no file for: routes in the path are such. */
function writePage(output: OutputFolder, app: App, { template, icon, links, start, ...parts }: PageParts): void {
  const { snapshot, firstTypes, firstScreen } = start;
  const { base, routeUrlStrategy, themeColor, pwa } = app.settings;
  const options: PageOptions = {
    ...parts,
    snapshotBytes: snapshot?.bytes.length,
    app,
    base,
    siteUrl: "site.zip",
    clientUrl: "./client/",
    head: [...headOfBuiltPage(app, icon, firstScreen?.description), ...links],
    config: {
      ...(firstTypes.length > 0 ? { firstTypes } : {}),
      ...(pwa.firstPaint ? { paintsFirst: true } : {}),
      ...(snapshot ? { snapshotKey: snapshot.key } : {}),
      iconUrl: icon,
      themeColor: themeColor.light,
      pwa: { installButton: pwa.installButton },
    },
  };
  output.write("index.html", makePage(template, { ...options, firstScreen }));
  // It stands for any other route, whose first screen nobody knows.
  if (base !== undefined && routeUrlStrategy === "path") output.write("404.html", makePage(template, options));
}

/** An earlier build inside the program's own folder is no part of the program. */
function withoutOutput(app: App, target: string): App {
  const path = relative(app.folder, target).replaceAll("\\", "/");
  if (path === "" || path.startsWith("..")) return app;
  return { ...app, settings: { ...app.settings, exclude: [...app.settings.exclude, path] } };
}

function notesOn({ settings: { base, routeUrlStrategy } }: App): string[] {
  if (base !== undefined) return [`it is made for the path ${base}`];
  if (routeUrlStrategy === "hash") return ["it runs under any path"];
  return ["it runs under any path; links to routes inside it need --base <path>, or --route-url-strategy hash"];
}

function checkClientSize(client: string): void {
  const { start, onDemand, complaints } = measureClient(client);
  console.log(`  client scripts, gzip: ${kilobytes(start)} at every start, ${kilobytes(onDemand)} on demand`);
  if (complaints.length > 0) throw new UserError(`The client is over its budget. ${complaints.join("; ")}`);
}
