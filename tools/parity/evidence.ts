// Looks in the sources for what drawing alone does not show: what a control asks only in the middle of a gesture, after
// a transition, or in a method. A name counts where it is used (`props.name`, "wire_name"), never where a schema
// declares it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../paths.ts";

/** What is applied to every control: its uses say nothing about a single one. */
const SHARED = ["src/control/control-view.tsx", "src/control/frame.ts", "src/values/", "src/protocol/", "src/tree/"];

/** Searches the modules that draw a control. */
export class Evidence {
  readonly #texts = new Map<string, string>();
  readonly #closures = new Map<string, string>();

  /** Whether a module behind `files` uses the property with this wire name. */
  usesProperty(files: readonly string[], wireName: string): boolean {
    const camel = toCamelCase(wireName);
    return new RegExp(`\\.${camel}\\b|["'\`]${wireName}["'\`]`).test(this.#textBehind(files));
  }

  /** Whether a module behind `files` sends the event (`on_click`). */
  sendsEvent(files: readonly string[], event: string): boolean {
    return new RegExp(`["'\`]${event.replace(/^on_/, "")}["'\`]`).test(this.#textBehind(files));
  }

  /** Whether a module behind `files` answers the method with this wire name. */
  answersMethod(files: readonly string[], method: string): boolean {
    return new RegExp(`["'\`]${method}["'\`]|\\b${method}\\s*[:(,]`).test(this.#textBehind(files));
  }

  /** `files` with everything of ours that they import, as one text. */
  #textBehind(files: readonly string[]): string {
    const key = files.join("\n");
    const known = this.#closures.get(key);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const pending = [...files];
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      if (seen.has(file) || (!files.includes(file) && SHARED.some((shared) => file?.startsWith(shared)))) continue;
      seen.add(file);
      pending.push(...importsOf(file, this.#text(file)));
    }
    const text = [...seen].map((file) => this.#text(file)).join("\n");
    this.#closures.set(key, text);
    return text;
  }

  #text(file: string): string {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(join(ROOT, file), "utf8");
    this.#texts.set(file, text);
    return text;
  }
}

/** Modules in a folder of the repository, tests apart. */
export function modulesIn(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.includes("testing"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .toSorted();
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/from "(\.[^"]+\.tsx?)"/g)].map(([, path = ""]) =>
    join(dirname(file), path).replaceAll("\\", "/"),
  );
}

/** `label_position` → `labelPosition`. */
function toCamelCase(name: string): string {
  return name.replace(/(?<=.)_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
