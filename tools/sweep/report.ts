// What a sweep leaves behind: `report.json`, a summary on the terminal, and, if asked for, a page of Markdown.
import { REASONS, type Explanation, type Reason } from "./reasons.ts";
import type { SweepResult } from "./result.ts";

/** The outcome over all programs that were run so far. */
export interface SweepOutcome {
  /** How many programs there are. */
  readonly total: number;
  readonly results: readonly SweepResult[];
  /** Those that are not clean. */
  readonly explanations: readonly Explanation[];
}

const REASON_NAMES = Object.keys(REASONS).filter((name): name is Reason => name in REASONS);

/** `report.json`. */
export function toJson({ results, explanations }: SweepOutcome): string {
  const reasons = new Map(explanations.map(({ result, reason, evidence }) => [result, { reason, evidence }]));
  return `${JSON.stringify(
    results.map((result) => ({ ...result, ...reasons.get(result) })),
    undefined,
    2,
  )}\n`;
}

/** The figures, and what nothing explains. */
export function summarize({ total, results, explanations }: SweepOutcome): string {
  const clean = results.length - explanations.length;
  const unexplained = explanations.filter(({ reason }) => reason === undefined);
  const pressed = results.reduce((sum, result) => sum + result.pressed, 0);
  return [
    `${results.length} of ${total} programs, ${pressed} buttons pressed`,
    row(clean, "clean"),
    ...REASON_NAMES.map((name) => row(withReason(explanations, name).length, REASONS[name])),
    row(unexplained.length, "unexplained"),
    ...unexplained.map(({ result, evidence }) => `       ${result.program}: ${evidence.slice(0, 160)}`),
  ].join("\n");
}

/** The page of Markdown. */
export function toMarkdown(outcome: SweepOutcome, title: string): string {
  const { total, results, explanations } = outcome;
  const unexplained = explanations.filter(({ reason }) => reason === undefined);
  const rows = REASON_NAMES.map((name) => [REASONS[name], withReason(explanations, name).length] as const);
  const table = [
    ["**clean**", results.length - explanations.length] as const,
    ...rows,
    ["not explained", unexplained.length] as const,
  ];
  const width = Math.max(...table.map(([name]) => name.length));
  return [
    `# ${title}`,
    "",
    `${results.length} of ${total} programs were run, each in a fresh session in Chromium, and ${results.reduce((sum, { pressed }) => sum + pressed, 0)} buttons pressed. \`clean\`: something is drawn, and neither`,
    "at the start nor after pressing each visible button once was there a traceback, an error or warning on the console,",
    "a missing file, or a control, property or method that this client does not know.",
    "",
    `| ${"outcome".padEnd(width)} | programs |`,
    `| ${"-".repeat(width)} | -------: |`,
    ...table.map(([name, count]) => `| ${name.padEnd(width)} | ${String(count).padStart(8)} |`),
    ...REASON_NAMES.flatMap((name) => section(capitalized(REASONS[name]), withReason(explanations, name))),
    ...section("Not explained", unexplained),
    "",
  ].join("\n");
}

function section(title: string, explanations: readonly Explanation[]): readonly string[] {
  if (explanations.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const { evidence, result } of explanations) {
    groups.set(evidence, [...(groups.get(evidence) ?? []), result.program.replace(/\/main\.py$/, "")]);
  }
  const lines = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([evidence, programs]) => `- \`${evidence.replaceAll("`", "'")}\`: ${programs.join(", ")}`);
  return ["", `## ${title}`, "", ...lines];
}

function withReason(explanations: readonly Explanation[], name: Reason): readonly Explanation[] {
  return explanations.filter(({ reason }) => reason === name);
}

function row(count: number, name: string): string {
  return `${String(count).padStart(5)}  ${name}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
