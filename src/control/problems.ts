/** What goes wrong while drawing, reported once each on the browser's console. */
import type { ControlNode } from "../tree/control-node.ts";

export type Problem =
  /** A value that a property cannot have; its default was taken. */
  | { readonly kind: "bad-property"; readonly control: ControlNode; readonly property: string; readonly error: unknown }
  /** A control that threw; an error box stands in its place. */
  | { readonly kind: "draw"; readonly control: ControlNode; readonly error: unknown }
  /** A control type that this client cannot draw; a placeholder stands in its place. */
  | { readonly kind: "unsupported"; readonly control: ControlNode };

const reported = new Set<string>();

/** Reports a problem unless the same one was reported before. */
export function reportProblem(problem: Problem): void {
  const text = describe(problem);
  if (reported.has(text)) return;
  reported.add(text);
  console.warn(text);
}

/** Forgets what was reported: a new program starts. */
export function forgetProblems(): void {
  reported.clear();
}

function describe(problem: Problem): string {
  switch (problem.kind) {
    case "bad-property":
      return `${problem.control}.${problem.property}: ${reason(problem.error)}; using the default`;
    case "draw":
      return `${problem.control} could not be drawn: ${reason(problem.error)}`;
    case "unsupported":
      return `${problem.control.type} is not supported yet`;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
