// Reads the arguments of one command by its table of options.
import { parseArgs } from "node:util";
import type { CliCommand } from "./cli-options.ts";
import { UserError } from "./user-error.ts";

/** What was given to a command. */
export class CliArguments {
  readonly #values: ReadonlyMap<string, string | boolean | readonly string[]>;
  /** The one argument that is no option, if it was given. */
  readonly path: string | undefined;
  readonly wantsHelp: boolean;

  /** @throws {UserError} for an unknown option, a missing value, or more than one path. */
  constructor(command: CliCommand, args: readonly string[]) {
    const { values, positionals } = parse(command, args);
    if (positionals.length > 1) throw new UserError(`One path at a time, not ${positionals.join(" and ")}.`);
    this.path = positionals[0];
    this.wantsHelp = values["help"] === true;
    const found = new Map<string, string | boolean | readonly string[]>();
    for (const [name, { aliases = [] }] of Object.entries(command.options)) {
      const value = [name, ...aliases].map((alias) => values[alias]).find((entry) => entry !== undefined);
      if (typeof value === "string" || typeof value === "boolean") found.set(name, value);
      else if (Array.isArray(value)) found.set(name, value.map(String));
    }
    this.#values = found;
  }

  /** The value of an option; `undefined` if it was not given. */
  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  /** The values of an option that may be repeated. */
  list(name: string): readonly string[] | undefined {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value : undefined;
  }

  /** Whether a flag was given. */
  has(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** @throws {UserError} if the option's value is no whole number. */
  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (text === "" || !Number.isInteger(number) || number < 0) {
      throw new UserError(`--${name} takes a whole number, not "${text}".`);
    }
    return number;
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parse({ options }: CliCommand, args: readonly string[]): Parsed {
  const declared = Object.entries(options).flatMap(([name, { value, short, aliases = [], isList = false }]) => {
    const type = value === undefined ? ("boolean" as const) : ("string" as const);
    const declaration = { type, multiple: isList };
    return [
      [name, short === undefined ? declaration : { ...declaration, short }] as const,
      ...aliases.map((alias) => [alias, declaration] as const),
    ];
  });
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...Object.fromEntries(declared), help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    // Its message goes on with advice for arguments that begin with a dash.
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(message.split(". ")[0]?.replace(/\.?$/, ".") ?? message);
  }
}
