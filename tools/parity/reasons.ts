// Why the client does not understand something: reasons.json, entry by entry. Each reason says of which kind it is, since
// what Flet's own client ignores as well is no gap.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { UserError } from "../user-error.ts";

const PATH = join(ROOT, "tools", "parity", "reasons.json");
const DEFAULTS_PATH = join(ROOT, "tools", "parity", "default-reasons.json");

const KINDS = ["moot", "web", "apart", "missing"] as const;

/**
 * `moot`: Flet's own client does nothing with it either, or it means nothing there. `web`: a page cannot, and Flet's web
 * client cannot. `apart`: belongs to Cupertino, which is counted apart. `missing`: a gap of this client.
 */
export type ReasonKind = (typeof KINDS)[number];

interface Reason {
  readonly kind: ReasonKind;
  readonly reason: string;
}

/** The reasons in the repository. */
export class Reasons {
  readonly #reasons: ReadonlyMap<string, Reason>;
  readonly #used = new Set<string>();

  constructor(reasons: ReadonlyMap<string, Reason>) {
    this.#reasons = reasons;
  }

  /**
   * Reads reasons.json: a list of `{ kind, reason, entries }`.
   * @throws {UserError} if an entry stands there twice or a kind is none.
   */
  static read(): Reasons {
    const groups = JSON.parse(readFileSync(PATH, "utf8")) as readonly (Reason & { readonly entries: string[] })[];
    const reasons = new Map<string, Reason>();
    for (const { kind, reason, entries } of groups) {
      if (!KINDS.includes(kind)) throw new UserError(`${PATH}: there is no kind of reason "${kind}"`);
      for (const entry of entries) {
        if (reasons.has(entry)) throw new UserError(`${PATH}: ${entry} has two reasons`);
        reasons.set(entry, { kind, reason });
      }
    }
    return new Reasons(reasons);
  }

  /** The reason for `name`, which counts as used from now on. */
  verdict(name: string): Reason | undefined {
    const reason = this.#reasons.get(name);
    if (reason) this.#used.add(name);
    return reason;
  }

  /** Entries that nothing asked for: their gap has gone, or they were never in flet. */
  get unused(): readonly string[] {
    return [...this.#reasons.keys()].filter((name) => !this.#used.has(name));
  }
}

/** Why a default of the client may be another than flet's: default-reasons.json, property by property. */
export function readDefaultReasons(): ReadonlyMap<string, string> {
  const groups = JSON.parse(readFileSync(DEFAULTS_PATH, "utf8")) as readonly (Omit<Reason, "kind"> & {
    readonly entries: string[];
  })[];
  return new Map(groups.flatMap(({ reason, entries }) => entries.map((entry) => [entry, reason] as const)));
}

/** What is wrong about them: a difference without a reason, and a reason without a difference. */
export function complaintsAboutDefaults(
  differing: readonly string[],
  reasons: ReadonlyMap<string, string>,
): readonly string[] {
  return [
    ...differing
      .filter((name) => !reasons.has(name))
      .map((name) => `${name} has another default, and no reason is given`),
    ...[...reasons.keys()]
      .filter((name) => !differing.includes(name))
      .map((name) => `the default of ${name} has a reason, but is flet's own`),
  ];
}
