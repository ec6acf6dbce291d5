// What the client's scripts weigh, chunk by chunk, and what they may: a chunk that grows past its budget fails the build
// of everybody who works on the client, who then sees what came in with an import.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Scripts of one kind, in bytes of gzip. */
export interface ClientSize {
  /** Loaded by every start: the page's two scripts and the worker. */
  readonly start: number;
  /** Loaded when the first control that needs it arrives. */
  readonly onDemand: number;
  /** One line for each budget that does not hold. */
  readonly complaints: readonly string[];
}

const KB = 1024;
/** What every start loads. */
const START = ["early", "client", "worker"];
/** What all of that may take together. */
const START_BUDGET = 120 * KB;
/** Chunks that are larger than others have to be, or must stay smaller. */
const BUDGETS: Readonly<Record<string, number>> = {
  early: 2.5 * KB,
  client: 105 * KB,
  worker: 15 * KB,
  sw: 5 * KB,
  "code-themes": 18 * KB,
  collections: 15 * KB,
  inputs: 15 * KB,
  "markdown-content": 58 * KB,
  pickers: 19 * KB,
};
/** Of every other chunk. */
const BUDGET = 12 * KB;

/** Measures the built client in `folder`. */
export function measureClient(folder: string): ClientSize {
  const sizes = readdirSync(join(folder, "client"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ name: nameOf(file), bytes: gzipped(join(folder, "client", file)) }));
  const missing = START.filter((name) => !sizes.some((chunk) => chunk.name === name));
  if (missing.length > 0) throw new Error(`the built client has no ${missing.join(", ")}`);
  const sum = (chunks: typeof sizes) => chunks.reduce((total, { bytes }) => total + bytes, 0);
  const start = sum(sizes.filter(({ name }) => START.includes(name)));
  const all = [...sizes, { name: "sw", bytes: gzipped(join(folder, "sw.js")) }];
  const complaints = all
    .filter(({ name, bytes }) => bytes > (BUDGETS[name] ?? BUDGET))
    .map(({ name, bytes }) => complaint(name, bytes, BUDGETS[name] ?? BUDGET));
  if (start > START_BUDGET) complaints.push(complaint(START.join(", "), start, START_BUDGET));
  return { start, onDemand: sum(sizes) - start, complaints };
}

function complaint(name: string, bytes: number, budget: number): string {
  const inKb = (size: number): string => `${(size / KB).toFixed(1)} KB`;
  return `${name}: ${inKb(bytes)} of gzip, ${inKb(budget)} allowed (tools/client-size.ts)`;
}

/** `inputs-Mhn7Gves.js` → `inputs`. */
function nameOf(file: string): string {
  return file.replace(/-[\w-]{8}\.js$/, "");
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
