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
  { types: FAMILY_TYPES.floating, load: () => import("./floating.ts") },
  { types: FAMILY_TYPES.inputs, load: () => import("./inputs.ts") },
  { types: FAMILY_TYPES.navigation, load: () => import("./navigation.ts") },
  { types: FAMILY_TYPES.dialogs, load: () => import("./dialogs.ts") },
  { types: FAMILY_TYPES.collections, load: () => import("./collections.ts") },
  { types: FAMILY_TYPES.rich, load: () => import("./rich.ts") },
  { types: FAMILY_TYPES.canvas, load: () => import("./canvas.ts") },
  { types: FAMILY_TYPES.effects, load: () => import("./effects.ts") },
  { types: FAMILY_TYPES.wrappers, load: () => import("./wrappers.ts") },
  { types: FAMILY_TYPES.menus, load: () => import("./menus.ts") },
  { types: FAMILY_TYPES.paging, load: () => import("./paging.ts") },
  { types: FAMILY_TYPES.pickers, load: () => import("./pickers.ts") },
  { types: FAMILY_TYPES.selection, load: () => import("./selection.ts") },
  { types: FAMILY_TYPES.embedded, load: () => import("./embedded.ts") },
  { types: FAMILY_TYPES.services, load: () => import("./services.ts") },
  { types: FAMILY_TYPES.testing, load: () => import("./testing.ts") },
];

const familyOf = new Map(families.flatMap((family) => family.types.map((type) => [type, family] as const)));
const loading = new Map<Family, Promise<void>>();
const loaded = new Set<Family>();

/** Makes the first chunk's controls known. */
export function registerCore(): void {
  registerControls(core);
}

/**
 * Loads what the controls in `value` need. `undefined`, so that nothing has to wait, if all of it is there.
 * A chunk that cannot be loaded is told on the console; its controls show their placeholder.
 */
export function loadTypes(value: WireValue): Promise<unknown> | undefined {
  const missing = new Set<Family>();
  collect(value, missing);
  return missing.size === 0 ? undefined : Promise.all([...missing].map(loadFamily));
}

/** Loads the chunks that bring `types`. */
export function loadFamiliesOf(types: readonly string[]): Promise<unknown> {
  return Promise.all(families.filter((family) => family.types.some((type) => types.includes(type))).map(loadFamily));
}

/** Loads every chunk; for when there is nothing else to do. */
export function loadAllFamilies(): Promise<unknown> {
  return Promise.all(families.map(loadFamily));
}

function loadFamily(family: Family): Promise<void> {
  const known = loading.get(family);
  if (known) return known;
  const promise = load(family);
  loading.set(family, promise);
  return promise;
}

async function load(family: Family): Promise<void> {
  try {
    const { definitions = [], services = [] } = await family.load();
    registerControls(definitions);
    registerServices(services);
    loaded.add(family);
  } catch (error) {
    // Tried again when the next such control arrives.
    loading.delete(family);
    console.error(`Could not load ${family.types.join(", ")}`, error);
  }
}

function collect(value: WireValue, into: Set<Family>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (isWireMap(value)) {
    const type = value["_c"];
    const family = typeof type === "string" ? familyOf.get(type) : undefined;
    if (family && !loaded.has(family)) into.add(family);
    for (const key in value) collect(value[key], into);
  }
}
