// Why a program is not clean although this client does its part: read off what the program said. What is not explained
// here is a fault of this client until somebody shows otherwise.
import type { SweepResult } from "./result.ts";

/** What may keep a program from being clean, in the order of the report. */
export const REASONS = {
  extension: "needs a control of an extension package, which has a Flutter half of its own",
  package: "needs a third-party Python package that it does not name, or that Pyodide does not have",
  cupertino: "needs a Cupertino control",
  sensor: "needs a phone's sensor or device",
  credentials: "needs credentials",
  outside: "needs an answer of another site, which this sweep could not reach",
  window: "needs a desktop window (page.window has no size in any browser)",
  file: "names a file that its assets folder does not have",
  broken: "does not run on the flet that ships; fails in the same words in CPython",
} as const;

export type Reason = keyof typeof REASONS;

/** A program that is not clean; without a `reason` nothing explains it. */
export interface Explanation {
  readonly result: SweepResult;
  readonly reason: Reason | undefined;
  /** What the reason rests on, or what was said. */
  readonly evidence: string;
}

/** What is known of a program beyond its run. */
export interface ProgramFacts {
  /** Extension packages that its files import (`flet_video`). */
  readonly extensions: readonly string[];
  /** Whether its assets folder has the file at this path. */
  hasAsset(path: string): boolean;
  /** What is known to go wrong with it in Flet, too, and in which words. */
  readonly known: KnownFault | undefined;
}

/** A fault that no client can help; looked into by hand, and valid only as long as the program says the same. */
export interface KnownFault {
  readonly reason: Reason;
  readonly says: string;
}

const MISSING_MODULE = /No module named '([\w.]+)'|Install "(\w+)" Python package/;
const CREDENTIALS = /set \w+ environment variable/;
const MISSING_ASSET = /^404 for assets\/(.+)$/;
const PHONE_ONLY = /(\w+) is only supported on Android and iOS/;

/** Explains a result that is not clean. Every one of its faults must have a reason; the first one names it. */
export function explain(result: SweepResult, facts: ProgramFacts): Explanation {
  const missing = result.problems
    .map((problem) => MISSING_ASSET.exec(problem)?.[1])
    .filter((path): path is string => path !== undefined && !facts.hasAsset(path));
  const faults = [
    ...result.unsupported.map((type) => explainType(type, facts)),
    ...result.problems.map((problem) => explainProblem(problem, facts, missing, result.unreachable)),
    ...(result.status === "timeout" ? [{ reason: undefined, evidence: "no first screen in time" }] : []),
  ];
  const fault = faults.find(({ reason }) => reason === undefined) ?? faults[0];
  const { reason, evidence } = fault ?? { reason: undefined, evidence: "" };
  const same = faults.filter((other) => other.reason === reason).map((other) => other.evidence);
  return { result, reason, evidence: reason === undefined ? evidence : [...new Set(same)].toSorted().join(", ") };
}

interface Fault {
  readonly reason: Reason | undefined;
  readonly evidence: string;
}

function explainType(type: string, { extensions }: ProgramFacts): Fault {
  if (type.startsWith("Cupertino")) return { reason: "cupertino", evidence: type };
  const [extension] = extensions;
  return extension === undefined
    ? { reason: undefined, evidence: `${type} is not supported` }
    : { reason: "extension", evidence: extension };
}

function explainProblem(
  problem: string,
  { known }: ProgramFacts,
  missing: readonly string[],
  unreachable: readonly string[],
): Fault {
  if (known && problem.includes(known.says)) return { reason: known.reason, evidence: known.says };
  // Of a file that is not there the client may complain as well.
  const file = missing.find((path) => problem.includes(path));
  if (file !== undefined) return { reason: "file", evidence: file };
  // An exception names the address that it could not open.
  const outside = unreachable.find((address) => problem.includes(address));
  if (outside !== undefined) return { reason: "outside", evidence: new URL(outside).host };
  const module = MISSING_MODULE.exec(problem);
  const name = module?.[1] ?? module?.[2];
  if (name?.startsWith("flet_") === true) return { reason: "extension", evidence: name };
  if (name !== undefined) return { reason: "package", evidence: name };
  const credentials = CREDENTIALS.exec(problem);
  if (credentials) return { reason: "credentials", evidence: credentials[0] };
  const phone = PHONE_ONLY.exec(problem);
  if (phone) return { reason: "sensor", evidence: phone[1] ?? "" };
  return { reason: undefined, evidence: problem.trim().split("\n").at(-1) ?? problem };
}
