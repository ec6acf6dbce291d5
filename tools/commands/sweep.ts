// `sweep`: runs every Flet program below a folder in a browser and writes down how each went.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { createAppServer } from "../app-server.ts";
import { buildClient } from "../client.ts";
import { readFacts } from "../sweep/facts.ts";
import { findPrograms, type SweepProgram } from "../sweep/find-programs.ts";
import { readPart, takePart } from "../sweep/part.ts";
import { explain } from "../sweep/reasons.ts";
import { summarize, toJson, toMarkdown, type SweepOutcome } from "../sweep/report.ts";
import { readResults, screenshotPath, writeResult } from "../sweep/result.ts";
import { runProgram } from "../sweep/run-program.ts";
import { servePrograms } from "../sweep/serve-programs.ts";
import { openSweepBrowser } from "../sweep/sessions.ts";
import { UserError } from "../user-error.ts";

export interface SweepOptions {
  readonly folder: string;
  readonly out: string;
  readonly filter: string | undefined;
  /** `2/8`: the second of eight parts; `undefined`: all. */
  readonly part: string | undefined;
  /** Whether programs that have a result are left out. */
  readonly resumes: boolean;
  /** Whether only the results that `out` has are summed up. */
  readonly onlySums: boolean;
  /** File for the outcome as Markdown. */
  readonly markdown: string | undefined;
  readonly jobs: number | undefined;
  readonly timeoutMs: number;
}

/** Fails only if the sweep itself does: what the programs did is in the report, with what earlier parts found. */
export async function sweep(options: SweepOptions): Promise<void> {
  const { folder, out, markdown } = options;
  if (!existsSync(folder)) throw new UserError(`There is nothing at ${folder}.`);
  const pattern = readPattern(options.filter);
  const all = findPrograms(resolve(folder));
  const found = takePart(
    all.filter(({ name }) => pattern.test(name)),
    readPart(options.part),
  );
  if (found.length === 0) throw new UserError(`There is no Flet program in ${folder}.`);
  mkdirSync(out, { recursive: true });
  if (!options.onlySums) await run(options.resumes ? withoutResults(found, out) : found, options);

  const results = readResults(out, all);
  const facts = readFacts(all);
  const explanations = results
    .filter(({ status }) => status !== "clean")
    .flatMap((result) => {
      const known = facts.get(result.program);
      return known ? [explain(result, known)] : [];
    });
  const outcome: SweepOutcome = { total: all.length, results, explanations };
  const report = join(out, "report.json");
  writeFileSync(report, toJson(outcome));
  if (markdown !== undefined) writeFileSync(markdown, toMarkdown(outcome, "Sweep over Flet's example programs"));
  console.log(`\n${summarize(outcome)}\n\n${report}`);
}

async function run(found: readonly SweepProgram[], { out, jobs, timeoutMs }: SweepOptions): Promise<void> {
  const client = await buildClient();
  const programs = await servePrograms(found);
  const server = await createAppServer({ client: () => client, programs, port: 0 });
  const browser = await openSweepBrowser();
  let next = 0;
  const work = async () => {
    const place = await browser.newPlace(new URL(server.url).origin);
    for (let index = next++; index < found.length; index = next++) {
      const { name } = found[index] ?? { name: "" };
      const url = new URL(programs[index]?.base ?? "/", server.url).href;
      const screenshot = screenshotPath(out, name);
      const result = await place.withPage((page) => runProgram(page, { program: name, url, screenshot, timeoutMs }));
      writeResult(out, result);
      const note = result.problems[0]?.trim().split("\n").at(-1) ?? result.unsupported.join(", ");
      console.log(`${result.status.padEnd(12)}${String(result.ms).padStart(7)} ms  ${name}  ${note.slice(0, 120)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs ?? Math.max(2, Math.floor(availableParallelism() / 2)) }, work));
  } finally {
    await browser.close();
    await server.close();
  }
}

function withoutResults(found: readonly SweepProgram[], out: string): readonly SweepProgram[] {
  const done = new Set(readResults(out, found).map(({ program }) => program));
  return found.filter(({ name }) => !done.has(name));
}

function readPattern(filter: string | undefined): RegExp {
  try {
    return new RegExp(filter ?? "");
  } catch {
    throw new UserError(`--filter takes a regular expression, not "${filter}".`);
  }
}
