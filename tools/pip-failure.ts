// Turns what pip printed into the one line that says why it failed, who asked for the package, and what to do.
import { findPyodidePackage, pyodideReleasePage } from "./pyodide-packages.ts";

const UNREACHABLE =
  /(NewConnectionError|ConnectTimeoutError|ReadTimeoutError|NameResolutionError|ProxyError|SSLError|ConnectionResetError|Connection refused|name resolution)[^\n]*/;

/** The one line that says why pip failed, read from what it printed. */
export function explainPipFailure(report: string): string {
  if (/DO NOT MATCH THE HASHES/.test(report)) {
    const wheel = /^\s+(\S+) from \S+/m.exec(report)?.[1] ?? "a wheel";
    return `the downloaded ${wheel} does not match its pinned hash; the package index serves a different file`;
  }
  const unreachable = UNREACHABLE.exec(report);
  if (unreachable !== null) {
    return `the Python package index could not be reached (${unreachable[1]}); check the network or pip's index-url`;
  }
  const missing = findMissing(report);
  if (missing !== undefined) return explainMissing(missing);
  const conflict = /ERROR: (Cannot install [^\n]+)/.exec(report)?.[1];
  if (conflict !== undefined) return `pip found no versions that fit together: ${conflict}`;
  const lastError = report.split("\n").findLast((line) => line.startsWith("ERROR:"));
  return `pip failed: ${lastError?.slice("ERROR:".length).trim() ?? "it gave no reason"}`;
}

/** A requirement that nothing meets. */
interface Missing {
  readonly requirement: string;
  /** Who asked for it, the app's own requirement first. */
  readonly chain: readonly string[];
  /** Releases that exist and run in Pyodide, but are not what was asked for. */
  readonly offered: readonly string[];
}

function findMissing(report: string): Missing | undefined {
  const [, requirement, from = "", versions = ""] =
    /satisfies the requirement (\S+)(?: \(from ((?!versions:)[^)]*)\))? \(from versions: ([^)]*)\)/.exec(report) ?? [];
  const offered = versions === "none" ? [] : versions.split(", ").filter((version) => version !== "");
  if (requirement !== undefined) return { requirement, chain: chainOf(from, report), offered };
  const plain = /No matching distribution found for (\S+)(?: \(from ([^)]*)\))?/.exec(report);
  if (plain?.[1] !== undefined) return { requirement: plain[1], chain: chainOf(plain[2] ?? "", report), offered: [] };
  // Behind a conflict in which everyone asks for the same package is a package that nobody can have.
  const block = /The conflict is caused by:\n((?: {4}[^\n]+\n)+)/.exec(report)?.[1] ?? "";
  const asked = [...block.matchAll(/^ {4}(\S+) \S+ depends on (\S+)/gm)];
  const [, asker = "", wanted] = asked[0] ?? [];
  if (wanted === undefined || asked.some(([, , other = ""]) => nameOf(other) !== nameOf(wanted))) return undefined;
  // Two of the app's own requirements contradict each other.
  if (block.includes("The user requested")) return undefined;
  const isOneAsker = asked.every(([, other]) => other === asker);
  return isOneAsker ? { requirement: wanted, chain: chainOf(asker, report), offered: [] } : undefined;
}

/**
 * `httpcore==1.*->httpx` names the askers, the nearest first; pip leaves out those further away that it told before with
 * `Collecting`.
 */
function chainOf(from: string, report: string): readonly string[] {
  const nearest = from
    .split("->")
    .map((asker) => asker.trim())
    .filter((asker) => asker !== "");
  const last = nearest.at(-1);
  if (last === undefined) return [];
  const pattern = new RegExp(`^Collecting ${escape(nameOf(last))}(?![\\w.-])[^\\n]*\\(from ([^)]+)\\)`, "im");
  const further = pattern.exec(report)?.[1] ?? "";
  const rest = further
    .split("->")
    .map((asker) => asker.trim())
    .filter((asker) => asker !== "");
  return [...nearest, ...rest].toReversed();
}

function explainMissing({ requirement, chain, offered }: Missing): string {
  const asked = chain.length === 0 ? "" : ` (asked for by ${chain.join(" → ")})`;
  const name = nameOf(requirement);
  const ours = findPyodidePackage(name);
  if (offered.length > 0) {
    return `no wheel of ${requirement}${asked} runs in Pyodide; there are such of ${name} ${offered.slice(-8).join(", ")}`;
  }
  if (ours === undefined) {
    return `the package index has no wheel of ${requirement}${asked} that runs in Pyodide (pure Python, or built for it)`;
  }
  const start = `the package index has no wheel of ${requirement}${asked} that runs in Pyodide, but Pyodide's own distribution has ${name} ${ours.version}`;
  if (ours.libraries.length > 0) {
    return `${start}; it needs the shared libraries ${ours.libraries.join(", ")}, which flet-pwa cannot ship`;
  }
  return `${start}: take ${ours.wheels.join(", ")} from ${pyodideReleasePage()}, put them into a folder and name it with --wheels or [tool.flet.pwa] wheels`;
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]*[A-Za-z0-9]/.exec(requirement)?.[0].toLowerCase() ?? requirement;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
