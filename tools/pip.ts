// Runs pip on this machine to fetch wheels for the browser's Python. Owns the search for a Python, the platform
// options and what is shown while it runs.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PYTHON } from "./paths.ts";
import { explainPipFailure } from "./pip-failure.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { UserError } from "./user-error.ts";

const PROBE = "import sys, importlib.util as u; print(*sys.version_info[:2], u.find_spec('pip') is not None)";

/**
 * The command of a Python ≥ 3.9 that has pip: `PYTHON`, else `python3`, else `python`.
 * @throws {UserError} if there is none.
 */
export function findPython(): string {
  const named = process.env["PYTHON"];
  let lacksPip: string | undefined;
  for (const command of named ? [named] : ["python3", "python"]) {
    const probe = spawnSync(command, ["-c", PROBE], { encoding: "utf8" });
    const [major, minor, hasPip] = (probe.stdout ?? "").trim().split(" ");
    if (probe.status !== 0 || major !== "3" || Number(minor) < 9) continue;
    if (hasPip === "True") return command;
    lacksPip ??= command;
  }
  if (lacksPip !== undefined) {
    throw new UserError(`${lacksPip} has no pip: install it (apt-get install python3-pip, or python3 -m ensurepip)`);
  }
  throw new UserError(`no Python 3.9 or newer found${named ? ` at PYTHON=${named}` : ""}: install python3 with pip`);
}

/**
 * Downloads wheels that run in the Pyodide that ships into `folder`, naming each on stdout.
 * @param requirements pip's own arguments: requirement specifiers, `-r file`, `-c file`, `--no-deps`.
 * @throws {UserError} one line per cause: no Python, no pip, index unreachable, wrong hash, no usable wheel.
 */
export async function downloadWheels(folder: string, requirements: readonly string[]): Promise<void> {
  const { python, platformTag } = readRuntimeInfo();
  const [major, minor] = python.split(".");
  const options = [
    ["--only-binary=:all:", "--implementation=cp", `--python-version=${major}.${minor}`, `--platform=${platformTag}`],
    [`--abi=cp${major}${minor}`, "--abi=abi3", "--abi=none"],
    ["--disable-pip-version-check", "--progress-bar=off", "--no-input", "--retries=2", `--dest=${folder}`],
  ].flat();
  const script = join(PYTHON, "build", "pip_for_pyodide.py");
  const child = spawn(findPython(), [script, python, "download", ...options, ...requirements], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const report: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    report.push(line);
    if (/^\s*(Downloading|Using cached) \S+\.whl/.test(line)) console.info(`  ${line.trim()}`);
  });
  createInterface({ input: child.stderr }).on("line", (line) => report.push(line));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  if (status !== 0) throw new UserError(explainPipFailure(report.join("\n")));
}
