// `npm run bench`: this client, Flet's own and the floor, measured in turns in the same browser on the same machine.
//   --only start,click,build   only these (the beginning of a task's name is enough)
//   --runs 5                   how often each is measured on each side
//   --sides ours,flet          only these sides
//   --out folder               where report.md and report.json go
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CACHE } from "../tools/paths.ts";
import { UserError, runScript } from "../tools/user-error.ts";
import { openTab } from "./chromium.ts";
import { Figures } from "./figures.ts";
import { toJson, toMarkdown, type Circumstances } from "./report.ts";
import { SIDE_NAMES, closeSides, openSides, type Side } from "./sides.ts";
import { measureStart, type Round } from "./start.ts";
import { TASKS } from "./tasks.ts";
import { measureTask } from "./work.ts";

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      runs: { type: "string", default: "2" },
      sides: { type: "string", default: SIDE_NAMES.join(",") },
      out: { type: "string", default: join(CACHE, "bench", "report") },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new UserError("--runs takes a number from 1 on.");
  const isWanted = readOnly(values.only);
  const names = SIDE_NAMES.filter((name) => values.sides.split(",").includes(name));
  if (names.length === 0) throw new UserError(`--sides takes some of ${SIDE_NAMES.join(", ")}.`);
  // Interrupted, it still ends the browser that it started.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const out = resolve(values.out);
  const pictures = join(out, "failed");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const figures = new Figures();
  const sides = await openSides(names);
  const circumstances = { browser: await browserVersion(), runs, date: new Date().toISOString().slice(0, 10) };
  try {
    for (let round = 0; round < runs; round++) {
      console.log(`Round ${round + 1} of ${runs}`);
      if (isWanted("start")) await measureStart(sides, { figures, round, pictures });
      await measureWork(sides, { figures, round, pictures, isWanted });
      write(out, figures, { ...circumstances, runs: round + 1 });
    }
  } finally {
    await closeSides(sides);
  }
  console.log(`\n${toMarkdown(figures, circumstances)}\nAlso in ${out}`);
});

interface WorkRound extends Round {
  isWanted(task: string): boolean;
}

/** Each side keeps one profile over all tasks, so that only the first of them is a first visit. */
async function measureWork(sides: readonly Side[], { figures, round, pictures, isWanted }: WorkRound): Promise<void> {
  const profiles = mkdtempSync(join(tmpdir(), "flet-pwa-bench-"));
  try {
    for (const task of TASKS.filter(({ name }) => isWanted(name))) {
      console.log(`  ${task.name}`);
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        try {
          const picture = join(pictures, `${task.name}-${side.name}.png`);
          await measureTask(task, { side, figures, picture, profile: join(profiles, side.name) });
        } catch (error) {
          figures.fail(task.name, side.name, error);
        }
      }
    }
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
}

function readOnly(only: string | undefined): (task: string) => boolean {
  if (only === undefined) return () => true;
  const beginnings = only.split(",").map((name) => name.trim());
  const tasks = ["start", ...TASKS.map(({ name }) => name)];
  const unknown = beginnings.find((beginning) => !tasks.some((task) => task.startsWith(beginning)));
  if (unknown !== undefined) throw new UserError(`There is no task "${unknown}". There are ${tasks.join(", ")}.`);
  return (task) => beginnings.some((name) => (tasks.includes(name) ? task === name : task.startsWith(name)));
}

async function browserVersion(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "flet-pwa-bench-"));
  const tab = await openTab(profile);
  try {
    return (await tab.browser.send("Browser.getVersion")).product;
  } finally {
    await tab.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** After every round, so that a run that is stopped leaves what it has. */
function write(folder: string, figures: Figures, circumstances: Circumstances): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.json"), toJson(figures, circumstances));
  writeFileSync(join(folder, "report.md"), toMarkdown(figures, circumstances));
}
