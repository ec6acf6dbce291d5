// Reads one table of a pyproject.toml by kind of value. What is of another kind is the author's mistake, and said so with
// the setting's full name; nothing falls back silently.
import { UserError } from "./user-error.ts";

/** A table of TOML, or an empty one where the file has none. */
export class SettingsTable {
  readonly #values: Readonly<Record<string, unknown>>;
  /** Dotted name of the table, e.g. `tool.flet.pwa`. */
  readonly name: string;

  constructor(values: Readonly<Record<string, unknown>>, name = "") {
    this.#values = values;
    this.name = name;
  }

  /** The table at a dotted path below this one; empty if there is none. */
  table(path: string): SettingsTable {
    const [key = "", ...rest] = path.split(".");
    const value = this.#values[key];
    if (value !== undefined && !isTable(value)) throw this.#wrong(key, "a table", value);
    const table = new SettingsTable(value ?? {}, this.#nameOf(key));
    return rest.length === 0 ? table : table.table(rest.join("."));
  }

  /** The tables of a list of tables (`[[…]]`). */
  tables(key: string): SettingsTable[] {
    const value = this.#values[key] ?? [];
    if (!Array.isArray(value) || !value.every(isTable)) throw this.#wrong(key, "a list of tables", value);
    return value.map((entry, index) => new SettingsTable(entry, `${this.#nameOf(key)}[${index}]`));
  }

  /** A text; `undefined` if absent or empty. */
  text(key: string): string | undefined {
    const value = this.#values[key];
    if (value === undefined || value === "") return undefined;
    if (typeof value !== "string") throw this.#wrong(key, "a text", value);
    return value;
  }

  /** A text that must be there. */
  requiredText(key: string): string {
    const value = this.text(key);
    if (value === undefined) throw new UserError(`pyproject.toml: [${this.name}] lacks ${key}`);
    return value;
  }

  /** One of some words. */
  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const value = this.text(key);
    const found = words.find((word) => word === value);
    if (value !== undefined && found === undefined) throw this.#wrong(key, words.join(", "), value);
    return found;
  }

  /** `true` or `false`. */
  flag(key: string): boolean | undefined {
    const value = this.#values[key];
    if (value !== undefined && typeof value !== "boolean") throw this.#wrong(key, "true or false", value);
    return value;
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(key: string): string[] {
    const value = this.#values[key] ?? [];
    if (typeof value === "string") return [value];
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) {
      throw this.#wrong(key, "a list of texts", value);
    }
    return value;
  }

  /** Whether there is anything under this key. */
  has(key: string): boolean {
    return this.#values[key] !== undefined;
  }

  /** Whether there is a table under this key. */
  isTable(key: string): boolean {
    return isTable(this.#values[key]);
  }

  /** The names that are used in this table. */
  keys(): string[] {
    return Object.keys(this.#values);
  }

  /**
   * Makes sure that every name is a known one: a typing error would otherwise do nothing.
   * @throws {UserError} that names the unknown one and those that exist.
   */
  expectOnly(known: readonly string[]): void {
    const unknown = this.keys().find((key) => !known.includes(key));
    if (unknown === undefined) return;
    throw new UserError(`pyproject.toml: [${this.name}] has no setting ${unknown}; it has ${known.join(", ")}`);
  }

  #nameOf(key: string): string {
    return this.name === "" ? key : `${this.name}.${key}`;
  }

  #wrong(key: string, expected: string, value: unknown): UserError {
    return new UserError(`pyproject.toml: ${this.#nameOf(key)} takes ${expected}, not ${JSON.stringify(value)}`);
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
