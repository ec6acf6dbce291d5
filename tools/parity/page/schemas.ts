// The schemas of the client, asked directly: which of flet's values they refuse, and which of its defaults are others.
import { definitionOf } from "../../../src/control/registry.ts";
import { serviceOf } from "../../../src/control/define-service.ts";
import { wireName, type Property } from "../../../src/control/props.ts";
import { ControlTree } from "../../../src/tree/control-tree.ts";
import type { Value } from "../../../src/tree/value.ts";
import type { DefaultDifference, SchemaReport } from "../measurement.ts";
import type { Surface, SurfaceControl } from "../surface-types.ts";
import type { SampleWriter } from "./wire.ts";

/** What the schemas of all classes know. */
export function readSchemas(surface: Surface, writer: SampleWriter): SchemaReport {
  const names: Record<string, string[]> = {};
  const refused: string[] = [];
  const defaults: DefaultDifference[] = [];
  for (const described of surface.controls) {
    const schema = schemaOf(described);
    if (!schema) continue;
    const byWireName = new Map(Object.entries(schema).map(([name, property]) => [wireName(name), property]));
    names[described.label] = [...byWireName.keys()];
    for (const { name, samples, default: wanted } of described.properties) {
      const property = byWireName.get(name);
      if (!property) continue;
      for (const sample of samples) {
        const read = tryRead(described, name, property, writer.control(described.label, { [name]: sample })[name]);
        if ("error" in read) refused.push(`${described.label}.${name}: ${JSON.stringify(sample)}: ${read.error}`);
      }
      if (wanted === null || property.kind !== "value") continue;
      const read = tryRead(described, name, property, wanted);
      const expected = "error" in read ? read.error : text(read.value);
      if (expected !== text(property.fallback)) {
        defaults.push({ name: `${described.label}.${name}`, flet: text(wanted), client: text(property.fallback) });
      }
    }
  }
  return { names, refused, defaults };
}

function schemaOf({ type, label }: SurfaceControl) {
  if (label.startsWith("canvas.")) return undefined;
  return definitionOf(type)?.schema ?? serviceOf(type)?.schema;
}

type Read = { readonly value: unknown } | { readonly error: string };

function tryRead(described: SurfaceControl, name: string, property: Property<unknown>, raw: unknown): Read {
  const tree = new ControlTree(() => {});
  tree.writeLocal(tree.page, { held: { _c: described.type, _i: 50, [name]: raw as never } });
  const node = tree.get(50);
  const value: Value = node?.peek(name);
  if (!node || value === null || value === undefined) return { value: undefined };
  try {
    return { value: property.read(value, node, name) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (item === Infinity ? "inf" : item)) ?? "nothing";
}
