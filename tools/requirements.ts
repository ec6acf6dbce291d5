// Reads what a Flet program says it needs: requirements.txt, and pyproject.toml's [project] and [tool.flet.web]
// dependencies. Only as much of PEP 508 as it takes to tell packages apart; pip reads the rest.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { UserError } from "./user-error.ts";

/** One requirement as written. */
export interface Requirement {
  /** Normalised name (PEP 503): lower case, dashes. */
  readonly name: string;
  /** The requirement without its hashes, e.g. `flet-map>=1.0`. */
  readonly specifier: string;
  /** Values of its `--hash=sha256:` options. */
  readonly hashes: readonly string[];
}

/** Packages that every build brings itself, or that only make sense on a desktop or server. */
const BROUGHT_ALONG = new Set(["flet", "flet-cli", "flet-desktop", "flet-desktop-light", "flet-web", "msgpack"]);

/** Parses the text of a requirements.txt; options (`-r`, `--index-url` …) are left out. */
export function parseRequirements(text: string): Requirement[] {
  return text
    .replaceAll(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("-"))
    .map(parseRequirement);
}

/**
 * What the program in `folder` (or the nearest project folder above it) depends on, apart from flet itself.
 * As in Flet's own web build, [tool.flet.web] wins over [project] for the same package.
 * @throws {UserError} if pyproject.toml cannot be parsed.
 */
export function readDependencies(folders: readonly string[]): string[] {
  const byName = new Map<string, Requirement>();
  for (const folder of folders) {
    for (const requirement of [...fromRequirementsFile(folder), ...fromProjectFile(folder)]) {
      byName.set(requirement.name, requirement);
    }
  }
  return [...byName.values()]
    .filter(({ name }) => !BROUGHT_ALONG.has(name))
    .map(({ specifier }) => specifier)
    .toSorted();
}

/**
 * Reads a folder's pyproject.toml; an empty table if it has none.
 * @throws {UserError} if it cannot be parsed.
 */
export function readProjectFile(folder: string): Record<string, unknown> {
  const path = join(folder, "pyproject.toml");
  if (!existsSync(path)) return {};
  try {
    return parseToml(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError(`${path} cannot be read: ${reason}`);
  }
}

/** The table at a dotted path inside parsed TOML, or an empty one. */
export function tableAt(table: Record<string, unknown>, ...path: readonly string[]): Record<string, unknown> {
  let current: unknown = table;
  for (const key of path) current = isTable(current) ? current[key] : undefined;
  return isTable(current) ? current : {};
}

function fromRequirementsFile(folder: string): Requirement[] {
  const path = join(folder, "requirements.txt");
  return existsSync(path) ? parseRequirements(readFileSync(path, "utf8")) : [];
}

function fromProjectFile(folder: string): Requirement[] {
  const project = readProjectFile(folder);
  const lists = [tableAt(project, "project")["dependencies"], tableAt(project, "tool", "flet", "web")["dependencies"]];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((entry) => typeof entry === "string")
    .map(parseRequirement);
}

function parseRequirement(line: string): Requirement {
  const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(line)?.[0] ?? line;
  const hashes = [...line.matchAll(/--hash=sha256:([0-9a-f]+)/g)].map((match) => match[1] ?? "");
  return {
    name: name.toLowerCase().replaceAll(/[._-]+/g, "-"),
    specifier: line.replaceAll(/\s*--hash=\S+/g, "").trim(),
    hashes,
  };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
