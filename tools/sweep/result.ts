// What a sweep found out about each program, one file each in its output folder: so that a part, or one program that is
// run again, replaces only what it measured.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SweepProgram } from "./find-programs.ts";

/** How a program went. `unsupported`: its only fault is a control or service that this client does not have. */
export type SweepStatus = "clean" | "unsupported" | "problem" | "timeout";

/** One row of the report. */
export interface SweepResult {
  readonly program: string;
  readonly status: SweepStatus;
  /** Control and service types without a renderer. */
  readonly unsupported: readonly string[];
  /** Console errors and warnings, tracebacks, files that are missing, an empty page: one text each. */
  readonly problems: readonly string[];
  /** Addresses outside of this server that could not be reached; no fault of the program or the client. */
  readonly unreachable: readonly string[];
  /** How many of its buttons were pressed. */
  readonly pressed: number;
  /** From navigation to the first screen. */
  readonly ms: number;
}

/** The picture of a program's first screen. */
export function screenshotPath(out: string, program: string): string {
  return join(out, `${flat(program)}.png`);
}

/** Keeps a result in `out`. */
export function writeResult(out: string, result: SweepResult): void {
  mkdirSync(join(out, "results"), { recursive: true });
  writeFileSync(resultPath(out, result.program), JSON.stringify(result));
}

/** What `out` has of these programs, in their order. */
export function readResults(out: string, programs: readonly SweepProgram[]): readonly SweepResult[] {
  return programs.flatMap(({ name }): SweepResult[] => {
    const path = resultPath(out, name);
    return existsSync(path) ? [JSON.parse(readFileSync(path, "utf8"))] : [];
  });
}

function resultPath(out: string, program: string): string {
  return join(out, "results", `${flat(program)}.json`);
}

function flat(program: string): string {
  return program.replaceAll("/", "__");
}
