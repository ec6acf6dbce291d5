/** What goes wrong while drawing, reported once each: to whoever listens, and to the browser's console. */
import type { ControlNode } from "../tree/control-node.ts";

export type Problem =
  /** A value that a property cannot have; its default was taken. */
  | { readonly kind: "bad-property"; readonly control: ControlNode; readonly property: string; readonly error: unknown }
  /** A control that threw; an error box stands in its place. */
  | { readonly kind: "draw"; readonly control: ControlNode; readonly error: unknown }
  /** A control type that this client cannot draw; a placeholder stands in its place. */
  | { readonly kind: "unsupported"; readonly control: ControlNode };

type Listener = (problem: Problem, text: string) => void;

const listeners = new Set<Listener>();
const reported = new Set<string>();

/** Calls `listener` for every new problem until the returned function is called. */
export function onProblem(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports a problem unless the same one was reported before. */
export function reportProblem(problem: Problem): void {
  const text = describe(problem);
  if (reported.has(text)) return;
  reported.add(text);
  console.warn(text);
  for (const listener of listeners) listener(problem, text);
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
