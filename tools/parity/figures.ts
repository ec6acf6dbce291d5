// The figures, and the recorded ones (figures.json) that they may not fall below.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import type { Judged } from "./judge.ts";

const PATH = join(ROOT, "tools", "parity", "figures.json");

/** What is counted of one kind of thing. */
export interface Figure {
  /** What flet has, without what is moot, impossible on the web, or Cupertino's. */
  readonly total: number;
  readonly understood: number;
  /** Explained gaps that are no fault of this client: moot, impossible on the web, or Cupertino's. */
  readonly excepted: number;
}

/** The kinds of things that are counted, Cupertino classes apart. */
export const COUNTED = ["type", "property", "event", "method", "field"] as const;

/** Figures by kind. */
export type Figures = Readonly<Record<(typeof COUNTED)[number], Figure>>;

/** Counts everything but Cupertino's classes. */
export function count(judged: readonly Judged[]): Figures {
  const figure = (member: Judged["member"]): Figure => {
    const all = judged.filter((entry) => entry.member === member && entry.group !== "cupertino");
    const understood = all.filter(({ verdict }) => isUnderstood(verdict.kind)).length;
    const excepted = all.filter(({ verdict }) => ["moot", "web", "apart"].includes(verdict.kind)).length;
    return { total: all.length - excepted, understood, excepted };
  };
  return {
    type: figure("type"),
    property: figure("property"),
    event: figure("event"),
    method: figure("method"),
    field: figure("field"),
  };
}

/** Whether a verdict says that the client understands. */
export function isUnderstood(kind: Judged["verdict"]["kind"]): boolean {
  return kind === "drawn" || kind === "frame" || kind === "used";
}

/** The recorded figures. */
export function readFigures(): Figures {
  return JSON.parse(readFileSync(PATH, "utf8")) as Figures;
}

/** Records figures. */
export function writeFigures(figures: Figures): void {
  writeFileSync(PATH, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Kinds of which less is understood than recorded, more is missing, or more is excepted, each in words. */
export function fallen(now: Figures, recorded: Figures): readonly string[] {
  return COUNTED.flatMap((member) => {
    const [is, was] = [now[member], recorded[member]];
    const complaints: string[] = [];
    if (is.understood < was.understood)
      complaints.push(`${member}: ${is.understood} understood, recorded ${was.understood}`);
    const [missing, missed] = [is.total - is.understood, was.total - was.understood];
    if (missing > missed) complaints.push(`${member}: ${missing} missing, recorded ${missed}`);
    return complaints;
  });
}
