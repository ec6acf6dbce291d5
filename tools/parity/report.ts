// docs/parity.md: the figures, every type in a line, every gap with its reason.
import { COUNTED, isUnderstood, type Figures } from "./figures.ts";
import type { Judged } from "./judge.ts";
import type { Measurement } from "./measurement.ts";
import type { Surface } from "./surface-types.ts";

const TITLES = {
  type: "Types",
  property: "Properties",
  event: "Events",
  method: "Methods",
  field: "Fields of value types",
} as const;

const KIND_TITLES = {
  missing: "Missing here",
  web: "Impossible in a page",
  moot: "Without effect in Flet's own client, or without meaning",
  apart: "Left to Cupertino",
  unexplained: "Without a reason yet",
} as const;

/** What a person wrote about behaviour that differs on purpose; it follows the figures. */
export function writeReport(
  surface: Surface,
  judged: readonly Judged[],
  figures: Figures,
  measured: Measurement,
  differences: string,
  defaultReasons: ReadonlyMap<string, string>,
): string {
  return [
    "# Parity with Flet",
    "",
    "Written by `npm run parity`; only the section on differences is by hand (`tools/parity/differences.md`).",
    "",
    `Measured against flet ${surface.flet}: its own dataclasses say what there is, and this client is asked what it does`,
    "with it, by drawing every class in its variants and watching which properties it reads and which events it sends.",
    "What drawing does not reach (a drag, a method) counts if the modules that draw the control use it. Everything else",
    "needs a reason in `tools/parity/reasons.json`. All details, with types and defaults, are in `.cache/parity.json`.",
    "",
    "|  | understood | of | | excepted, with a reason |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...COUNTED.map((member) => {
      const { understood, total, excepted } = figures[member];
      return `| ${TITLES[member]} | ${understood} | ${total} | ${percent(understood, total)} | ${excepted} |`;
    }),
    "",
    "Excepted is what has no effect in Flet's own client either, what no page can do, and what only Cupertino controls",
    "are for. Cupertino classes are not counted above.",
    "",
    differences.trim(),
    "",
    ...gaps(judged),
    ...defaults(measured, defaultReasons),
    ...types(surface, judged),
    ...cupertino(surface),
  ].join("\n");
}

function gaps(judged: readonly Judged[]): string[] {
  return (["missing", "unexplained", "web", "moot", "apart"] as const).flatMap((kind) => {
    const byReason = new Map<string, string[]>();
    for (const { name, verdict, group } of judged) {
      if (verdict.kind !== kind || group === "cupertino") continue;
      const reason = "reason" in verdict ? verdict.reason : "no reason given";
      byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
    }
    if (byReason.size === 0) return [];
    const lines = [...byReason].map(
      ([reason, names]) => `- ${reason}: ${names.map((name) => `\`${name}\``).join(", ")}`,
    );
    return [`## ${KIND_TITLES[kind]}`, "", ...lines, ""];
  });
}

function defaults({ schemas }: Measurement, reasons: ReadonlyMap<string, string>): string[] {
  if (schemas.defaults.length === 0) return [];
  return [
    "## Other defaults",
    "",
    "Python sends nothing where a property has its default, so a default that differs shows,",
    "unless it comes to the same; `tools/parity/default-reasons.json` says why.",
    "",
    "| property | flet | here | why |",
    "| --- | --- | --- | --- |",
    ...schemas.defaults.map(
      ({ name, flet, client }) => `| \`${name}\` | \`${flet}\` | \`${client}\` | ${reasons.get(name) ?? ""} |`,
    ),
    "",
  ];
}

function types(surface: Surface, judged: readonly Judged[]): string[] {
  const groups = ["core", "material", "services", "framework"] as const;
  return groups.flatMap((group) => [
    `## ${group[0]?.toUpperCase()}${group.slice(1)}`,
    "",
    "| type | properties | events | methods |",
    "| --- | ---: | ---: | ---: |",
    ...surface.controls
      .filter((described) => described.group === group)
      .map(({ label }) => {
        const own = judged.filter(({ name, member }) => member !== "field" && name.startsWith(`${label}.`));
        const cell = (member: Judged["member"]) => {
          const all = own.filter((entry) => entry.member === member && !isExcepted(entry));
          return `${all.filter(({ verdict }) => isUnderstood(verdict.kind)).length}/${all.length}`;
        };
        return `| ${label} | ${cell("property")} | ${cell("event")} | ${cell("method")} |`;
      }),
    "",
  ]);
}

function isExcepted({ verdict }: Judged): boolean {
  return verdict.kind === "moot" || verdict.kind === "web" || verdict.kind === "apart";
}

function cupertino(surface: Surface): string[] {
  const labels = surface.controls.filter(({ group }) => group === "cupertino").map(({ label }) => label);
  return [
    "## Apart: Cupertino and extension packages",
    "",
    `Not drawn by this client (${labels.length} types): ${labels.join(", ")}.`,
    "",
    "Controls of Flet's extension packages (`flet-map`, `flet-charts`, `flet-video` …) are not in the package measured",
    "here; a placeholder stands in their place.",
    "",
  ];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
