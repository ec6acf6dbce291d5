// Reads [tool.poetry.dependencies], whose way of writing versions is Poetry's own, as requirements that pip takes.
import type { SettingsTable } from "./settings-table.ts";

/** The dependencies that a project declares to Poetry, apart from Python itself and optional ones. */
export function readPoetryDependencies(project: SettingsTable): string[] {
  const table = project.table("tool.poetry.dependencies");
  return table
    .keys()
    .filter((name) => name !== "python")
    .flatMap((name) => {
      if (table.isTable(name)) {
        const details = table.table(name);
        if (details.flag("optional") === true) return [];
        const extras = details.texts("extras");
        return [requirement(name, details.text("version") ?? "*", extras)];
      }
      return [requirement(name, table.text(name) ?? "*", [])];
    });
}

function requirement(name: string, version: string, extras: readonly string[]): string {
  const clauses = version.split(",").map((clause) => toClause(clause.trim()));
  const list = extras.length > 0 ? `[${extras.join(",")}]` : "";
  return `${name}${list}${clauses.filter((clause) => clause !== "").join(",")}`;
}

/** `^1.2.3` is anything up to the next change of the first number that is not 0; `~1.2` up to 1.3; a bare number is exact. */
function toClause(clause: string): string {
  if (clause === "*") return "";
  const [, sign = "", version = ""] = /^([\^~]?)(\d[\w.]*)$/.exec(clause) ?? [];
  if (version === "") return clause;
  if (sign === "") return `==${version}`;
  const numbers = version.split(".").map(Number);
  const firstUsed = numbers.findIndex((number) => number > 0);
  const raised = sign === "~" ? Math.min(1, numbers.length - 1) : Math.max(0, firstUsed);
  const next = numbers.slice(0, raised + 1).map((number, index) => (index === raised ? number + 1 : number));
  return `>=${version},<${next.join(".")}`;
}
