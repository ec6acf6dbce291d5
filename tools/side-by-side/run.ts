// `npm run side-by-side [-- name…]`: every program of the catalogue in Flet's own web client and in this one.
//   name…                      only these programs
//   --variants light,dark      only these of light, dark, rtl and phone
//   --out folder               where report.json, index.html and the pictures go
//   --keep                     take Flet's pictures from the last run into that folder
//   --compare                  take all pictures from earlier runs into that folder, which may have made a part each
//   --write                    write docs/side-by-side.md
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser } from "playwright";
import { assembleFletWebSite } from "../../bench/flet-web-site.ts";
import { Host } from "../../bench/host.ts";
import { readPng } from "../../bench/png.ts";
import { createAppServer } from "../app-server.ts";
import { findApp } from "../app.ts";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { buildClient } from "../client.ts";
import { findBrowser } from "../find-browser.ts";
import { CACHE, ROOT } from "../paths.ts";
import { buildSite } from "../site.ts";
import { UserError, runScript } from "../user-error.ts";
import { findBoxes, pairBoxes } from "./boxes.ts";
import { ClientTab, type Case } from "./client-tab.ts";
import { measureDifference, type Difference } from "./difference.ts";
import { explain, reasonsOf, type Reason } from "./explanations.ts";
import { writePage } from "./page.ts";
import { BOX_LIMIT, complaints, median, writeReport, type Comparison } from "./report.ts";

const CATALOGUE = join(ROOT, "catalogue");
const VARIANTS = ["light", "dark", "rtl", "phone"];
/** Flet's client draws with WebGL, which does not exist otherwise where there is no graphics card. */
const SOFTWARE_GL = "--enable-unsafe-swiftshader";

type Side = "flet" | "ours";

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      variants: { type: "string", default: VARIANTS.join(",") },
      out: { type: "string", default: join(CACHE, "side-by-side") },
      keep: { type: "boolean", default: false },
      compare: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  if (values.write && positionals.length > 0) throw new UserError("--write is for all programs.");
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const cases = chooseCases(positionals, values.variants.split(","));
  const pathOf = ({ program, variant }: Case, side: Side) => join(out, `${program}-${variant}-${side}.png`);
  const failures = values.compare ? [] : await takeAll(cases, { keep: values.keep, pathOf });
  const reasons = reasonsOf(JSON.parse(readFileSync(join(import.meta.dirname, "explanations.json"), "utf8")));
  const complete = cases.filter((one) => existsSync(pathOf(one, "flet")) && existsSync(pathOf(one, "ours")));
  const comparisons = complete.map((one) => compare(one, pathOf, reasons));
  const page = writeReport(out, comparisons);
  if (values.write) writePage(comparisons, VARIANTS);
  for (const { name, difference, boxes, boxesOff } of comparisons.toSorted(byPainted))
    console.log(`${shares(difference)}  ${name}, ${boxesOff.length} of ${boxes} boxes off`);
  const middle = {
    all: median(comparisons.map(({ difference }) => difference.all)),
    painted: median(comparisons.map(({ difference }) => difference.painted)),
  };
  console.log(`\nMedian ${shares(middle)} (of all pixels, of what is painted) over ${comparisons.length}. ${page}`);
  const absent = cases.length - complete.length;
  if (values.compare && absent > 0) failures.push(`${absent} programs have no pictures`);
  const found = [...failures, ...complaints(comparisons, reasons)];
  if (found.length > 0) throw new UserError(`to be mended or explained:\n${found.join("\n")}`);
});

function byPainted(a: Comparison, b: Comparison): number {
  return a.difference.painted - b.difference.painted;
}

function shares({ all, painted }: Difference): string {
  return [all, painted].map((share) => `${(share * 100).toFixed(2).padStart(6)} %`).join(" ");
}

/** Pictures of both clients; gives what did not show itself. */
async function takeAll(
  cases: readonly Case[],
  { keep, pathOf }: { readonly keep: boolean; readonly pathOf: Pictures["pathOf"] },
): Promise<string[]> {
  const missing = cases.filter((wanted) => !keep || !existsSync(pathOf(wanted, "flet")));
  const failures: string[] = [];
  const browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS, SOFTWARE_GL] });
  try {
    for (const [side, wanted] of [
      ["flet", missing],
      ["ours", cases],
    ] as const) {
      if (wanted.length > 0) failures.push(...(await takePictures(browser, { side, cases: wanted, pathOf })));
    }
  } finally {
    await browser.close();
  }
  return failures;
}

function chooseCases(names: readonly string[], variants: readonly string[]): readonly Case[] {
  const programs = readdirSync(join(CATALOGUE, "programs"))
    .filter((file) => file.endsWith(".py"))
    .map((file) => basename(file, ".py"))
    .toSorted();
  const unknown = [
    ...names.filter((name) => !programs.includes(name)),
    ...variants.filter((v) => !VARIANTS.includes(v)),
  ];
  if (unknown.length > 0) throw new UserError(`The catalogue has no ${unknown.join(", ")}.`);
  const wanted = names.length === 0 ? programs : programs.filter((program) => names.includes(program));
  // By variant, so that the window changes its size only once.
  return variants.flatMap((variant) => wanted.map((program) => ({ program, variant })));
}

interface Pictures {
  readonly side: Side;
  readonly cases: readonly Case[];
  readonly pathOf: (one: Case, side: Side) => string;
}

/** Gives what did not show itself; a picture from an earlier run is not left in its place. */
async function takePictures(browser: Browser, { side, cases, pathOf }: Pictures): Promise<readonly string[]> {
  console.log(`Pictures of ${side === "flet" ? "Flet's own client" : "this client"}`);
  const failures: string[] = [];
  const { url, stop } = side === "flet" ? await serveFlet() : await serveOurs();
  try {
    const tab = await ClientTab.open(browser, url);
    for (const one of cases) {
      rmSync(pathOf(one, side), { force: true });
      try {
        writeFileSync(pathOf(one, side), await tab.picture(one));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        failures.push(error.message);
      }
    }
    await tab.close();
    return failures;
  } finally {
    await stop();
  }
}

async function serveFlet(): Promise<{ url: string; stop(): Promise<void> }> {
  const site = join(CACHE, "side-by-side-site");
  await assembleFletWebSite(CATALOGUE, site);
  const host = await Host.start(site);
  return { url: host.url, stop: () => host.stop() };
}

async function serveOurs(): Promise<{ url: string; stop(): Promise<void> }> {
  const app = findApp(CATALOGUE);
  const client = await buildClient();
  const programs = [{ base: "/", app, site: await buildSite() }];
  const server = await createAppServer({ client: () => client, programs, port: 0 });
  return { url: server.url, stop: () => server.close() };
}

function compare(one: Case, pathOf: (one: Case, side: Side) => string, reasons: readonly Reason[]): Comparison {
  const [flet, ours] = [readPng(readFileSync(pathOf(one, "flet"))), readPng(readFileSync(pathOf(one, "ours")))];
  const pairs = pairBoxes(findBoxes(flet), findBoxes(ours));
  const name = `${one.program} ${one.variant}`;
  return {
    name,
    difference: measureDifference(flet, ours),
    boxes: pairs.length,
    boxesOff: pairs
      .filter(({ off }) => off > BOX_LIMIT)
      .map((pair) => ({ ...pair, explanation: explain(name, pair, reasons) })),
  };
}
