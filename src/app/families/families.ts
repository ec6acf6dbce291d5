/**
 * Loading a chunk when the first control of its types arrives. Messages wait for
 * it in order (see `session.ts`), so that everything below may take it for granted that a definition is there.
 */
import type { ControlDefinition } from "../../control/define-control.ts";
import { registerServices, type ServiceDefinition } from "../../control/define-service.ts";
import { registerControls } from "../../control/registry.ts";
import { isWireMap, type WireValue } from "../../protocol/wire.ts";
import { definitions as core } from "./core.ts";
import { FAMILY_TYPES } from "./family-types.ts";

/** What a chunk brings. */
interface Chunk {
  readonly definitions?: readonly ControlDefinition[];
  readonly services?: readonly ServiceDefinition[];
}

/** One chunk and the types in it. */
export interface Family {
  readonly types: readonly string[];
  readonly load: () => Promise<Chunk>;
}

/** All chunks but the first. A test compares the types with what the chunks bring. */
export const families: readonly Family[] = [
