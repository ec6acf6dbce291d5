/**
 * Applies one PATCH_CONTROL to a control: `[tree, op, …]`, where `tree` numbers locations and each operation addresses
 * a container by that number. Source: flet/controls/object_patch.py and PROTOCOL §4.
 */
import type { WireValue } from "../protocol/wire.ts";
import { isWireMap } from "../protocol/wire.ts";
import { ControlNode } from "./control-node.ts";
import type { Changes } from "./control-tree.ts";
import { PatchError } from "./patch-error.ts";
import { isSameValue, isValueMap, type Value } from "./value.ts";

const REPLACE = 0;
const ADD = 1;
const REMOVE = 2;
const MOVE = 3;

type Step = string;
type Container =
  | { readonly kind: "control"; readonly owner: ControlNode }
  | {
      readonly kind: "list";
      readonly owner: ControlNode;
      readonly slot: string;
      readonly list: Value[];
    }
  | {
      readonly kind: "map";
      readonly owner: ControlNode;
      readonly slot: string;
      readonly map: Record<string, Value>;
    };

/**
 * Runs every operation in order. Paths are resolved when an operation runs: a list position means "at that moment".
 * @throws {PatchError} at the first operation that does not fit what is there.
 */
export function applyPatch(root: ControlNode, patch: readonly WireValue[], changes: Changes): void {
  const [tree, ...operations] = patch;
  const paths = new Map<number, readonly Step[]>();
  readPaths(tree, [], paths);
  for (const operation of operations) {
    if (!Array.isArray(operation)) throw new PatchError(`an operation must be a list: ${JSON.stringify(operation)}`);
    const at = (node: WireValue) => resolve(root, paths, node, operation, changes);
    switch (operation[0]) {
      case REPLACE:
        put(at(operation[1]), operation, changes, false);
        break;
      case ADD:
        put(at(operation[1]), operation, changes, true);
        break;
      case REMOVE:
        changes.detach(take(at(operation[1]), operation[2], operation, changes));
        break;
      case MOVE: {
        // The source is taken out first; the destination's index means "after that".
        const moved = take(at(operation[1]), operation[2], operation, changes);
        insert(at(operation[3]), operation[4], moved, operation, changes);
        break;
      }
      default:
        throw new PatchError(`unknown operation ${JSON.stringify(operation)}`);
    }
  }
}

function readPaths(node: WireValue, path: readonly Step[], paths: Map<number, readonly Step[]>): void {
  if (!Array.isArray(node) || typeof node[0] !== "number") throw new PatchError("the patch has no location tree");
  paths.set(node[0], path);
  const children: WireValue = node[1];
  if (isWireMap(children)) for (const step in children) readPaths(children[step], [...path, step], paths);
}

/** Walks to a container, making every plain list and map on the way writable for this message. */
function resolve(
  root: ControlNode,
  paths: ReadonlyMap<number, readonly Step[]>,
  node: WireValue,
  operation: readonly WireValue[],
  changes: Changes,
): Container {
  const path = typeof node === "number" ? paths.get(node) : undefined;
  if (!path) throw new PatchError(`location ${String(node)} is not in the patch: ${describe(operation)}`);
  let here: Container = { kind: "control", owner: root };
  for (const step of path) {
    const value: Value =
      here.kind === "control" ? here.owner.peek(step) : here.kind === "list" ? here.list[Number(step)] : here.map[step];
    here = enter(here, step, value, changes) ?? fail(path, root, operation);
  }
  return here;
}

function enter(from: Container, step: Step, value: Value, changes: Changes): Container | undefined {
  if (value instanceof ControlNode) return { kind: "control", owner: value };
  const slot = from.kind === "control" ? step : from.slot;
  const owner = from.owner;
  if (Array.isArray(value)) {
    const list = changes.writable(value as Value[]);
    keep(from, step, list);
    return { kind: "list", owner, slot, list };
  }
  if (isValueMap(value)) {
    const map = changes.writable(value);
    keep(from, step, map);
    return { kind: "map", owner, slot, map };
  }
  return undefined;
}

function keep(container: Container, step: Step, value: Value): void {
  if (container.kind === "control") container.owner.store(step, value);
  else if (container.kind === "list") container.list[Number(step)] = value;
  else container.map[step] = value;
}

function put(at: Container, operation: readonly WireValue[], changes: Changes, isInsert: boolean): void {
  const [, , key, wire] = operation;
  const owner = at.owner;
  const tree = owner.tree;
  if (at.kind === "control") {
    const name = String(key);
    const value = tree.adopt(wire, owner, name);
    if (!isSameValue(owner.peek(name), value)) changes.replace(owner, name, value);
    return;
  }
  const value = tree.adopt(wire, owner, at.slot);
  if (at.kind === "map") {
    const name = String(key);
    if (isSameValue(at.map[name], value) && name in at.map) return;
    changes.detach(at.map[name]);
    at.map[name] = value;
  } else {
    const index = position(key, at.list.length + (isInsert ? 1 : 0), operation);
    if (isInsert) at.list.splice(index, 0, value);
    else {
      if (isSameValue(at.list[index], value)) return;
      changes.detach(at.list[index]);
      at.list[index] = value;
    }
  }
  changes.touch(owner, at.slot);
}

function take(at: Container, key: WireValue, operation: readonly WireValue[], changes: Changes): Value {
  if (at.kind === "control") throw new PatchError(`nothing can be taken out of ${at.owner}: ${describe(operation)}`);
  changes.touch(at.owner, at.slot);
  if (at.kind === "list") return at.list.splice(position(key, at.list.length, operation), 1)[0];
  const name = String(key);
  const value = at.map[name];
  delete at.map[name];
  return value;
}

function insert(at: Container, key: WireValue, value: Value, operation: readonly WireValue[], changes: Changes): void {
  if (at.kind === "control") throw new PatchError(`nothing can be moved into ${at.owner}: ${describe(operation)}`);
  if (value instanceof ControlNode && (value.holder !== at.owner || value.slot !== at.slot)) {
    value.holder = at.owner;
    value.slot = at.slot;
    value.release();
  }
  if (at.kind === "list") at.list.splice(position(key, at.list.length + 1, operation), 0, value);
  else at.map[String(key)] = value;
  changes.touch(at.owner, at.slot);
}

function position(key: WireValue, length: number, operation: readonly WireValue[]): number {
  if (typeof key === "number" && Number.isInteger(key) && key >= 0 && key < length) return key;
  throw new PatchError(`position ${String(key)} is outside a list of ${length}: ${describe(operation)}`);
}

function fail(path: readonly Step[], root: ControlNode, operation: readonly WireValue[]): never {
  throw new PatchError(`${root}.${path.join(".")} is not a control, list or map: ${describe(operation)}`);
}

function describe(operation: readonly WireValue[]): string {
  return JSON.stringify(operation)?.slice(0, 120) ?? "";
}
