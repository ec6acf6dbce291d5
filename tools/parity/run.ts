// `npm run parity`: measures the client against the flet package that ships, and writes .cache/parity.json and
// docs/parity.md. With `--check` it writes nothing and fails if a figure has fallen below the recorded one, a gap has no
// reason, or a reason has no gap.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE, ROOT } from "../paths.ts";
import { UserError, runScript } from "../user-error.ts";
import { count, COUNTED, fallen, readFigures, writeFigures, type Figures } from "./figures.ts";
import { judge, type Judged } from "./judge.ts";
import { measureClient } from "./measure.ts";
import { complaintsAboutDefaults, readDefaultReasons, Reasons } from "./reasons.ts";
import { writeReport } from "./report.ts";
import { readSurface } from "./surface.ts";

await runScript(async () => {
  const isCheck = process.argv.includes("--check");
  const surface = await readSurface();
  const measured = await measureClient(surface);
  const reasons = Reasons.read();
  const judged = judge(surface, measured, reasons);
  const figures = count(judged);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, "parity.json"), JSON.stringify({ surface, judged, measured, figures }));
  for (const member of COUNTED) {
    const { understood, total, excepted } = figures[member];
    console.info(`${member}: ${understood} of ${total}, ${excepted} excepted`);
  }
  for (const value of measured.schemas.refused) console.info(`refused: ${value}`);
  const defaultReasons = readDefaultReasons();
  const complaints = [
    ...complaintsAbout(judged, reasons),
    ...complaintsAboutDefaults(
      measured.schemas.defaults.map(({ name }) => name),
      defaultReasons,
    ),
    ...fallen(figures, readFigures()),
  ];
  for (const complaint of complaints) console.error(complaint);
  if (isCheck) {
    if (complaints.length > 0) throw new UserError(`${complaints.length} complaints; see docs/parity.md`);
    if (hasRisen(figures)) console.info("Figures have risen: record them with `npm run parity`.");
    return;
  }
  if (complaints.length > 0 && !process.argv.includes("--record")) {
    throw new UserError(`${complaints.length} complaints; nothing written (--record writes all the same)`);
  }
  writeFigures(figures);
  const differences = readFileSync(join(ROOT, "tools", "parity", "differences.md"), "utf8");
  writeFileSync(
    join(ROOT, "docs", "parity.md"),
    writeReport(surface, judged, figures, measured, differences, defaultReasons),
  );
});

function complaintsAbout(judged: readonly Judged[], reasons: Reasons): readonly string[] {
  const unexplained = judged.filter(({ verdict, group }) => verdict.kind === "unexplained" && group !== "cupertino");
  return [
    ...unexplained.map(({ name }) => `${name} is not understood, and no reason is given`),
    ...reasons.unused.map((name) => `${name} has a reason, but no gap any more`),
  ];
}

function hasRisen(figures: Figures): boolean {
  return JSON.stringify(figures) !== JSON.stringify(readFigures());
}
