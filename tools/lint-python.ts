// Lints and checks the format of our Python with ruff, which pip fetches into the cache once.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CACHE, PYTHON, ROOT } from "./paths.ts";
import { findPython } from "./pip.ts";
import { runScript, UserError } from "./user-error.ts";

const VERSION = "0.17.6";

await runScript(() => {
  const python = findPython();
  const folder = join(CACHE, `ruff-${VERSION}`);
  if (!existsSync(folder)) {
    run(
      python,
      ["-m", "pip", "install", "--quiet", "--target", folder, `ruff==${VERSION}`],
      ROOT,
      "pip could not fetch ruff",
    );
  }
  const ruff = join(folder, "bin", "ruff");
  const folders = [".", join("..", "e2e", "programs"), join("..", "bench", "programs"), join("..", "catalogue")];
  run(ruff, ["check", "--quiet", ...folders], PYTHON, "ruff has complaints");
  run(ruff, ["format", "--check", "--quiet", ...folders], PYTHON, "ruff would format these files; run `ruff format`");
});

function run(command: string, args: readonly string[], cwd: string, failure: string): void {
  if (spawnSync(command, args, { cwd, stdio: "inherit" }).status !== 0) throw new UserError(failure);
}
