/** Which control type is drawn by which definition. The composition root fills it; nothing here knows a control. */
import type { ControlDefinition } from "./define-control.ts";

const definitions = new Map<string, ControlDefinition>();

/** Makes `added` known. A type that is known already is replaced. */
export function registerControls(added: readonly ControlDefinition[]): void {
  for (const definition of added) definitions.set(definition.type, definition);
}

/** The definition of a control type, or `undefined` if this client has none. */
export function definitionOf(type: string): ControlDefinition | undefined {
  return definitions.get(type);
}
