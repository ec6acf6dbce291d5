// `build`: a program as a folder of static files that runs under any path.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { findApp, packApp } from "../app.ts";
import { START_BUDGET, measureClient } from "../client-size.ts";
import { buildClient } from "../client.ts";
import { requirementsOf } from "../flet-extensions.ts";
import { makePage } from "../page.ts";
import { PYODIDE, PYTHON } from "../paths.ts";
import { RUNTIME_FILES } from "../runtime-info.ts";
import { buildSite } from "../site.ts";
import { UserError } from "../user-error.ts";

/** What every build has; nothing else has all of it. */
const BUILT = ["app.zip", "client", "index.html", "pyodide", "site.zip"];

export interface BuildOptions {
  readonly path: string | undefined;
  readonly out: string;
}

/** Writes the folder, complete or not at all, and prints what is in it. */
export async function build({ path, out }: BuildOptions): Promise<void> {
  const app = findApp(path ?? join(PYTHON, "apps", "gallery"));
  const target = resolve(out);
  if (!mayReplace(target)) {
    throw new UserError(`${out} holds something else than an earlier build: empty it, or choose another with --out.`);
  }
  const site = await buildSite(requirementsOf(app));
  const client = await buildClient();
  const partial = makeFolderBeside(target);
  try {
    const archive = packApp(app);
    cpSync(join(client, "client"), join(partial, "client"), { recursive: true });
    mkdirSync(join(partial, "pyodide"));
    for (const name of RUNTIME_FILES) cpSync(join(PYODIDE, name), join(partial, "pyodide", name));
    writeFileSync(join(partial, "site.zip"), site.bytes);
    writeFileSync(join(partial, "app.zip"), archive);
    if (existsSync(app.assets)) cpSync(app.assets, join(partial, "assets"), { recursive: true });
    const page = makePage(readFileSync(join(client, "index.html"), "utf8"), {
      app,
      pyodideUrl: "pyodide/",
      siteUrl: "site.zip",
      clientUrl: "./client/",
      siteBytes: site.bytes.length,
      appBytes: archive.length,
      head: '<link rel="icon" href="data:," />',
    });
    writeFileSync(join(partial, "index.html"), page);
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  printContents(target);
  const { start, onDemand } = measureClient(client);
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`\n${target}: client JavaScript, gzip: ${kb(start)} at every start, ${kb(onDemand)} on demand`);
  if (start > START_BUDGET) throw new UserError(`The client's start is over its budget of ${kb(START_BUDGET)}.`);
}

/** Whether nothing is lost if `target` goes: what people have in a folder is theirs. */
function mayReplace(target: string): boolean {
  if (!existsSync(target)) return true;
  if (!statSync(target).isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || BUILT.every((name) => names.includes(name));
}

function makeFolderBeside(target: string): string {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(`${target}.partial-`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${target} cannot be written: ${reason}.`);
  }
}

function printContents(folder: string): void {
  const groups = new Map<string, { raw: number; gzip: number }>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const gzip = isCompressed(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    const group = groupOf(relative(folder, path));
    const sum = groups.get(group) ?? { raw: 0, gzip: 0 };
    groups.set(group, { raw: sum.raw + bytes.length, gzip: sum.gzip + gzip });
  }
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(12);
  console.log(`\n${"".padEnd(18)}${"raw".padStart(12)}${"gzip".padStart(12)}`);
  for (const [group, { raw, gzip }] of groups) console.log(`${group.padEnd(18)}${kb(raw)}${kb(gzip)}`);
}

function groupOf(name: string): string {
  if (name.startsWith("pyodide")) return "Python runtime";
  if (name.startsWith("client")) {
    if (extname(name) === ".js") return "client scripts";
    return extname(name) === ".woff2" ? "fonts" : "client styles, icons";
  }
  return name.startsWith("assets") ? "assets" : basename(name);
}

/** What a server does not compress again. */
function isCompressed(name: string): boolean {
  return [".zip", ".woff2", ".png", ".jpg", ".webp"].includes(extname(name));
}
