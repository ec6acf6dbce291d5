/** Reads one property outside a schema: absent or bad is `undefined`, and bad is reported. */
import type { ControlNode } from "../tree/control-node.ts";
import { readLeniently } from "../values/reader.ts";
import { reportProblem } from "./problems.ts";

/** The property `name` of `node` through `read`. Watched. */
export function optionally<T>(node: ControlNode, name: string, read: (raw: unknown) => T): T | undefined {
  const raw = node.get(name);
  if (raw === null || raw === undefined) return undefined;
  return readLeniently(read, raw, (error) =>
    reportProblem({ kind: "bad-property", control: node, property: name, error }),
  );
}
