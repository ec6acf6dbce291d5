// CPython with packages of its own, for what runs outside the browser: a Flet server for tests, Flet's own test suite.
// `pip install --target` instead of a virtual environment, which not every Python can make.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "./paths.ts";
import { findPython } from "./pip.ts";
import { UserError } from "./user-error.ts";

/** How to run Python with the packages. */
export interface CPython {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * This machine's Python together with `requirements`, which pip installs into the cache once.
 * @throws {UserError} if there is no Python, or pip fails.
 */
export function prepareCPython(requirements: readonly string[]): CPython {
  const command = findPython();
  const name = createHash("sha256")
    .update([command, ...requirements].join("\n"))
    .digest("hex")
    .slice(0, 16);
  const folder = join(CACHE, `cpython-${name}`);
  if (!existsSync(folder)) {
    console.info(`Installing ${requirements.join(", ")}`);
    const partial = `${folder}.${process.pid}.partial`;
    // Twice: warnings about what else is installed on this machine concern nobody.
    const options = ["--quiet", "--quiet", "--disable-pip-version-check", "--no-input", "--target", partial];
    const { status } = spawnSync(command, ["-m", "pip", "install", ...options, ...requirements], { stdio: "inherit" });
    if (status !== 0) {
      rmSync(partial, { recursive: true, force: true });
      throw new UserError(`pip could not install ${requirements.join(", ")}`);
    }
    // Another process may have been faster.
    if (existsSync(folder)) rmSync(partial, { recursive: true });
    else renameSync(partial, folder);
  }
  return { command, env: { ...process.env, PYTHONPATH: folder } };
}
