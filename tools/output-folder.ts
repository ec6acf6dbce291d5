// The folder that a build writes: filled beside its place and moved there when it is complete, so that what was there before
// stays as it was until then, and for good if anything fails.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "./user-error.ts";

/** What every build has; nothing else has all of it. */
const BUILT = ["app.zip", "client", "index.html", "pyodide"];

/** A folder in the making. */
export interface OutputFolder {
  /** Where the files are while it is made. */
  readonly partial: string;
  /** Writes one file; the name may lead through folders. */
  write(name: string, content: string | Uint8Array): void;
  /** Moves it to its place. */
  finish(): void;
  /** Removes what is not finished. Does nothing after `finish`. */
  discard(): void;
}

/**
 * Begins a folder that will be at `out`.
 * @throws {UserError} if somebody's own files are there, or it cannot be written.
 */
export function beginOutput(out: string): OutputFolder {
  const target = resolve(out);
  if (!mayReplace(target)) {
    throw new UserError(`${out} holds something else than an earlier build: empty it, or choose another with --out.`);
  }
  const partial = makeFolderBeside(target);
  return {
    partial,
    write(name, content) {
      const file = join(partial, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    finish() {
      // The old one is moved away first and removed last: between the two moves is no work that could fail half way.
      const old = `${partial}.old`;
      try {
        if (existsSync(target)) renameSync(target, old);
        renameSync(partial, target);
      } catch (error) {
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
        throw unwritable(target, error);
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard: () => rmSync(partial, { recursive: true, force: true }),
  };
}

/**
 * Whether nothing is lost if `target` goes: what people have in a folder is theirs.
 * @throws {UserError} if that cannot be found out.
 */
function mayReplace(target: string): boolean {
  let names: readonly string[];
  try {
    const found = statSync(target, { throwIfNoEntry: false });
    if (found === undefined) return true;
    if (!found.isDirectory()) return false;
    names = readdirSync(target);
  } catch (error) {
    throw unwritable(target, error);
  }
  return names.length === 0 || BUILT.every((name) => names.includes(name));
}

/** Its name begins with a dot: an app's own folder may be the one around it, and files like that are no part of an app. */
function makeFolderBeside(target: string): string {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(join(dirname(target), `.${basename(target)}.partial-`));
  } catch (error) {
    throw unwritable(target, error);
  }
}

function unwritable(target: string, error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(`${target} cannot be written: ${reason}.`);
}
