// Reads what a Flet program says it needs: requirements.txt, and pyproject.toml's [project] and [tool.flet.web]
// dependencies. Only as much of PEP 508 as it takes to tell packages apart; pip reads the rest.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TomlError, parse as parseToml } from "smol-toml";
import { readPoetryDependencies } from "./poetry.ts";
import { SettingsTable } from "./settings-table.ts";
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

/** Parses the text of a requirements.txt; options (`--index-url` …) are left out. */
export function parseRequirements(text: string): Requirement[] {
  return text
    .replaceAll(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("-"))
    .map(parseRequirement);
}

/** What a program depends on. */
export interface Dependencies {
  /** The requirement on flet itself as written, e.g. `flet>=1.0`. */
  readonly flet: string | undefined;
  /** Everything else, sorted. */
  readonly packages: readonly string[];
}

/**
 * What the program in these folders depends on.
 * As in Flet's own web build, [tool.flet.web] wins over [project] for the same package.
 * @throws {UserError} if pyproject.toml cannot be parsed.
 */
export function readDependencies(folders: readonly string[]): Dependencies {
  const byName = new Map<string, Requirement>();
  for (const folder of folders) {
    for (const requirement of [...fromRequirementsFile(folder), ...fromProjectFile(folder)]) {
      byName.set(requirement.name, requirement);
    }
  }
  return {
    flet: byName.get("flet")?.specifier,
    packages: [...byName.values()]
      .filter(({ name }) => !BROUGHT_ALONG.has(name))
      .map(({ specifier }) => specifier)
      .toSorted(),
  };
}

/**
 * Reads a folder's pyproject.toml; an empty table if it has none.
 * @throws {UserError} if it cannot be parsed; names the line.
 */
export function readProjectFile(folder: string): SettingsTable {
  const path = join(folder, "pyproject.toml");
  if (!existsSync(path)) return new SettingsTable({});
  try {
    return new SettingsTable(parseToml(readFileSync(path, "utf8")));
  } catch (error) {
    const place = error instanceof TomlError ? `line ${error.line}: ` : "";
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new UserError(`${path} cannot be read: ${place}${reason}`);
  }
}

function fromRequirementsFile(folder: string): Requirement[] {
  const path = join(folder, "requirements.txt");
  return existsSync(path) ? parseRequirements(withIncluded(path)) : [];
}

/** The text of a requirements file with those in it that it includes by `-r`. */
function withIncluded(path: string, includers: readonly string[] = []): string {
  if (!existsSync(path)) throw new UserError(`${includers.at(-1)} includes ${path}, which is not there`);
  if (includers.includes(path)) throw new UserError(`${path} includes itself`);
  return readFileSync(path, "utf8").replaceAll(/^\s*(?:-r|--requirement)[\s=]+(\S+).*$/gm, (_, name: string) =>
    withIncluded(join(dirname(path), name), [...includers, path]),
  );
}

function fromProjectFile(folder: string): Requirement[] {
  const project = readProjectFile(folder);
  const lists = [project.table("project").texts("dependencies"), project.table("tool.flet.web").texts("dependencies")];
  return [...readPoetryDependencies(project), ...lists.flat()].map(parseRequirement);
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
