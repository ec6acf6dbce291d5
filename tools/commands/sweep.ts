// `sweep`: runs every Flet program below a folder in a browser and writes down how each went.
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { createAppServer, type ServedProgram } from "../app-server.ts";
import { siteNeedsOf, type SiteNeeds } from "../app-site.ts";
import { findApp } from "../app.ts";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { buildClient } from "../client.ts";
import { findBrowser } from "../find-browser.ts";
import { buildSite, type Site } from "../site.ts";
import { findPrograms, type SweepProgram } from "../sweep/find-programs.ts";
import { summarize, writeReport } from "../sweep/report.ts";
import { runProgram, type SweepResult } from "../sweep/run-program.ts";
import { UserError } from "../user-error.ts";

export interface SweepOptions {
  readonly folder: string;
  readonly out: string;
  readonly filter: string | undefined;
  readonly jobs: number | undefined;
  readonly timeoutMs: number;
}

/** Fails only if the sweep itself does: what the programs did is in the report. */
export async function sweep({ folder, out, filter, jobs, timeoutMs }: SweepOptions): Promise<void> {
  if (!existsSync(folder)) throw new UserError(`There is nothing at ${folder}.`);
  const pattern = readPattern(filter);
  const found = findPrograms(resolve(folder)).filter(({ name }) => pattern.test(name));
  if (found.length === 0) throw new UserError(`There is no Flet program in ${folder}.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const client = await buildClient();
  const programs = await prepare(found);
  const server = await createAppServer({ client: () => client, programs, port: 0 });
  const browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS] });
  const results: SweepResult[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < found.length; index = next++) {
      const { name } = found[index] ?? { name: "" };
      const url = new URL(programs[index]?.base ?? "/", server.url).href;
      const screenshot = join(out, `${name.replaceAll("/", "__")}.png`);
      const result = await runProgram(browser, name, url, screenshot, timeoutMs);
      results.push(result);
      const note = result.problems[0]?.split("\n")[0] ?? result.unsupported.join(", ");
      console.log(`${result.status.padEnd(12)}${String(result.ms).padStart(7)} ms  ${name}  ${note.slice(0, 100)}`);
    }
  };
  try {
    const workers = jobs ?? Math.max(2, Math.floor(availableParallelism() / 2));
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  const report = writeReport(
    out,
    results.toSorted((a, b) => (a.program < b.program ? -1 : 1)),
  );
  console.log(`\n${summarize(results)}\n\n${report}`);
}

/** Programs with the same needs share a site. One whose packages cannot be had runs without them. */
async function prepare(found: readonly SweepProgram[]): Promise<readonly ServedProgram[]> {
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
    let site: Site;
    try {
      site = await siteFor(siteNeedsOf(app));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.warn(`${name}: ${error.message}`);
      site = await buildSite();
    }
    programs.push({ base: `/p${index}/`, app, site });
  }
  return programs;
}

function readPattern(filter: string | undefined): RegExp {
  try {
    return new RegExp(filter ?? "");
  } catch {
    throw new UserError(`--filter takes a regular expression, not "${filter}".`);
  }
}
